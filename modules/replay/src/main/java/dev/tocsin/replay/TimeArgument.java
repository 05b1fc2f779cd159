package dev.tocsin.replay;

import dev.tocsin.settings.SettingTypes;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** A point in time as people write it on a command line. */
public final class TimeArgument {
    private static final List<Function<String, Instant>> FORMS = List.of(
            Instant::parse,
            text -> OffsetDateTime.parse(text).toInstant(),
            text -> LocalDateTime.parse(text).toInstant(ZoneOffset.UTC),
            text -> LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant());

    private TimeArgument() {}

    /**
     * Reads {@code now}, {@code 2h} (two hours ago; also ms, s, m, d), {@code 2024-05-14}, {@code 2024-05-14T12:00},
     * or a full ISO instant. Without a zone it is UTC; a day is its first moment.
     *
     * @throws IllegalArgumentException saying which forms there are
     */
    public static Instant parse(String text, Instant now) {
        String stripped = text.strip();
        if (stripped.equalsIgnoreCase("now")) {
            return now;
        }
        if (stripped.matches("\\d+\\s*[a-zA-Z]+")) {
            return before(stripped.toLowerCase(Locale.ROOT), now);
        }
        for (Function<String, Instant> form : FORMS) {
            try {
                return form.apply(stripped);
            } catch (DateTimeException e) {
                continue;
            }
        }
        throw wrong(text);
    }

    private static Instant before(String text, Instant now) {
        try {
            Duration ago = SettingTypes.parseDuration(text);
            return now.minus(ago);
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException e) {
            throw wrong(text);
        }
    }

    private static IllegalArgumentException wrong(String text) {
        return new IllegalArgumentException("'" + text
                + "' is no point in time: write 2h or 3d (ago), 2024-05-14, 2024-05-14T12:00 or 2024-05-14T12:00:00Z");
    }
}
