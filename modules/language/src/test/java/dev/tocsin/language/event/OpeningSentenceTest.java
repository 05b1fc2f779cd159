package dev.tocsin.language.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.language.event.PairReader.Answer;
import dev.tocsin.language.event.TypeClassifier.Span;
import dev.tocsin.model.Event;
import dev.tocsin.model.Modality;
import dev.tocsin.model.PloverType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Of whom and what the trained reader is believed where nothing was told before, and by which words it calls them. */
class OpeningSentenceTest {
    private static final String SNUB = "Bakers gave Norway's request for bread the cold shoulder.";

    private static PairReader sure(
            String source, String target, String trigger, PloverType type, Map<String, Double> classes) {
        return SecondReaderTest.reader((sentence, pairs) -> pairs.stream()
                .map(pair -> SecondReaderTest.covers(sentence, pair.source(), source)
                                && (pair.target().isEmpty() || SecondReaderTest.covers(sentence, pair.target(), target))
                        ? answer(sentence.indexOf(trigger), trigger, type, classes)
                        : SecondReaderTest.NOTHING)
                .toList());
    }

    private static Answer answer(int start, String trigger, PloverType type, Map<String, Double> classes) {
        return new Answer(
                Map.of(type, 0.97),
                0.03,
                classes,
                Map.of(Modality.ACTUAL, 1.0),
                0,
                Optional.of(new Span(start, start + trigger.length())));
    }

    private static List<Event> told(String title, String text, PairReader reader) {
        return SecondReaderTest.coder(reader).code(Articles.of(title, "2024-05-14", text));
    }

    @Test
    void tellsWhatPeopleOfNoCountryDo() {
        PairReader reader = sure("Bakers", "Norway", "cold shoulder", PloverType.REJECT, Map.of("rejection", 1.0));

        assertThat(told("", SNUB, reader)).singleElement().satisfies(event -> {
            assertThat(event.actors()).singleElement().satisfies(party -> {
                assertThat(party.text()).isEqualTo("Bakers");
                assertThat(party.country()).isEmpty();
            });
            assertThat(event.recipients().get(0).country()).contains("NOR");
        });
        assertThat(told("Ships for Latvia", SNUB, reader)).isEmpty();
    }

    @Test
    void believesTheTypeWhereTheClassIsInDoubt() {
        Map<String, Double> doubtful = Map.of("rejection", 0.55, "-", 0.45);
        PairReader reader = sure("Bakers", "Norway", "cold shoulder", PloverType.REJECT, doubtful);

        assertThat(told("", SNUB, reader))
                .singleElement()
                .satisfies(event -> assertThat(event.eventClass()).isEqualTo("rejection"));
    }

    @Test
    void knowsAGeneralClassOfSupport() {
        PairReader reader = sure("Norway", "Latvia", "put their names", PloverType.SUPPORT, Map.of("-", 1.0));

        assertThat(told("", "Norway and Latvia put their names to a text on the double taxation of pensions.", reader))
                .singleElement()
                .satisfies(event -> assertThat(event.eventClass()).isEqualTo("endorsement"));
    }

    @Test
    void callsPartiesByTheWordsInWhichTheReaderSeesThem() {
        PairReader reader = sure("police", "pensioners", "arrested", PloverType.COERCE, Map.of("repression", 1.0));

        assertThat(told("", "Norwegian police arrested nine pensioners on Monday.", reader))
                .singleElement()
                .satisfies(event -> assertThat(event.recipients())
                        .singleElement()
                        .satisfies(party -> {
                            assertThat(party.text()).isEqualTo("nine pensioners");
                            assertThat(party.country()).contains("NOR");
                        }));
    }
}
