package dev.tocsin.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ExpectedFileTest {
    private static final Set<String> TYPES = words("AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE"
            + " REJECT THREATEN PROTEST SANCTION MOBILIZE COERCE ASSAULT");
    private static final Set<String> CLASSES = words("defence-cooperation-statement defence-agreement military-exercise"
            + " arms-transfer defence-industry military-aid official-visit defence-talks military-deployment"
            + " missile-test attack threat sanction treaty-suspension accusation rejection request protest"
            + " repression coup peacekeeping diplomatic-support");
    private static final Set<String> ORGANISATIONS = words("NATO EU UN AU ECOWAS ASEAN CSTO HOUTHI");
    private static final Set<String> REASONS = words("EMPTY NOT_AN_ARTICLE TOO_SHORT PAYWALL ERROR_PAGE"
            + " http-404 not-a-page too-large redirect-loop robots-disallowed");

    private final SampleLibrary library = SampleLibrary.load();
    private final List<ExpectedPage> pages =
            Expectations.load(addresses(library)).pages();

    private static Set<String> words(String text) {
        return Set.copyOf(Arrays.asList(text.split(" ")));
    }

    private static Map<String, URI> addresses(SampleLibrary library) {
        Map<String, URI> addresses = new LinkedHashMap<>();
        for (Outlet outlet : library.outlets()) {
            Stream<String> articles = outlet.articles().stream().flatMap(article -> article.first().keys().stream());
            Stream<String> extras = outlet.extras().stream().map(extra -> outlet.id() + "/" + extra.slug());
            Stream.concat(articles, extras).forEach(key -> addresses.put(key, URI.create("http://localhost/" + key)));
        }
        return addresses;
    }

    @Test
    void everyPageIsToldOnce() {
        assertThat(pages).extracting(ExpectedPage::key).doesNotHaveDuplicates();
    }

    @Test
    void evidenceStandsInTheText() {
        for (ExpectedPage page : read()) {
            List<SampleArticle> editions = library.published(page.key()).editions();
            String first = editions.get(0).document();
            String last = editions.get(editions.size() - 1).document();
            assertThat(page.events()).as(page.key()).allSatisfy(event -> {
                assertThat(last).contains(event.evidence());
                assertThat(event.edition() == 2).isEqualTo(!first.contains(event.evidence()));
            });
            assertThat(page.retracted()).as(page.key()).allSatisfy(event -> {
                assertThat(first).contains(event.evidence());
                assertThat(last).doesNotContain(event.evidence());
            });
        }
    }

    @Test
    void requiredEventsHaveEvidenceAndParties() {
        assertThat(events().filter(event -> !event.optional())).allSatisfy(event -> {
            assertThat(event.evidence()).isNotEmpty();
            assertThat(event.actors()).isNotEmpty();
        });
    }

    @Test
    void equipmentIsNamedByTheText() {
        for (ExpectedPage page : read()) {
            String text = EventMatch.squash(library.published(page.key()).last().document());
            assertThat(page.events().stream().flatMap(event -> event.equipment().stream()))
                    .as(page.key())
                    .allMatch(equipment -> text.contains(EventMatch.squash(equipment.name())));
        }
    }

    @Test
    void usesTheOntologysNames() {
        assertThat(events().flatMap(event -> event.types().stream())).isSubsetOf(TYPES);
        assertThat(events().flatMap(event -> event.classes().stream())).isSubsetOf(CLASSES);
        assertThat(events().flatMap(event -> event.modalities().stream()))
                .isSubsetOf("actual", "future", "hypothetical", "negated");
        assertThat(events().flatMap(event -> Stream.concat(event.actors().stream(), event.recipients().stream())))
                .allMatch(code -> ORGANISATIONS.contains(code) || code.matches("[A-Z]{3}"));
    }

    @Test
    void coversEveryClassAtLeastTwice() {
        for (String eventClass : CLASSES) {
            assertThat(events().filter(event ->
                            !event.optional() && event.classes().contains(eventClass)))
                    .as(eventClass)
                    .hasSizeGreaterThanOrEqualTo(2);
        }
    }

    @Test
    void coversEveryReasonAndOutcome() {
        assertThat(pages).extracting(ExpectedPage::outcome).contains(ExpectedPage.Outcome.values());
        assertThat(pages.stream().flatMap(page -> page.reasons().stream()))
                .containsAll(REASONS)
                .isSubsetOf(REASONS);
    }

    @Test
    void manyPagesMustYieldNothing() {
        assertThat(pages.stream()
                        .filter(page -> page.outcome() == ExpectedPage.Outcome.ARTICLE)
                        .filter(page -> page.events().isEmpty()))
                .hasSizeGreaterThanOrEqualTo(12);
    }

    @Test
    void copiesHaveTheTextOfTheirOriginal() {
        List<ExpectedPage> copies =
                pages.stream().filter(page -> page.copyOf().isPresent()).toList();
        assertThat(copies).hasSizeGreaterThanOrEqualTo(5);
        assertThat(copies).allSatisfy(page -> {
            assertThat(page.outcome()).isEqualTo(ExpectedPage.Outcome.DUPLICATE);
            assertThat(library.published(page.key()).last().document())
                    .isEqualTo(library.published(page.copyOf().orElseThrow())
                            .last()
                            .document());
        });
    }

    @Test
    void datesLieNearPublicationUnlessHistorical() {
        for (ExpectedPage page : read()) {
            library.published(page.key())
                    .first()
                    .published()
                    .ifPresent(time -> assertThat(page.events().stream().filter(event -> !event.optional()))
                            .as(page.key())
                            .allSatisfy(event -> event.date()
                                    .ifPresent(date -> assertThat(date.last()
                                                    .isBefore(time.toLocalDate().minusDays(60)))
                                            .as(event.evidence())
                                            .isEqualTo(event.historical()))));
        }
    }

    @Test
    void weekdaysOfTheTextAgreeWithDates() {
        for (ExpectedPage page : read()) {
            String text = library.published(page.key()).last().document();
            List<String> sentences = Arrays.asList(text.split("(?<=[.”\"])\\s+|\n\n"));
            for (ExpectedEvent event : page.events()) {
                List<String> named = sentences.stream()
                        .filter(sentence -> !event.evidence().isEmpty() && sentence.contains(event.evidence()))
                        .flatMap(ExpectedFileTest::weekdays)
                        .toList();
                event.date()
                        .filter(date -> date.first().equals(date.last()) && !named.isEmpty())
                        .ifPresent(date -> assertThat(named)
                                .as(page.key() + ": " + event.evidence())
                                .contains(weekday(date.first().getDayOfWeek())));
            }
        }
    }

    private static Stream<String> weekdays(String sentence) {
        return Arrays.stream(DayOfWeek.values()).map(ExpectedFileTest::weekday).filter(sentence::contains);
    }

    private static String weekday(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    private List<ExpectedPage> read() {
        return pages.stream().filter(page -> !page.events().isEmpty()).toList();
    }

    private Stream<ExpectedEvent> events() {
        return pages.stream().flatMap(page -> page.eventsOf(1).stream());
    }
}
