package dev.tocsin.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ExpectationCheckTest {
    private static final String TALKS =
            "{type: [CONSULT], class: defence-talks, actors: [NOR, SWE], symmetric: true, modality: actual, "
                    + "date: 2023-05, evidence: held talks in Oslo}";
    private static final LocalDate MAY = LocalDate.of(2023, 5, 9);

    @Test
    void matchesSymmetricPartiesOnEitherSide() {
        ExpectationCheck check = check(page("a", "ARTICLE", TALKS), found("a", "CONSULT", "SWE", "NOR"));

        assertThat(check.matched()).isEqualTo(1);
        assertThat(check.missing()).isEmpty();
        assertThat(check.unexpected()).isEmpty();
        assertThat(check.wrongDetails()).isEmpty();
        assertThat(check.f1()).isEqualTo(1);
    }

    @Test
    void wrongTypeIsBothMissingAndUnexpected() {
        ExpectationCheck check = check(page("a", "ARTICLE", TALKS), found("a", "ACCUSE", "SWE", "NOR"));

        assertThat(check.missing()).hasSize(1);
        assertThat(check.unexpected()).hasSize(1);
        assertThat(check.f1()).isZero();
    }

    @Test
    void wrongOrderOfPartiesIsNoMatch() {
        String gift = "{type: [AID], actors: [SWE], recipients: [NOR], evidence: gave}";

        assertThat(check(page("a", "ARTICLE", gift), found("a", "AID", "NOR", "SWE"))
                        .missing())
                .hasSize(1);
    }

    @Test
    void largeGroupsNeedNotBeEqual() {
        String drill = "{type: [COOPERATE], actors: [USA, JPN, PHL, AUS], symmetric: true, evidence: drill}";

        assertThat(check(page("a", "ARTICLE", drill), found("a", "COOPERATE", "USA JPN PHL", ""))
                        .matched())
                .isEqualTo(1);
        assertThat(check(page("a", "ARTICLE", drill), found("a", "COOPERATE", "USA JPN", ""))
                        .matched())
                .isZero();
    }

    @Test
    void oneOfSeveralRecipientsMayDo() {
        String sanction =
                "{type: [SANCTION], actors: [USA], recipients: [RUS, CHN], recipients_any: true, evidence: listed}";

        assertThat(check(page("a", "ARTICLE", sanction), found("a", "SANCTION", "USA", "CHN TUR"))
                        .matched())
                .isEqualTo(1);
    }

    @Test
    void backgroundToldAsNewsIsAFalseAlarm() {
        String background =
                "{type: [CONSULT], actors: [NOR, SWE], symmetric: true, historical: true, evidence: once met}";
        FoundEvent told = found("a", "CONSULT", "NOR", "SWE");
        FoundEvent flagged = new FoundEvent(
                told.articleUrl(),
                "defence-talks",
                "CONSULT",
                "ACTUAL",
                true,
                told.actorCodes(),
                told.recipientCodes(),
                Optional.empty(),
                Optional.empty(),
                "once met");

        assertThat(check(page("a", "ARTICLE", background), told).unexpected()).containsExactly(told);
        assertThat(check(page("a", "ARTICLE", background), flagged).unexpected())
                .isEmpty();
        assertThat(check(page("a", "ARTICLE", background)).missing()).isEmpty();
    }

    @Test
    void optionalEventsCountNeitherWay() {
        String fair = "{type: [CONSULT], actors: [NOR, SWE], symmetric: true, optional: true}";

        assertThat(check(page("a", "ARTICLE", fair)).missing()).isEmpty();
        ExpectationCheck found = check(page("a", "ARTICLE", fair), found("a", "CONSULT", "NOR", "SWE"));
        assertThat(found.unexpected()).isEmpty();
        assertThat(found.matched()).isZero();
    }

    @Test
    void anyEventOfAQuietPageIsAFalseAlarm() {
        assertThat(check(page("a", "ARTICLE"), found("a", "ASSAULT", "NOR", "SWE"))
                        .unexpected())
                .hasSize(1);
        assertThat(check(page("a", "ARTICLE"), found("elsewhere", "ASSAULT", "NOR", "SWE"))
                        .unexpected())
                .hasSize(1);
    }

    @Test
    void tellsWrongDetailsOfMatches() {
        FoundEvent found = new FoundEvent(
                "http://localhost/a",
                "official-visit",
                "CONSULT",
                "FUTURE",
                false,
                Set.of("NOR", "SWE"),
                Set.of(),
                Optional.of(LocalDate.of(2023, 6, 1)),
                Optional.empty(),
                "held talks in Oslo");

        assertThat(check(page("a", "ARTICLE", TALKS), found).wrongDetails()).hasSize(3);
    }

    @Test
    void tellsPagesThatEndedOtherwise() {
        Expectations expectations = new Expectations(List.of(
                page("a", "ARTICLE"),
                page("b", "REJECTED, reason: TOO_SHORT"),
                page("c", "NOT_CAPTURED, reason: http-404"),
                page("d", "VERSION")));
        List<FoundOutcome> outcomes = List.of(
                outcome("a", "ARTICLE", ""),
                outcome("b", "REJECTED", "PAYWALL"),
                outcome("c", "NOT_CAPTURED", "http-404"),
                outcome("d", "ARTICLE", ""));

        assertThat(ExpectationCheck.of(expectations, outcomes, List.of()).mismatches())
                .extracting(ExpectationCheck.Mismatch::page)
                .containsExactly("b", "d");
    }

    @Test
    void eitherOfTwoCopiesMayBeTheArticle() {
        Expectations expectations =
                new Expectations(List.of(page("a", "ARTICLE", TALKS), page("b", "DUPLICATE, of: a")));
        List<FoundOutcome> swapped = List.of(outcome("a", "DUPLICATE", "exact-copy"), outcome("b", "ARTICLE", ""));
        List<FoundOutcome> neither = List.of(outcome("a", "ARTICLE", ""), outcome("b", "ARTICLE", ""));

        ExpectationCheck check =
                ExpectationCheck.of(expectations, swapped, List.of(found("b", "CONSULT", "NOR", "SWE")));
        assertThat(check.mismatches()).isEmpty();
        assertThat(check.matched()).isEqualTo(1);
        assertThat(ExpectationCheck.of(expectations, neither, List.of()).mismatches())
                .hasSize(1);
    }

    private static ExpectationCheck check(ExpectedPage page, FoundEvent... found) {
        return ExpectationCheck.of(new Expectations(List.of(page)), List.of(), List.of(found));
    }

    private static ExpectedPage page(String key, String outcome, String... events) {
        YamlMap yaml = YamlMap.parse(
                "{page: " + key + ", outcome: " + outcome + ", events: [" + String.join(", ", events) + "]}");
        return ExpectedPage.read(yaml, URI.create("http://localhost/" + key));
    }

    private static FoundOutcome outcome(String key, String outcome, String reason) {
        return new FoundOutcome("http://localhost/" + key, outcome, reason);
    }

    private static FoundEvent found(String key, String type, String actors, String recipients) {
        return new FoundEvent(
                "http://localhost/" + key,
                "defence-talks",
                type,
                "ACTUAL",
                false,
                codes(actors),
                codes(recipients),
                Optional.of(MAY),
                Optional.of(MAY),
                "They held talks in Oslo.");
    }

    private static Set<String> codes(String text) {
        return text.isEmpty() ? Set.of() : Set.copyOf(Arrays.asList(text.split(" ")));
    }
}
