package dev.tocsin.extract.feed;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Dates as feeds write them: ISO 8601 and RFC 822 with all their dialects, American, German and localized forms.
 * No zone means UTC, no time midnight; what stays ambiguous (03/04/2020) is read day first only where it must be.
 */
public final class FeedDates {
    private static final Pattern ISO = Pattern.compile(
            "(\\d{4})[-/.](\\d{1,2})(?:[-/.](\\d{1,2}))?(?:[Tt\\s]+(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,:]\\d{1,9})?)?)?\\s*(.*)");
    private static final Pattern COMPACT =
            Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:[Tt]?(\\d{2})(\\d{2})(\\d{2})?)?\\s*(.*)");
    private static final Pattern EPOCH = Pattern.compile("(\\d{10})(\\d{3})?");
    private static final Pattern MARKS = Pattern.compile("[\\p{M}.\u2019']");
    private static final List<String> LANGUAGES = List.of(
            "en", "de", "fr", "es", "pt", "it", "nl", "pl", "ru", "uk", "tr", "sv", "da", "nb", "fi", "cs", "sk", "hu",
            "ro", "bg", "el", "hr", "sr-Latn", "sl", "et", "lv", "lt", "id", "vi", "ca", "he", "fa", "hi", "ar");
    private static final Pattern YEAR_FIRST = Pattern.compile("(?<!\\d)(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?!\\d)");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d{2}");
    private static final Pattern CLOCK =
            Pattern.compile("(\\d{1,2})[:h](\\d{2})(?:[:.](\\d{2})(?:[.,]\\d+)?)?\\s*([AaPp]\\.?[Mm]\\b\\.?)?");
    private static final Pattern NUMERIC = Pattern.compile("\\b(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{4}|\\d{2})\\b");
    private static final Pattern EAST_ASIAN =
            Pattern.compile("(\\d{4})\\s*[年년]\\s*(\\d{1,2})\\s*[月월]\\s*(\\d{1,2})\\s*[日일]");
    private static final Pattern OFFSET =
            Pattern.compile("(?:GMT|UTC|UT|Z)?\\s*([+-])\\s*(\\d{1,2}):?(\\d{2})?(?!\\d)", Pattern.CASE_INSENSITIVE);
    private static final Pattern TOKEN = Pattern.compile("\\p{L}[\\p{L}\\p{M}'’]*|\\d+");

    /** The zones of RFC 822 and those that newsrooms write, in minutes east of Greenwich. */
    private static final Map<String, Integer> ZONES = Map.ofEntries(
            Map.entry("z", 0),
            Map.entry("gmt", 0),
            Map.entry("utc", 0),
            Map.entry("ut", 0),
            Map.entry("wet", 0),
            Map.entry("est", -300),
            Map.entry("edt", -240),
            Map.entry("et", -300),
            Map.entry("cst", -360),
            Map.entry("cdt", -300),
            Map.entry("mst", -420),
            Map.entry("mdt", -360),
            Map.entry("pst", -480),
            Map.entry("pdt", -420),
            Map.entry("pt", -480),
            Map.entry("akst", -540),
            Map.entry("akdt", -480),
            Map.entry("hst", -600),
            Map.entry("ast", -240),
            Map.entry("adt", -180),
            Map.entry("bst", 60),
            Map.entry("west", 60),
            Map.entry("cet", 60),
            Map.entry("mez", 60),
            Map.entry("cest", 120),
            Map.entry("mesz", 120),
            Map.entry("eet", 120),
            Map.entry("sast", 120),
            Map.entry("eest", 180),
            Map.entry("msk", 180),
            Map.entry("pkt", 300),
            Map.entry("ist", 330),
            Map.entry("wib", 420),
            Map.entry("hkt", 480),
            Map.entry("sgt", 480),
            Map.entry("pht", 480),
            Map.entry("awst", 480),
            Map.entry("jst", 540),
            Map.entry("kst", 540),
            Map.entry("acst", 570),
            Map.entry("aest", 600),
            Map.entry("aedt", 660),
            Map.entry("nzst", 720),
            Map.entry("nzdt", 780));

    private static final Map<String, Integer> MONTHS = months();
    private static final int CENTURY_PIVOT = 70;
    private static final int LAST_MINUTE_EAST = 18 * 60;

    private FeedDates() {}

    /** The moment that {@code text} means; empty where no date can be read from it. */
    public static Optional<Instant> parse(String text) {
        String date = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replace('\u00a0', ' ')
                .strip();
        try {
            return numeric(date).or(() -> inWords(date));
        } catch (DateTimeException | NumberFormatException outOfRange) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> numeric(String date) {
        Matcher m = EPOCH.matcher(date);
        if (m.matches()) {
            return Optional.of(Instant.ofEpochSecond(Long.parseLong(m.group(1))));
        }
        m = ISO.matcher(date);
        if (!m.matches()) {
            m = COMPACT.matcher(date);
        }
        if (m.matches()) {
            return Optional.of(instant(
                    number(m, 1, 0),
                    number(m, 2, 1),
                    number(m, 3, 1),
                    number(m, 4, 0),
                    number(m, 5, 0),
                    number(m, 6, 0),
                    m.group(7)));
        }
        return YEAR.matcher(date).matches()
                ? Optional.of(instant(Integer.parseInt(date), 1, 1, 0, 0, 0, ""))
                : Optional.empty();
    }

    private static int number(Matcher m, int group, int otherwise) {
        String digits = m.group(group);
        return digits == null ? otherwise : Integer.parseInt(digits);
    }

    /** Clock, zone and day in any order, as in {@code Thu, 01 Jan 04 19:48 GMT} or {@code January 1, 2004 7:48 PM EST}. */
    private static Optional<Instant> inWords(String text) {
        int hour = 0;
        int minute = 0;
        int second = 0;
        String day = text;
        String zone = "";
        Matcher clock = CLOCK.matcher(text);
        if (clock.find()) {
            hour = ofDay(Integer.parseInt(clock.group(1)), clock.group(4));
            minute = Integer.parseInt(clock.group(2));
            second = number(clock, 3, 0);
            zone = text.substring(clock.end());
            day = text.substring(0, clock.start()) + " " + withoutOffset(zone);
        }
        int h = hour;
        int min = minute;
        int s = second;
        String z = zone;
        return day(day).map(d -> instant(d[0], d[1], d[2], h, min, s, z));
    }

    private static int ofDay(int hour, @Nullable String half) {
        if (half == null) {
            return hour;
        }
        return hour % 12 + (half.toLowerCase(Locale.ROOT).startsWith("p") ? 12 : 0);
    }

    private static String withoutOffset(String text) {
        return OFFSET.matcher(text).replaceAll(" ");
    }

    /** Year, month and day. */
    private static Optional<int[]> day(String text) {
        Matcher m = EAST_ASIAN.matcher(text);
        if (m.find()) {
            return Optional.of(new int[] {number(m, 1, 0), number(m, 2, 0), number(m, 3, 0)});
        }
        m = YEAR_FIRST.matcher(text);
        if (m.find()) {
            return Optional.of(new int[] {number(m, 1, 0), number(m, 2, 0), number(m, 3, 0)});
        }
        m = NUMERIC.matcher(text);
        if (m.find()) {
            return Optional.of(dayOrMonthFirst(number(m, 1, 0), number(m, 3, 0), year(m.group(4)), m.group(2)));
        }
        return dayWithNamedMonth(text);
    }

    /** Slashes are American unless that makes no sense; dots and dashes are European unless that makes none. */
    private static int[] dayOrMonthFirst(int first, int second, int year, String separator) {
        boolean monthFirst = separator.equals("/") ? first <= 12 : second > 12;
        return monthFirst ? new int[] {year, first, second} : new int[] {year, second, first};
    }

    private static Optional<int[]> dayWithNamedMonth(String text) {
        int month = 0;
        boolean afterNumber = false;
        List<String> numbers = new ArrayList<>();
        Matcher token = TOKEN.matcher(text);
        while (token.find()) {
            String word = token.group();
            boolean number = Character.isDigit(word.charAt(0));
            int named = number ? 0 : MONTHS.getOrDefault(fold(word), 0);
            if (number) {
                numbers.add(word);
            } else if (named > 0 && (month == 0 || afterNumber)) {
                // "mar. 14 mai": a weekday may look like a month, but does not follow the day.
                month = named;
            }
            afterNumber = number;
        }
        if (month == 0 || numbers.isEmpty()) {
            return Optional.empty();
        }
        String year = numbers.stream().filter(n -> n.length() == 4).findFirst().orElse("");
        if (year.isEmpty()) {
            return numbers.size() < 2
                    ? Optional.empty()
                    : Optional.of(new int[] {year(numbers.get(1)), month, Integer.parseInt(numbers.get(0))});
        }
        String day = numbers.stream().filter(n -> n.length() <= 2).findFirst().orElse("1");
        return Optional.of(new int[] {Integer.parseInt(year), month, Integer.parseInt(day)});
    }

    private static int year(String digits) {
        int year = Integer.parseInt(digits);
        if (digits.length() > 2) {
            return year;
        }
        return year + (year < CENTURY_PIVOT ? 2000 : 1900);
    }

    /** Midnight may be written 24:00, a leap second 60; both run over into what follows. */
    private static Instant instant(int year, int month, int day, int hour, int minute, int second, String zone) {
        if (hour > 24 || minute > 59 || second > 60) {
            throw new DateTimeException("no such time: " + hour + ":" + minute + ":" + second);
        }
        return LocalDateTime.of(year, month, day, 0, 0)
                .plusHours(hour)
                .plusMinutes(minute)
                .plusSeconds(Math.min(second, 59))
                .minusMinutes(minutesEast(zone))
                .toInstant(ZoneOffset.UTC);
    }

    private static int minutesEast(String zone) {
        Matcher offset = OFFSET.matcher(zone);
        if (offset.find()) {
            int minutes = number(offset, 2, 0) * 60 + number(offset, 3, 0);
            if (minutes <= LAST_MINUTE_EAST) {
                return offset.group(1).equals("-") ? -minutes : minutes;
            }
        }
        Matcher token = TOKEN.matcher(zone);
        while (token.find()) {
            Integer minutes = ZONES.get(token.group().toLowerCase(Locale.ROOT));
            if (minutes != null) {
                return minutes;
            }
        }
        return 0;
    }

    /** English first: where two languages use one word for different months, English decides. */
    private static Map<String, Integer> months() {
        Map<String, Integer> months = new HashMap<>();
        for (String language : LANGUAGES) {
            Locale locale = Locale.forLanguageTag(language);
            for (Month month : Month.values()) {
                for (TextStyle style : List.of(
                        TextStyle.FULL, TextStyle.SHORT, TextStyle.FULL_STANDALONE, TextStyle.SHORT_STANDALONE)) {
                    String name = fold(month.getDisplayName(style, locale));
                    if (!name.isEmpty() && !Character.isDigit(name.charAt(0))) {
                        months.putIfAbsent(name, month.getValue());
                    }
                }
            }
        }
        months.putIfAbsent("sept", 9);
        return Map.copyOf(months);
    }

    /** Without case, accents and full stops. */
    private static String fold(String word) {
        return MARKS.matcher(Normalizer.normalize(word, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}
