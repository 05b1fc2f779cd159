package dev.tocsin.language.filter;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The values that a condition compares with. */
final class Values {
    private static final Pattern NUMBER =
            Pattern.compile("([-+]?[0-9]+(?:\\.[0-9]+)?)(k|m|mn|million|b|bn|billion)?", Pattern.CASE_INSENSITIVE);

    private Values() {}

    /** A number, also with a multiplier: {@code 0.6}, {@code 350m}, {@code 1.5bn}. */
    static Optional<BigDecimal> number(String value) {
        Matcher matcher = NUMBER.matcher(value);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String unit = Optional.ofNullable(matcher.group(2)).orElse("");
        int zeros = unit.isEmpty()
                ? 0
                : switch (unit.charAt(0)) {
                    case 'k', 'K' -> 3;
                    case 'm', 'M' -> 6;
                    default -> 9;
                };
        return Optional.of(new BigDecimal(matcher.group(1)).scaleByPowerOfTen(zeros));
    }

    /** First and last day of {@code 2024}, {@code 2024-07} or {@code 2024-07-08}, as ISO dates. */
    static Optional<List<String>> days(String value) {
        try {
            LocalDate first;
            LocalDate last;
            if (value.length() == 4) {
                first = Year.parse(value).atDay(1);
                last = first.plusYears(1).minusDays(1);
            } else if (value.length() == 7) {
                first = YearMonth.parse(value).atDay(1);
                last = first.plusMonths(1).minusDays(1);
            } else {
                first = LocalDate.parse(value);
                last = first;
            }
            return Optional.of(List.of(first.toString(), last.toString()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    static String shown(String value) {
        return value.chars().anyMatch(c -> Character.isWhitespace(c) || c == '(' || c == ')' || c == ',')
                ? '"' + value + '"'
                : value;
    }
}
