package dev.tocsin.language.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.language.catalogue.EventCatalogue;
import dev.tocsin.language.entity.EntityRecogniser;
import dev.tocsin.language.event.ConfidenceModel.Weights;
import dev.tocsin.language.event.PairReader.Answer;
import dev.tocsin.language.event.PairReader.Asked;
import dev.tocsin.language.event.PairReader.Pair;
import dev.tocsin.language.event.PairReader.ReadSentences;
import dev.tocsin.language.event.TypeClassifier.Span;
import dev.tocsin.language.knowledge.KnowledgeBase;
import dev.tocsin.model.Event;
import dev.tocsin.model.Modality;
import dev.tocsin.model.PloverType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

class SecondReaderTest {
    private static final String SNUB = "Norway gave Latvia's request for ships the cold shoulder on Monday.";
    static final Answer NOTHING = new Answer(Map.of(), 1, Map.of("-", 1.0), Map.of(), 0, Optional.empty());

    /** As sure of an event as the reader is. */
    private static final Weights AS_READ = new Weights(0, Map.of(ConfidenceModel.READER, 1.0));

    static EventCoder coder(PairReader reader) {
        KnowledgeBase knowledge = KnowledgeBase.load();
        return new EventCoder(
                knowledge,
                EventCatalogue.load(),
                new EntityRecogniser(knowledge),
                Optional.of(reader),
                new ConfidenceModel(AS_READ, AS_READ, 0.9));
    }

    /** Sure of one act from the first party that it is asked about, in these words, to another. */
    private static PairReader sure(String source, String target, String trigger, double probability) {
        return reader((sentence, pairs) -> pairs.stream()
                .map(pair -> covers(sentence, pair.source(), source) && covers(sentence, pair.target(), target)
                        ? snub(sentence, trigger, probability)
                        : NOTHING)
                .toList());
    }

    @Test
    void praiseIsNoBlame() {
        PairReader reader = sure("minister", "Latvia", "called", 0.99);

        assertThat(coder(reader)
                        .code(Articles.of(
                                "News",
                                "2024-05-14",
                                "A Norwegian minister called the gift from Latvia the largest so far on Monday.")))
                .isEmpty();
    }

    /** One that sees everybody act and be acted on. */
    static PairReader reader(BiFunction<String, List<Pair>, List<Answer>> answers) {
        return sentences -> new ReadSentences() {
            @Override
            public double acts(int sentence, Span phrase) {
                return 1;
            }

            @Override
            public double actedOn(int sentence, Span phrase) {
                return 1;
            }

            @Override
            public List<Answer> ask(List<Asked> questions) {
                return questions.stream()
                        .flatMap(each -> answers.apply(sentences.get(each.sentence()), List.of(each.pair())).stream())
                        .toList();
            }

            @Override
            public void close() {}
        };
    }

    static boolean covers(String sentence, Optional<Span> span, String name) {
        return span.filter(each -> sentence.substring(each.start(), each.end()).contains(name))
                .isPresent();
    }

    private static Answer snub(String sentence, String trigger, double probability) {
        int start = sentence.indexOf(trigger);
        return new Answer(
                Map.of(PloverType.REJECT, probability - 0.02, PloverType.SANCTION, 0.02),
                1 - probability,
                Map.of("rejection", 1.0),
                Map.of(Modality.ACTUAL, 1.0),
                0,
                Optional.of(new Span(start, start + trigger.length())));
    }

    @Test
    void bringsAnActThatTheRulesHaveNoWordsFor() {
        List<Event> events =
                coder(sure("Norway", "Latvia", "cold shoulder", 0.95)).code(Articles.of("Snub", "2024-05-14", SNUB));

        assertThat(events).singleElement().satisfies(event -> {
            assertThat(event.eventClass()).isEqualTo("rejection");
            assertThat(event.actors().get(0).country()).contains("NOR");
            assertThat(event.recipients().get(0).country()).contains("LVA");
            assertThat(event.coding().trigger()).isEqualTo("cold shoulder");
            assertThat(event.coding().pipeline()).isEqualTo(EventCoder.VERSION + "+encoder");
            assertThat(event.coding().notes()).anyMatch(note -> note.contains("SANCTION"));
            assertThat(event.confidence().parts()).containsEntry("reader", 0.95);
            assertThat(event.date().start()).contains(java.time.LocalDate.of(2024, 5, 13));
        });
    }

    @Test
    void readsAGiftOfWeaponsAsADealWhereItIsSure() {
        String text = "Norway shipped six frigates to Chile on Monday.";
        PairReader dealing = reader((sentence, pairs) -> pairs.stream()
                .map(pair -> covers(sentence, pair.source(), "Norway") && covers(sentence, pair.target(), "Chile")
                        ? deal(sentence)
                        : NOTHING)
                .toList());

        assertThat(Lines.withClass(text)).containsExactly("AID military-aid [NOR] [CHL]");
        assertThat(coder(dealing).code(Articles.of("News", "2024-05-14", text)))
                .singleElement()
                .satisfies(event -> assertThat(event.eventClass()).isEqualTo("arms-transfer"));
    }

    private static Answer deal(String sentence) {
        int start = sentence.indexOf("shipped");
        return new Answer(
                Map.of(PloverType.COOPERATE, 0.96, PloverType.AID, 0.02),
                0.02,
                Map.of("arms-transfer", 0.98),
                Map.of(Modality.ACTUAL, 1.0),
                0,
                Optional.of(new Span(start, start + "shipped".length())));
    }

