package dev.tocsin.topology;

import dev.tocsin.model.DeadLetter;
import dev.tocsin.model.Decision;
import dev.tocsin.model.Extraction;
import dev.tocsin.model.RawArticle;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The outcomes that end a capture before it is an article. */
final class Outcomes {
    /** What captures are accounted to whose record can't be read. */
    static final String UNREADABLE_SOURCE = "(unreadable)";

    private static final String STAGE = "process";

    private Outcomes() {}

    static Outcome rejected(RawArticle raw, Extraction.Rejected rejected) {
        return closed(
                raw, Decision.Stage.EXTRACT, Decision.Outcome.REJECTED, code(rejected.reason()), rejected.detail());
    }

    /** The page's text is what it was. */
    static Outcome unchanged(RawArticle raw, int version) {
        return closed(
                raw,
                Decision.Stage.VERSION,
                Decision.Outcome.DUPLICATE,
                "unchanged",
                "same title and text as version " + version);
    }

    static Outcome failed(Step.Origin origin, byte[] bytes, RawArticle raw, DeadLetter.Reason reason, Throwable cause) {
        Decision.Stage stage = reason == DeadLetter.Reason.CODING_FAILED ? Decision.Stage.CODE : Decision.Stage.EXTRACT;
        Outcome outcome = closed(raw, stage, Decision.Outcome.DEAD_LETTERED, code(reason), cause.toString());
        return withLetter(outcome, letter(origin, raw.id(), bytes, raw.capturedAt(), reason, cause.toString()));
    }

    /** The record's bytes are no capture; so its source is not known either. */
    static Outcome unreadable(
            Step.Origin origin, @Nullable String key, byte @Nullable [] bytes, Instant at, @Nullable String why) {
        String detail = why == null ? "" : why;
        Decision decision = new Decision(
                key == null ? "" : key,
                Optional.empty(),
                UNREADABLE_SOURCE,
                Decision.Stage.EXTRACT,
                Decision.Outcome.DEAD_LETTERED,
                code(DeadLetter.Reason.UNREADABLE),
                detail,
                at);
        Outcome outcome = new Outcome(
                UNREADABLE_SOURCE,
                at,
                Optional.empty(),
                List.of(),
                Optional.of(decision),
                Optional.empty(),
                Ledger.entry(UNREADABLE_SOURCE, at, Decision.Outcome.DEAD_LETTERED, 0));
        return withLetter(outcome, letter(origin, key, bytes, at, DeadLetter.Reason.UNREADABLE, detail));
    }

    private static Outcome closed(
            RawArticle raw, Decision.Stage stage, Decision.Outcome fate, String reason, String detail) {
        Decision decision = new Decision(
                raw.id(),
                Optional.empty(),
                raw.source(),
                stage,
                fate,
                reason,
                raw.url() + ": " + detail,
                raw.capturedAt());
        return new Outcome(
                raw.source(),
                raw.capturedAt(),
                Optional.empty(),
                List.of(),
                Optional.of(decision),
                Optional.empty(),
                Ledger.entry(raw.source(), raw.capturedAt(), fate, 0));
    }

    private static Outcome withLetter(Outcome o, DeadLetter letter) {
        return new Outcome(
                o.source(), o.capturedAt(), o.article(), o.events(), o.decision(), Optional.of(letter), o.account());
    }

    private static DeadLetter letter(
            Step.Origin origin,
            @Nullable String key,
            byte @Nullable [] bytes,
            Instant at,
            DeadLetter.Reason reason,
            String detail) {
        return new DeadLetter(
                origin.topic(),
                origin.partition(),
                origin.offset(),
                Optional.ofNullable(key).map(k -> k.getBytes(StandardCharsets.UTF_8)),
                Optional.ofNullable(bytes),
                at,
                STAGE,
                reason,
                detail);
    }

    /** {@code TOO_SHORT} as {@code too-short}. */
    private static String code(Enum<?> reason) {
        return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
