package dev.tocsin.extract;

import dev.tocsin.model.DatePrecision;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A point in time as a page writes it.
 *
 * @param value with the offset that was written, UTC where none was
 */
record DateText(OffsetDateTime value, DatePrecision precision) {
    /** In which order numbers such as 03/04/2020 are written. */
    enum Order {
        DAY_FIRST,
        MONTH_FIRST
    }

    /** Longer texts are read up to here. */
    static final int MAX_CHARS = 400;

    private static final Pattern YEAR_FIRST = Pattern.compile(
            "(?<!\\d)(19[89]\\d|20\\d\\d)([-/._]|\\s?[年년]\\s?)(\\d{1,2})([-/._]|\\s?[月월]\\s?)(\\d{1,2})(?!\\d)");
    private static final Pattern COMPACT = Pattern.compile(
            "(?<![\\d.])(19[89]\\d|20\\d\\d)(0[1-9]|1[0-2])([0-2]\\d|3[01])(?:T?(\\d\\d)(\\d\\d)(\\d\\d)?Z?)?(?!\\d)");
    private static final Pattern DAY_MONTH_NAME = Pattern.compile(
            "(?<!\\d)(?<!\\d:)(\\d{1,2})(?:st|nd|rd|th|er|º|ª|°)?\\.?[\\s,/-]{0,3}(?:de |of |d')?\\s?(\\p{L}{3,12})\\.?[\\s,/-]{0,3}(?:de |del |of )?\\s?(19[89]\\d|20\\d\\d|'?\\d\\d(?![\\d:]))");
    private static final Pattern MONTH_NAME_DAY = Pattern.compile(
            "(?<!\\p{L})(\\p{L}{3,12})\\.?[\\s-]{0,3}(\\d{1,2})(?:st|nd|rd|th)?[\\s,.-]{1,4}(19[89]\\d|20\\d\\d)(?!\\d)");
    private static final Pattern NUMBERS = Pattern.compile(
            "(?<![\\d./-])(\\d{1,2})([./-]|\\s\\|)\\s?(\\d{1,2})\\2\\s?(19[89]\\d|20\\d\\d|\\d\\d)(?![\\d./-]?\\d)");
    private static final Pattern TIME = Pattern.compile(
            "(?<![\\d:.])([01]?\\d|2[0-4])(?::|h|\\.)([0-5]\\d)(?::([0-5]\\d)(?:[.,]\\d{1,9})?)?(?!\\d)\\s?([ap]\\.?m\\.?(?!\\p{L}))?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern OFFSET = Pattern.compile(
            "^\\s?(?:GMT|UTC)?\\s?([+-])(\\d{1,2}):?(\\d\\d)?(?!\\d)|^\\s?(Z)(?!\\p{L})|^\\s?\\(?([A-Z]{2,5})(?!\\p{L})");
    private static final Pattern EPOCH = Pattern.compile("1\\d{9}(\\d{3})?");

    private static final Map<String, String> ZONES = Map.ofEntries(
            Map.entry("GMT", "+00:00"),
            Map.entry("UTC", "+00:00"),
            Map.entry("BST", "+01:00"),
            Map.entry("WET", "+00:00"),
            Map.entry("WEST", "+01:00"),
            Map.entry("CET", "+01:00"),
            Map.entry("MEZ", "+01:00"),
            Map.entry("CEST", "+02:00"),
            Map.entry("MESZ", "+02:00"),
            Map.entry("EET", "+02:00"),
            Map.entry("EEST", "+03:00"),
            Map.entry("MSK", "+03:00"),
            Map.entry("EST", "-05:00"),
            Map.entry("EDT", "-04:00"),
            Map.entry("ET", "-05:00"),
            Map.entry("CST", "-06:00"),
            Map.entry("CDT", "-05:00"),
            Map.entry("CT", "-06:00"),
            Map.entry("MST", "-07:00"),
            Map.entry("MDT", "-06:00"),
            Map.entry("MT", "-07:00"),
            Map.entry("PST", "-08:00"),
            Map.entry("PDT", "-07:00"),
            Map.entry("PT", "-08:00"),
            Map.entry("IST", "+05:30"),
            Map.entry("PKT", "+05:00"),
            Map.entry("SGT", "+08:00"),
            Map.entry("HKT", "+08:00"),
            Map.entry("JST", "+09:00"),
            Map.entry("KST", "+09:00"),
            Map.entry("AEST", "+10:00"),
            Map.entry("AEDT", "+11:00"),
            Map.entry("NZST", "+12:00"),
            Map.entry("NZDT", "+13:00"),
            Map.entry("SAST", "+02:00"),
            Map.entry("EAT", "+03:00"),
            Map.entry("WAT", "+01:00"),
            Map.entry("BRT", "-03:00"),
            Map.entry("ART", "-03:00"));

    /** The first date in this text, with the time and the zone written beside it; absent where there is none. */
    static Optional<DateText> find(String written, Order order) {
        String text = written.length() > MAX_CHARS ? written.substring(0, MAX_CHARS) : written;
        String trimmed = text.strip();
        if (EPOCH.matcher(trimmed).matches()) {
            return Optional.of(ofEpoch(Long.parseLong(trimmed)));
        }
        @Nullable
        Found found =
                earliest(earliest(yearFirst(text), numbers(text, order)), earliest(dayFirst(text), monthFirst(text)));
        if (found == null) {
            return compact(text);
        }
        return Optional.of(withTime(found, text));
    }

