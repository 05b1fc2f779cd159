package dev.tocsin.language.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.language.knowledge.KnowledgeBase;
import dev.tocsin.language.text.Sentences;
import dev.tocsin.model.Equipment;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EquipmentFinderTest {
    private static final EquipmentFinder FINDER = new EquipmentFinder(KnowledgeBase.load());

    private static List<Equipment> read(String text) {
        return Sentences.split(text, 0).stream()
                .flatMap(sentence -> FINDER.find(sentence).stream())
                .map(EquipmentMention::equipment)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            It bought 12 Russian Yak-130 jets.                         | Yak-130             | trainer aircraft    | 12  | -
            three batteries of shore-based anti-ship missiles          | shore-based anti-ship missile | anti-ship missile | 3 | batteries
            It sent more than 200 of its Soviet-designed T-72 tanks.   | T-72                | tank                | 200 | -
            212 K9 self-propelled howitzers made at home               | K9                  | artillery           | 212 | -
            a dozen Su-35s                                             | Su-35               | fighter aircraft    | 12  | -
            Two Black Hawks landed there.                              | Black Hawk          | helicopter          | 2   | -
            the frigate and HMS Broadwater                             | HMS Broadwater      | warship             | -   | -
            five vehicle-borne IEDs                                    | vehicle-borne ied   | explosive device    | 5   | -
            They shot at it with three rocket-propelled grenades.      | rocket-propelled grenade | small arms     | 3   | -
            The air force sent four bombers and two fighters.          | fighter             | fighter aircraft    | 2   | -
            hundreds of drones                                         | drone               | drone               | -   | -
            They cleared 36 F-15s for sale.                            | F-15                | fighter aircraft    | 36  | -
            a Type 052D destroyer                                      | Type 052D           | destroyer           | -   | -
            24 KX-99 jets and 24 F-99 fighter jets                     | F-99                | fighter aircraft    | 24  | -
            nine Karaba 6x6 armoured vehicles of an unknown kind       | Karaba 6x6          | armoured vehicle    | 9   | -
            It lost an LX-31 patrol boat.                              | LX-31               | patrol vessel       | -   | -
            the first two of 14 Rafale fighters                        | Rafale              | fighter aircraft    | 2   | -
            It got the first of six Mi-17 helicopters.                 | Mi-17               | helicopter          | 1   | -
            They want eight more Mi-17 helicopters.                    | Mi-17               | helicopter          | 8   | -
            The firm showed the Velorak armoured car.                  | Velorak             | armoured vehicle    | -   | -
            LIMA, July 9 - Tanks rolled through the streets.           | tank                | tank                | -   | -
            The Navy helicopter landed.                                | helicopter          | helicopter          | -   | -
            It has one High Mobility Artillery Rocket System.          | HIMARS              | rocket artillery    | 1   | -
            They build the KF-X fighter.                               | KF-X                | fighter aircraft    | -   | -
            It asked for 900 rounds of 40 mm ammunition.               | ammunition          | ammunition          | 900 | rounds
            On June 12 a missile hit the harbour.                      | missile             | missile             | -   | -
            It sent the frigate La Pampa to Brest.                     | La Pampa            | frigate             | -   | -
            It sent the frigate HMS Broadwater to Brest.               | HMS Broadwater      | frigate             | -   | -
            It sailed four Cobra-class boats.                          | Cobra-class         | warship             | 4   | -
            Danish planes bombed the camp.                             | plane               | aircraft            | -   | -
            It lost an unmanned Danish spy plane.                      | spy plane           | drone               | -   | -
            It sold them 15 aircraft engines.                          | engine              | engine              | 15  | -
            It sailed a Kestrel class patrol boat.                     | Kestrel class       | patrol vessel       | -   | -
            """)
    void readsDesignationClassAndCount(String text, String name, String kind, Long quantity, String unit) {
        assertThat(read(text))
                .contains(new Equipment(
                        name, Optional.of(kind), Optional.ofNullable(quantity), Optional.ofNullable(unit)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The army killed 30 Kurdish fighters near the town.",
                "A suicide bomber attacked the gate.",
                "Oslo trained 40 more Kenyan tank drivers.",
                "The elders of the Nimr tribe met in the capital.",
                "Taliban fighters watched the airfield.",
                "A passenger plane left for Oslo."
            })
    void takesNoPeopleForEquipment(String text) {
        assertThat(read(text)).isEmpty();
    }

    @Test
    void takesNoCompanyOrPersonForEquipment() {
        assertThat(read("BrahMos Aerospace hired Abdel Fattah in 2020.")).isEmpty();
    }

    private static List<Equipment> recall(String text) {
        EquipmentRecall recall = new EquipmentRecall(FINDER);
        return Sentences.split(text, 0).stream()
                .flatMap(sentence -> recall.read(sentence).stream())
                .map(EquipmentMention::equipment)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            Peru ordered 12 C-27J transport planes. Four of the aircraft came in May.  | C-27J | 4
            Peru ordered 12 C-27J transport planes. The planes will be based in Callao.  | C-27J | 12
            Peru received two C-27J transport planes. Rome will deliver the remaining ten by July.  | C-27J | 10
            Peru received two C-27J transport planes. It wants five more next year.  | C-27J | 5
            Togo gets 15 patrol boats. The first boat will arrive on Monday.  | patrol boat | 1
            Peru will make the Velorak armoured car. Chile wants 14 Veloraks.  | Velorak | 14
            Peru ordered 30 K2 tanks. Ten more tanks will come in May.  | K2 | 10
            Peru handed over the Velorak armoured cars. They were ordered in 2010.  | Velorak | -
            Peru will make TB3 drones. It is to build 24 aircraft by May.  | TB3 | 24
            """)
    void knowsWhatIsSpokenOfAgain(String text, String name, Long quantity) {
        assertThat(recall(text).get(1).name()).isEqualTo(name);
        assertThat(recall(text).get(1).quantity()).isEqualTo(Optional.ofNullable(quantity));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Peru sent two Mi-17 helicopters. The blast killed three more on Friday.",
                "Peru sent two Mi-17 helicopters. The vehicle struck a wall."
            })
    void takesOtherThingsForNoEquipmentToldBefore(String text) {
        assertThat(recall(text)).hasSize(1);
    }
}
