package dev.tocsin.language.time;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The words dates are made of, folded. */
final class DateWords {
    private static final Map<String, Month> MONTHS = new HashMap<>();
    private static final Map<String, DayOfWeek> WEEKDAYS = new HashMap<>();
    private static final Map<String, ChronoUnit> UNITS = Map.ofEntries(
            Map.entry("day", ChronoUnit.DAYS),
            Map.entry("days", ChronoUnit.DAYS),
            Map.entry("week", ChronoUnit.WEEKS),
            Map.entry("weeks", ChronoUnit.WEEKS),
            Map.entry("fortnight", ChronoUnit.WEEKS),
            Map.entry("month", ChronoUnit.MONTHS),
            Map.entry("months", ChronoUnit.MONTHS),
            Map.entry("year", ChronoUnit.YEARS),
            Map.entry("years", ChronoUnit.YEARS),
            Map.entry("decade", ChronoUnit.DECADES),
            Map.entry("decades", ChronoUnit.DECADES),
            Map.entry("century", ChronoUnit.CENTURIES),
            Map.entry("hour", ChronoUnit.HOURS),
            Map.entry("hours", ChronoUnit.HOURS),
            Map.entry("minutes", ChronoUnit.MINUTES));
    private static final Map<String, Integer> NUMBERS = Map.ofEntries(
            Map.entry("a", 1),
            Map.entry("an", 1),
            Map.entry("one", 1),
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("seven", 7),
            Map.entry("eight", 8),
            Map.entry("nine", 9),
            Map.entry("ten", 10),
            Map.entry("eleven", 11),
            Map.entry("twelve", 12),
            Map.entry("couple", 2),
            Map.entry("fifteen", 15),
            Map.entry("twenty", 20),
            Map.entry("thirty", 30),
            Map.entry("forty", 40),
            Map.entry("fifty", 50));
    private static final List<String> NTH = List.of("first", "second", "third", "fourth");
    private static final Map<String, Month> SEASONS = Map.of(
            "spring",
            Month.MARCH,
            "summer",
            Month.JUNE,
            "autumn",
            Month.SEPTEMBER,
            "fall",
            Month.SEPTEMBER,
            "winter",
            Month.DECEMBER);

    static {
        for (Month month : Month.values()) {
            String name = month.name().toLowerCase(java.util.Locale.ROOT);
            MONTHS.put(name, month);
            MONTHS.put(name.substring(0, 3), month);
            MONTHS.put(name.substring(0, 3) + ".", month);
        }
        MONTHS.put("sept", Month.SEPTEMBER);
        MONTHS.put("sept.", Month.SEPTEMBER);
        for (DayOfWeek day : DayOfWeek.values()) {
            String name = day.name().toLowerCase(java.util.Locale.ROOT);
            WEEKDAYS.put(name, day);
            WEEKDAYS.put(name + "s", day);
            WEEKDAYS.put(name.substring(0, 3) + ".", day);
        }
    }

    private DateWords() {}

    /** Whether the word is one of these; quicker than a pattern, which would be compiled anew for each word. */
    static boolean isAny(String word, String... words) {
        for (String each : words) {
            if (each.equals(word)) {
                return true;
            }
        }
        return false;
    }

    static Optional<Month> month(String folded) {
        return Optional.ofNullable(MONTHS.get(folded));
    }

    static Optional<DayOfWeek> weekday(String folded) {
        return Optional.ofNullable(WEEKDAYS.get(folded));
    }

    static Optional<ChronoUnit> unit(String folded) {
        return Optional.ofNullable(UNITS.get(folded));
    }

    /** "early", "mid" or "late" for the noun of a part of a month or year; empty for other words. */
    static String part(String folded) {
        return switch (folded) {
            case "end", "close" -> "late";
            case "middle" -> "mid";
            case "beginning", "start" -> "early";
            default -> "";
        };
    }

    /** The season's first month; winter begins in December. */
    static Optional<Month> season(String folded) {
        return Optional.ofNullable(SEASONS.get(folded));
    }

    /** "first" to "fourth". */
    static Optional<Integer> nth(String folded) {
        int at = NTH.indexOf(folded);
        return at < 0 ? Optional.empty() : Optional.of(at + 1);
    }

    /** "two" or "14", up to four digits. */
    static Optional<Integer> number(String folded) {
        Integer word = NUMBERS.get(folded);
        if (word != null) {
            return Optional.of(word);
        }
        return folded.length() < 5 && digits(folded) ? Optional.of(Integer.valueOf(folded)) : Optional.empty();
    }

    /** "5", "05" or "5th": a day of the month. */
    static Optional<Integer> day(String folded) {
        String bare = ordinal(folded) ? folded.substring(0, folded.length() - 2) : folded;
        if (bare.isEmpty() || bare.length() > 2 || !digits(bare)) {
            return Optional.empty();
        }
        int day = Integer.parseInt(bare);
        return day >= 1 && day <= 31 ? Optional.of(day) : Optional.empty();
    }

    static boolean ordinal(String folded) {
        return folded.length() > 2
                && Character.isDigit(folded.charAt(0))
                && (folded.endsWith("st") || folded.endsWith("nd") || folded.endsWith("rd") || folded.endsWith("th"));
    }

    static Optional<Integer> year(String folded) {
        if (folded.length() != 4 || !digits(folded)) {
            return Optional.empty();
        }
        int year = Integer.parseInt(folded);
        return year >= 1800 && year <= 2100 ? Optional.of(year) : Optional.empty();
    }

    private static boolean digits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return !text.isEmpty();
    }

    /** How many years from now "last year", "this year" and "next year" are, behind a month: "in June last year". */
    static Optional<Integer> yearShift(String first, String second) {
        if (!second.equals("year")) {
            return Optional.empty();
        }
        return switch (first) {
            case "last" -> Optional.of(-1);
            case "this" -> Optional.of(0);
            case "next" -> Optional.of(1);
            default -> Optional.empty();
        };
    }
}