    private static DateText ofEpoch(long stamp) {
        Instant instant = stamp > 9_999_999_999L ? Instant.ofEpochMilli(stamp) : Instant.ofEpochSecond(stamp);
        return new DateText(instant.atOffset(ZoneOffset.UTC), DatePrecision.SECOND);
    }

    private static @Nullable Found earliest(@Nullable Found one, @Nullable Found other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.start <= other.start ? one : other;
    }

    private static @Nullable Found yearFirst(String text) {
        Matcher m = YEAR_FIRST.matcher(text);
        while (m.find()) {
            Optional<LocalDate> day = day(number(m, 1), number(m, 3), number(m, 5));
            if (day.isPresent()) {
                return new Found(day.get(), m.start(), m.end());
            }
        }
        return null;
    }

    private static @Nullable Found dayFirst(String text) {
        Matcher m = DAY_MONTH_NAME.matcher(text);
        while (m.find()) {
            Optional<LocalDate> day = day(year(m.group(3)), MonthNames.number(m.group(2)), number(m, 1));
            if (day.isPresent()) {
                return new Found(day.get(), m.start(), m.end());
            }
        }
        return null;
    }

    private static @Nullable Found monthFirst(String text) {
        Matcher m = MONTH_NAME_DAY.matcher(text);
        while (m.find()) {
            Optional<LocalDate> day = day(number(m, 3), MonthNames.number(m.group(1)), number(m, 2));
            if (day.isPresent()) {
                return new Found(day.get(), m.start(), m.end());
            }
        }
        return null;
    }

    private static @Nullable Found numbers(String text, Order order) {
        Matcher m = NUMBERS.matcher(text);
        while (m.find()) {
            boolean monthFirst = order == Order.MONTH_FIRST && !m.group(2).equals(".");
            int one = number(m, 1);
            int two = number(m, 3);
            int year = year(m.group(4));
            Optional<LocalDate> day = monthFirst
                    ? day(year, one, two).or(() -> day(year, two, one))
                    : day(year, two, one).or(() -> day(year, one, two));
            if (day.isPresent()) {
                return new Found(day.get(), m.start(), m.end());
            }
        }
        return null;
    }

    private static Optional<DateText> compact(String text) {
        Matcher m = COMPACT.matcher(text);
        while (m.find()) {
            Optional<LocalDate> day = day(number(m, 1), number(m, 2), number(m, 3));
            if (day.isPresent()) {
                Found found = new Found(day.get(), m.start(), m.end());
                return Optional.of(found.atMidnight());
            }
        }
        return Optional.empty();
    }

    /** A time counts where it stands next to the date: up to twenty characters after it, or right before it. */
    private static DateText withTime(Found found, String text) {
        int end = Math.min(text.length(), found.end + 34);
        Matcher m = TIME.matcher(text).region(found.end, end);
        m.useTransparentBounds(true);
        if (m.find() && m.start() - found.end <= 20) {
            return at(found, m, text);
        }
        int from = Math.max(0, found.start - 30);
        m = TIME.matcher(text).region(from, found.start);
        return m.find() ? at(found, m, text) : found.atMidnight();
    }

    private static DateText at(Found found, Matcher m, String text) {
        int hour = number(m, 1) % 24;
        String half = m.group(4);
        if (half != null) {
            boolean afternoon = half.toLowerCase(Locale.ROOT).startsWith("p");
            hour = hour % 12 + (afternoon ? 12 : 0);
        }
        boolean seconds = m.group(3) != null;
        LocalTime time = LocalTime.of(hour, number(m, 2), seconds ? number(m, 3) : 0);
        ZoneOffset offset = offset(text.substring(m.end(), Math.min(text.length(), m.end() + 14)));
        return new DateText(
                found.day.atTime(time).atOffset(offset), seconds ? DatePrecision.SECOND : DatePrecision.MINUTE);
    }

    private static ZoneOffset offset(String after) {
        Matcher m = OFFSET.matcher(after);
        if (!m.find()) {
            return ZoneOffset.UTC;
        }
        if (m.group(1) != null) {
            int minutes = number(m, 2) * 60 + (m.group(3) == null ? 0 : number(m, 3));
            int signed = m.group(1).equals("-") ? -minutes : minutes;
            return Math.abs(signed) <= 18 * 60 ? ZoneOffset.ofTotalSeconds(signed * 60) : ZoneOffset.UTC;
        }
        return m.group(5) == null ? ZoneOffset.UTC : ZoneOffset.of(ZONES.getOrDefault(m.group(5), "+00:00"));
    }

    private static int number(Matcher m, int group) {
        return Integer.parseInt(m.group(group));
    }

    private static int year(String written) {
        int year = Integer.parseInt(written.startsWith("'") ? written.substring(1) : written);
        return year >= 100 ? year : year < 70 ? 2000 + year : 1900 + year;
    }

    private static Optional<LocalDate> day(int year, int month, int day) {
        if (month < 1 || month > 12 || day < 1 || day > 31 || year < 1980) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private record Found(LocalDate day, int start, int end) {
        DateText atMidnight() {
            return new DateText(day.atStartOfDay().atOffset(ZoneOffset.UTC), DatePrecision.DAY);
        }
    }
}
