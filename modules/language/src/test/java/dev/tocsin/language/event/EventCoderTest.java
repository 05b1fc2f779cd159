package dev.tocsin.language.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.model.Article;
import dev.tocsin.model.DatePrecision;
import dev.tocsin.model.Event;
import dev.tocsin.model.Modality;
import dev.tocsin.model.Party;
import dev.tocsin.model.PloverType;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EventCoderTest {
    private static final EventCoder CODER = EventCoder.load();
    private static final String PACT = "Greece and Egypt signed a defence pact on Monday. "
            + "\"Our two countries stand together,\" Greek Defence Minister Nikos Dendias said.";

    @Test
    void aDayInTheSentenceGoesBeforeTheDateline() {
        String text = "OSLO, May 17 - Norway donated six patrol boats to Fiji on Wednesday.";
        assertThat(EventCoder.load().code(Articles.of("Boats", "2024-05-17", text)))
                .singleElement()
                .satisfies(event -> assertThat(event.date().start()).contains(java.time.LocalDate.of(2024, 5, 15)));
    }

    private static java.time.LocalDate day(String eventClass, String published, String text) {
        return CODER.code(Articles.of("Ties", published, text)).stream()
                .filter(event -> event.eventClass().equals(eventClass))
                .reduce((first, second) -> second)
                .flatMap(event -> event.date().start())
                .orElseThrow();
    }

    @Test
    void whatIsToldWithoutATimeHappenedOnTheDayThatTheTextHasComeTo() {
        String text = "North Korea fired a ballistic missile on Sunday. Sweden condemned the launch.";

        assertThat(day("accusation", "2024-05-14", text)).isEqualTo("2024-05-12");
    }

    @Test
    void theDayOfTheReportGivesWayToTheDayOfTheDeed() {
        String text = "Estonian police have arrested two men on suspicion of spying for Russia, the ministry said on "
                + "Thursday. Police arrested the men, both Russian citizens, on Tuesday in Narva.";

        assertThat(day("repression", "2024-05-17", text)).isEqualTo("2024-05-14");
    }

    @Test
    void whatHasBeenDoneSinceALongPastEventIsBackground() {
        String text = "Norway and Kenya signed a defence pact on Monday.\n\nIn 2014 China sent warships to Kenya. "
                + "Kenya has since bought four frigates from France.";

        assertThat(CODER.code(Articles.of("Ties", "2024-05-14", text)))
                .filteredOn(event -> event.eventClass().equals("arms-transfer"))
                .singleElement()
                .satisfies(event -> assertThat(event.historical()).isTrue());
    }

    @Test
    void givesAnEventItsWordsAndItsReasons() {
        Article article = Articles.of("Athens and Cairo sign pact", "2024-05-14", PACT);

        Event event = CODER.code(article).get(0);

        assertThat(event.eventClass()).isEqualTo("defence-agreement");
        assertThat(event.coding().pipeline()).isEqualTo(EventCoder.VERSION);
        assertThat(event.coding().trigger()).startsWith("signed");
        assertThat(event.confidence().parts()).containsKeys("trigger", "arguments", "date", "reporting");
        assertThat(event.evidence())
                .allSatisfy(evidence -> assertThat(article.document().substring(evidence.start(), evidence.end()))
                        .isEqualTo(evidence.text()));
    }

    @Test
    void takesTheNationalWhoSpeaksForThePersonNamedBefore() {
        String text =
                "Norwegian Deputy Defence Minister Tora Hagelin told reporters in Riga that Norway would stay.\n\n"
                        + "\"Norway and Latvia agreed this morning to deepen our defence cooperation,\" the Norwegian recounted.";

        List<Event> events = CODER.code(Articles.of("Norway in Riga", "2024-05-14", text));

        assertThat(events)
                .filteredOn(event -> event.eventClass().equals("defence-cooperation-statement"))
                .singleElement()
                .satisfies(event -> assertThat(
                                event.statement().orElseThrow().speaker().text())
                        .contains("Hagelin"));
    }

    @Test
    void keepsTheIdWhereAnEditLeavesTheFact() {
        Event before = CODER.code(Articles.of("Pact", "2024-05-14", PACT)).get(0);
        Event after = CODER.code(Articles.of("Pact", "2024-05-14", "The sea was calm.\n\n" + PACT))
                .get(0);

        assertThat(after.id()).isEqualTo(before.id());
    }

    @Test
    void givesEachEventAnIdOfItsOwn() {
        List<Event> events = CODER.code(Articles.of("Pact", "2024-05-14", PACT));

        assertThat(events.stream().map(Event::id)).doesNotHaveDuplicates();
    }

    @Test
    void leavesRelativeDatesUnknownWithoutADayOfPublication() {
        Event event = CODER.code(Articles.of("Pact", "", PACT)).get(0);

        assertThat(event.date().precision()).isEqualTo(DatePrecision.UNKNOWN);
        assertThat(event.date().reason()).isNotEmpty();
        assertThat(event.date().start()).isEmpty();
    }

    @Test
    void saysSoWhereItTakesTheDayOfPublication() {
        Event event = CODER.code(Articles.of("Pact", "2024-05-14", "Greece and Egypt have signed a defence pact."))
                .get(0);

        assertThat(event.date().start()).isPresent();
        assertThat(event.date().text()).isEmpty();
        assertThat(event.date().reason()).contains("day of publication");
    }

    @Test
    void flagsBackground() {
        String text =
                "Greece and Egypt signed a defence pact on Monday. In 2015, Egypt bought 24 Rafale jets from France.";

        assertThat(CODER.code(Articles.of("Pact", "2024-05-14", text)))
                .filteredOn(event -> event.eventClass().equals("arms-transfer"))
                .singleElement()
                .satisfies(event -> assertThat(event.historical()).isTrue());
    }

    @Test
    void namesTheSpeakerWithOfficeAndCountry() {
        String text = "\"We look forward to closer military cooperation with Egypt,\" "
                + "Greek Defence Minister Nikos Dendias said on Monday in Athens.";

        Event event = CODER.code(Articles.of("Ties", "2024-05-14", text)).get(0);

        assertThat(event.type()).isEqualTo(PloverType.AGREE);
        assertThat(event.statement()).hasValueSatisfying(statement -> {
            assertThat(statement.verb()).isEqualTo("say");
            assertThat(statement.speaker().country()).contains("GRC");
            assertThat(statement.speaker().office()).isPresent();
            assertThat(statement.quote())
                    .hasValueSatisfying(quote -> assertThat(quote).startsWith("We look forward"));
        });
    }

    @Test
    void tellsNegatedActs() {
        String text = "Egypt's military did not hold talks with Greece on Monday, the army said.";

        assertThat(CODER.code(Articles.of("No talks", "2024-05-14", text)))
                .extracting(Event::modality)
                .containsExactly(Modality.NEGATED);
    }

    @Test
    void yieldsNothingFromTailsAndOtherLanguages() {
        String tail = "The harvest was good in Crete this year.\n\nRead more: Greece and Egypt sign defence pact";

        assertThat(CODER.code(Articles.of("Harvest", "2024-05-14", tail))).isEmpty();
        assertThat(CODER.code(Articles.of("Pact", "2024-05-14", PACT, "el"))).isEmpty();
        assertThat(CODER.code(Articles.of("", "", ""))).isEmpty();
    }

    @Test
    void explainsWhatItLeftOut() {
        CodedArticle coded = CODER.explain(Articles.of("Pact", "2024-05-14", PACT + " The pact was signed in Cairo."));

        assertThat(coded.dropped())
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each.reason()).isNotBlank());
        assertThat(coded.verdict()).isEqualTo("coded");
    }

    @Test
    void codesTheSameFromManyThreads() {
        Article article = Articles.of("Athens and Cairo sign pact", "2024-05-14", PACT);
        List<Event> expected = CODER.code(article);

        assertThat(IntStream.range(0, 40).parallel().mapToObj(i -> CODER.code(article)))
                .allMatch(expected::equals);
    }

    @Test
    void takesAnArrestAtHomeForOneAgainstTheCountryItself() {
        assertThat(told("Latvian police arrested a retired colonel in Riga on Monday."))
                .contains("COERCE [LVA]>[LVA]");
    }

    @Test
    void tellsNoAttackWhereNobodyIsAttacked() {
        assertThat(told("Chile will fight smuggling with more patrols, Chile said on Monday. Peru welcomed it."))
                .noneMatch(event -> event.startsWith("ASSAULT"));
    }

    @Test
    void takesWhatASpeakerSaysAnotherMustDoForARequest() {
        assertThat(told("\"Eritrea must withdraw its soldiers from Badme,\" Ethiopian Foreign Minister Tekle Haile"
                        + " told reporters on Monday."))
                .contains("REQUEST [ETH]>[ERI]");
    }

    @Test
    void tellsWhoStatesThatCooperationWillGrow() {
        assertThat(told("Polish Defence Minister Jan Kowal said on Monday that military cooperation with Finland"
                        + " would be extended to coastal artillery."))
                .contains("AGREE [POL]>[FIN]");
    }

    @Test
    void takesTroopsForAPeaceMissionForAid() {
        assertThat(told("Nepal will send 300 soldiers to the United Nations peacekeeping mission in Haiti in May."))
                .contains("AID [NPL]>[HTI, UN]");
    }

    @Test
    void takesTheEndOfAPurchaseForARefusal() {
        assertThat(told("Kenya has cancelled an order for six patrol boats from Spain, its navy said on Monday."))
                .contains("REJECT [KEN]>[ESP]");
    }

    @Test
    void takesPromisedArmsForAPromise() {
        assertThat(told("Iceland and Norway announced new military aid for Moldova on Monday."))
                .contains("AGREE [ISL, NOR]>[MDA]");
    }

    @Test
    void takesAnOfferAtAPriceForASale() {
        assertThat(told("Spain has offered Peru four patrol boats at a price of 90 million dollars."))
                .contains("COOPERATE [ESP]>[PER]");
    }

    @Test
    void tellsNoTalksWhereTheyAreRuledOut() {
        assertThat(told("Sudan ruled out talks with Chad on Monday.")).noneMatch(event -> event.startsWith("CONSULT"));
    }

    @Test
    void takesTroopsAtTheFrontierForOnesAgainstTheNeighbour() {
        assertThat(told("Peru condemned Ecuador on Monday. Ecuador has moved tanks to the border."))
                .contains("MOBILIZE [ECU]>[PER]");
    }

    private static List<String> told(String text) {
        return CODER.code(Articles.of("Monday's news", "2024-05-14", text)).stream()
                .map(event -> event.type() + " " + sorted(event.actors()) + ">" + sorted(event.recipients()))
                .toList();
    }

    private static List<String> sorted(List<Party> parties) {
        return Parties.codes(parties).stream().sorted().toList();
    }

    private static Event only(String eventClass, String text) {
        return CODER.code(Articles.of("News", "2024-05-17", text)).stream()
                .filter(event -> event.eventClass().equals(eventClass) && !event.historical())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aRequestNamesTheEquipmentAskedFor() {
        Event event =
                only("request", "Ghana asked Germany on Monday for three Airbus H145 helicopters and two radars.");
        assertThat(event.equipment().get(0).quantity()).contains(3L);
    }

    @Test
    void thePriceOfAPieceIsNotTheTotal() {
        String text = "Peru will buy six ATR-72 patrol aircraft from Italy. They cost 20 million euros each.";
        assertThat(only("arms-transfer", text).value())
                .hasValueSatisfying(value -> assertThat(value.amount()).isEqualByComparingTo("120000000"));
    }

    @Test
    void whatIsHandedOverAsAGiftIsNoSale() {
        Event event =
                only("military-aid", "Oman received six patrol boats from Japan on Monday, a donation for its navy.");
        assertThat(event.type()).isEqualTo(PloverType.AID);
        assertThat(event.actors()).extracting(Party::country).containsExactly(java.util.Optional.of("JPN"));
    }

    @Test
    void whatWasBoughtIsDeliveredAsASale() {
        String text = "Spain handed over two C-295 transport planes to Ghana on Monday. "
                + "Ghana ordered six C-295 planes from Spain in 2022.";
        assertThat(only("arms-transfer", text).type()).isEqualTo(PloverType.COOPERATE);
    }

    @Test
    void aContractTellsWhoSuppliesWhom() {
        Event event = only(
                "arms-transfer",
                "Peru signed a contract worth 90 million euros with Sweden on Monday for two batteries of RBS-70 missiles.");
        assertThat(event.actors()).extracting(Party::country).containsExactly(java.util.Optional.of("SWE"));
        assertThat(event.recipients()).extracting(Party::country).containsExactly(java.util.Optional.of("PER"));
    }

    @Test
    void aShipBuiltForAnotherNavyIsSupplied() {
        Event event = only("arms-transfer", "Romania is building two corvettes for the Tunisian navy.");
        assertThat(event.actors()).extracting(Party::country).containsExactly(java.util.Optional.of("ROU"));
    }

    @Test
    void anExerciseHasTheEquipmentToldAfterIt() {
        String text = "Peru and Chile began a joint military exercise near Arica on Monday. "
                + "Four frigates and 12 helicopters are taking part.";
        assertThat(only("military-exercise", text).equipment()).hasSize(2);
    }
}
