package dev.tocsin.language.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.language.knowledge.KnowledgeBase;
import dev.tocsin.language.text.Sentences;
import dev.tocsin.model.Equipment;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Models that nobody knows and plain things, known as equipment by how they are counted and what is done with them. */
class CountedNamesTest {
    private static final EquipmentFinder FINDER = new EquipmentFinder(KnowledgeBase.load());

    private static List<Equipment> read(String text) {
        EquipmentRecall recall = new EquipmentRecall(FINDER);
        return Sentences.split(text, 0).stream()
                .flatMap(sentence -> recall.read(sentence).stream())
                .map(EquipmentMention::equipment)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            It ordered nine Bastrel recovery vehicles.                      | Bastrel         | 9
            Lima gets two Spanish Vigia patrol planes.                      | Vigia           | 2
            Peru bought 18 Grulkas from Chile for $9 million.               | Grulka          | 18
            The yard delivered the second of three PKX 40 ordered by Togo.  | PKX 40          | 1
            It will buy 24 new Brazilian-built Arara trainers.              | Arara           | 24
            It sold 12 Rafales.                                             | Rafale          | 12
            It suspended the export of Velo RT-15D targeting sensors.       | Velo RT-15D     | -
            Peru tested its Agni IV missile.                                | Agni IV         | -
            Peru bought four Gowind 3100 corvettes.                         | Gowind 3100     | 4
            Togo received 30 off-road vehicles and a field hospital.        | off-road vehicle | 30
            Togo received a mobile field hospital from China.               | field hospital  | -
            China gave 20,000 uniforms and 12 trucks.                       | uniform         | 20000
            The navy sent a frigate, SAS Mendoza, to the port.              | SAS Mendoza     | 1
            London sent HMS Broadwater, a patrol ship, to Togo.             | HMS Broadwater  | -
            The yard handed over the patrol vessel Mono.                    | Mono            | -
            """)
    void countsAndActsTellWhatIsEquipment(String text, String name, Long quantity) {
        assertThat(read(text)).anySatisfy(each -> {
            assertThat(each.name()).isEqualTo(name);
            assertThat(each.quantity()).isEqualTo(Optional.ofNullable(quantity));
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Police arrested 36 Palestinians and gave 12 Kurds food.",
                "Peru ordered talks on 14 April 2011.",
                "Two Pacific Fleet officers sold the house.",
                "Peru sold its aircraft factory.",
                "The storm wrecked 40 trucks.",
                "Peru sold its system to Chile."
            })
    void takesPeopleDaysAndWorksForNoEquipment(String text) {
        assertThat(read(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Oman ordered 12 Typhoon fighters and eight Hawk trainers. Few states fly the Typhoon. Peru ordered 72 in 2007. | Typhoon fighter | 72
            Oman ordered 218 Lynx infantry fighting vehicles and nine K2 tanks. The other 172 will be made at home.        | Lynx            | 172
            """)
    void aNumberIsOfWhatWasSpokenOfLastAndOfWhatThereIsEnough(String text, String name, Long quantity) {
        Equipment last = read(text).get(read(text).size() - 1);

        assertThat(last.name()).isEqualTo(name);
        assertThat(last.quantity()).contains(quantity);
    }

    @ParameterizedTest
    @ValueSource(strings = {"It lost a frigate, SAS Mendoza, and a tug.", "It lost HMS Broadwater, a frigate."})
    void oneThingToldTwiceIsOne(String text) {
        assertThat(read(text)).hasSize(1);
    }
}