    @Test
    void leavesOutWhatTheReaderIsNotSureOf() {
        assertThat(coder(sure("Norway", "Latvia", "cold shoulder", 0.6)).code(Articles.of("Snub", "2024-05-14", SNUB)))
                .isEmpty();
    }

    @Test
    void saysOfWhatItIsTooUnsureToTell() {
        CodedArticle coded =
                coder(sure("Norway", "Latvia", "cold shoulder", 0.85)).explain(Articles.of("Snub", "2024-05-14", SNUB));

        assertThat(coded.events()).isEmpty();
        assertThat(coded.dropped()).anyMatch(each -> each.reason().equals("too unsure: 0.85, 0.9 is needed"));
    }

    @Test
    void dropsAnActOfTheRulesThatTheReaderRefutesAndSaysSo() {
        String text = "Norway rejected a proposal of Latvia on Monday.";
        PairReader refuting =
                reader((sentence, pairs) -> pairs.stream().map(pair -> NOTHING).toList());

        CodedArticle coded = coder(refuting).explain(Articles.of("Offer", "2024-05-14", text));

        assertThat(EventCoder.load().code(Articles.of("Offer", "2024-05-14", text)))
                .isNotEmpty();
        assertThat(coded.events()).isEmpty();
        assertThat(coded.dropped()).anyMatch(dropped -> dropped.reason().contains("trained reader"));
    }

    @Test
    void takesTheReadersTypeForTheRulesWhereItIsSure() {
        String text = "Norway refused to meet Latvia's prime minister on Monday.";

        CodedArticle coded = coder(sure("Norway", "Latvia", "refused to meet", 0.97))
                .explain(Articles.of("Snub", "2024-05-14", text));

        assertThat(coded.events())
                .singleElement()
                .satisfies(event -> assertThat(event.type()).isEqualTo(PloverType.REJECT));
    }

    @Test
    void givesAnActOfNoSpecialClassToTheGeneralOneOfItsType() {
        assertThat(coder(helped(0.9)).code(Articles.of("Snub", "2024-05-14", SNUB)))
                .singleElement()
                .satisfies(event -> assertThat(event.eventClass()).isEqualTo("aid"));
        assertThat(coder(helped(0.5)).code(Articles.of("Snub", "2024-05-14", SNUB)))
                .isEmpty();
    }

    /** Sure of aid from the first to the second, and this sure that it is of no class. */
    private static PairReader helped(double unclassed) {
        return reader((sentence, pairs) -> pairs.stream()
                .map(pair -> covers(sentence, pair.source(), "Norway") && covers(sentence, pair.target(), "Latvia")
                        ? new Answer(
                                Map.of(PloverType.AID, 0.97),
                                0.03,
                                Map.of("-", unclassed, "sanction", 1 - unclassed),
                                Map.of(Modality.ACTUAL, 1.0),
                                0,
                                snub(sentence, "cold shoulder", 0.9).trigger())
                        : NOTHING)
                .toList());
    }

    /** Sure of one act of this type and class from the first party to the second, in these words. */
    private static PairReader sureOf(PloverType type, String eventClass, String source, String target, String words) {
        return reader((sentence, pairs) -> pairs.stream()
                .map(pair -> covers(sentence, pair.source(), source) && covers(sentence, pair.target(), target)
                        ? new Answer(
                                Map.of(type, 0.97),
                                0.03,
                                Map.of(eventClass, 1.0),
                                Map.of(Modality.ACTUAL, 1.0),
                                0,
                                snub(sentence, words, 0.9).trigger())
                        : NOTHING)
                .toList());
    }

    @Test
    void troopsSentInSupportAreAidByAllWhoSendThem() {
        PairReader reader = sureOf(PloverType.AID, "peacekeeping", "Fiji", "Nauru", "sent soldiers");

        assertThat(coder(reader)
                        .code(Articles.of("Guard", "2024-05-14", "Fiji and Tonga sent soldiers to Nauru on Monday.")))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.type()).isEqualTo(PloverType.AID);
                    assertThat(Parties.codes(event.actors())).containsExactlyInAnyOrder("FJI", "TON");
                });
    }

    @Test
    void tellsWhatIsDoneInReturn() {
        String text = "Norway expelled a Latvian diplomat on Monday, and Riga snubbed a Norwegian envoy.";
        PairReader reader = sureOf(PloverType.SANCTION, "sanction", "Riga", "Norwegian envoy", "snubbed");

        assertThat(coder(reader)
                        .explain(Articles.of("Snub", "2024-05-14", text))
                        .events())
                .extracting(event -> Parties.codes(event.actors()))
                .anyMatch(actors -> actors.contains("LVA"));
    }

    @Test
    void asksAboutWhoeverDoesItRatherThanTheCountryWhereItIsDone() {
        String text = "Togo and Ghana held talks in Togo on Monday. Officers seized power in Gabon in August 2020.";
        PairReader reader = sureOf(PloverType.ASSAULT, "coup", "Officers", "Gabon", "seized power");

        assertThat(coder(reader).code(Articles.of("Togo and Ghana hold talks", "2024-05-14", text)))
                .filteredOn(event -> event.eventClass().equals("coup"))
                .singleElement()
                .satisfies(event -> assertThat(Parties.codes(event.actors())).containsExactly("GAB"));
    }

    @Test
    void asksAboutEachPairOnce() {
        List<Pair> asked = new java.util.ArrayList<>();
        coder(reader((sentence, pairs) -> {
                    asked.addAll(pairs);
                    return pairs.stream().map(pair -> NOTHING).toList();
                }))
                .code(Articles.of("Talks", "2024-05-14", "Norway and Latvia wrote to Estonia."));

        assertThat(asked).isNotEmpty().doesNotHaveDuplicates();
    }
}
