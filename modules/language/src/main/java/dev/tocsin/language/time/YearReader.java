package dev.tocsin.language.time;

import dev.tocsin.language.text.Token;
import dev.tocsin.model.DatePrecision;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads years: "in 2019", "since early 2022", "late in 1998", "mid-2021", "between 2014 and 2016", "in 2016-17". */
final class YearReader {
    static final Set<String> PARTS = Set.of("early", "mid", "late");
    private static final String BEFORE = "and|to|,|\\(|spring|summer|autumn|winter|fall";
    private static final int CENTURY = 100;

    private final List<Token> tokens;
    private final List<String> folded;

    YearReader(List<Token> tokens, List<String> folded) {
        this.tokens = tokens;
        this.folded = folded;
    }

    /**
     * The years that begin at a token; not those that a plan is for, which say nothing of when it was made.
     *
     * @param start the preposition before it, else the token itself
     */
    Optional<DateReader.Read> at(int start, int i) {
        String part = PARTS.contains(word(i)) ? word(i) : "";
        int at = part.isEmpty() ? i : DateWords.isAny(word(i + 1), "-", "in") ? i + 2 : i + 1;
        boolean introduced = start < i || !part.isEmpty() || word(i - 1).matches(BEFORE);
        boolean covered = word(start).equals("for") && start < i;
        if (covered) {
            return Optional.empty();
        }
        if (!introduced || i == start && part.isEmpty() && !word(i - 1).equals("(")) {
            return hyphened(i);
        }
        return hyphened(at).or(() -> pair(start, at)).or(() -> single(start, at, part));
    }

    private String word(int i) {
        return i >= 0 && i < folded.size() ? folded.get(i) : "";
    }

    /** "2014 and 2016" after "between", "2014 to 2016" after "from". */
    private Optional<DateReader.Read> pair(int start, int at) {
        boolean pair = word(start).equals("between") && word(at + 1).equals("and")
                || word(start).equals("from") && DateWords.isAny(word(at + 1), "to", "until", "through", "-", "\u2013");
        Optional<Integer> first = DateWords.year(word(at));
        Optional<Integer> second = pair ? DateWords.year(word(at + 2)) : Optional.empty();
        return first.isPresent() && second.isPresent() && second.get() >= first.get()
                ? years(at + 3, first.get(), second.get())
                : Optional.empty();
    }

    private Optional<DateReader.Read> single(int start, int at, String part) {
        boolean counts = tokens.size() > at + 1 && DateWords.unit(word(at + 1)).isPresent()
                || DateWords.isAny(word(start), "of", "for");
        return counts
                ? Optional.empty()
                : DateWords.year(word(at)).map(year -> new DateReader.Read(at + 1, Days.yearPart(year, part)));
    }

    /** "Mid-2021", "2016-17", "2014-2016". */
    private Optional<DateReader.Read> hyphened(int at) {
        String word = word(at);
        int hyphen = Math.max(word.indexOf('-'), word.indexOf('\u2013'));
        if (hyphen < 0) {
            return Optional.empty();
        }
        String before = word.substring(0, hyphen);
        String after = word.substring(hyphen + 1);
        if (PARTS.contains(before)) {
            return DateWords.year(after).map(year -> new DateReader.Read(at + 1, Days.yearPart(year, before)));
        }
        Optional<Integer> first = DateWords.year(before);
        Optional<Integer> last = after.length() == 2
                ? first.flatMap(year -> DateWords.year(before.substring(0, 2) + after))
                : DateWords.year(after);
        return first.isPresent()
                        && last.filter(year -> year > first.get() && year < first.get() + CENTURY)
                                .isPresent()
                ? years(at + 1, first.get(), last.get())
                : Optional.empty();
    }

    private static Optional<DateReader.Read> years(int to, int first, int last) {
        return Optional.of(new DateReader.Read(
                to, Days.range(LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31), DatePrecision.YEAR, Days.SAID)));
    }
}
