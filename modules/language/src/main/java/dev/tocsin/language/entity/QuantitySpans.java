package dev.tocsin.language.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers that count or measure: "more than [8,000] people", "[45km] south". Dates, money and names stay out. */
final class QuantitySpans {
    private static final String WORD = "(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen"
            + "|fifteen|sixteen|seventeen|eighteen|nineteen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
            + "(?:-\\p{L}+)?|half a|a few|(?:dozens|hundreds|tens|thousands)(?: of (?:thousands|millions))?)";
    private static final String DIGITS = "\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?";
    private static final String NUMBER = "(?:" + DIGITS + "|" + WORD + ")";
    private static final String UNIT =
            "(?:%| ?percent| ?per cent|(?:[ \u00a0-]?(?:square|cubic|sq|cu))?[ \u00a0-]?(?:m[23\u00b2\u00b3](?:/s)?|cu ft/s|km|kilometers?"
                    + "|kilometres?|miles?|mi|metres?|meters?|m|cm|mm|feet|ft|inches|acres|hectares|kg|kilograms?|tonnes?|tons?"
                    + "|pounds|litres|liters|gallons|barrels|mw|megawatts|gw|kw|knots|mph|hours|minutes|days|weeks|months"
                    + "|years))(?![\\p{L}])";
    private static final Pattern QUANTITY = Pattern.compile(
            "(?<![\\p{L}\\d$\u20ac\u00a3#.,:/\\[\u00b0\u2032\u2033-])" + NUMBER + "(?:(?: to | or |-|\u2013)" + NUMBER
                    + ")?(?: (?:hundred|thousand|million|billion|trillion))?(?:" + UNIT + "|-year-old)?"
                    + "(?![\\p{L}\\d:/\\]\u00b0\u2032\u2033]|\\.\\d|;)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
    private static final Pattern NAMED = Pattern.compile(
            "(?:\\b[A-Z]{1,4}|\\b(?:No\\.?|Type|Mk|Article|Resolution|Chapter|[Ss]ection|Order|Task Force|Channel|Radio"
                    + "|Frequency:|[Rr]ate:|[Tt]he|[Tt]hese|[Tt]hose|[Oo]ur|[Tt]heir|[Bb]oth|[Hh]is|[Hh]er))[ (]$");

    /** A stretch of the document. */
    record Found(int start, int end) {}

    private QuantitySpans() {}

    static List<Found> find(String document, int from, int to) {
        List<Found> found = new ArrayList<>();
        Matcher matcher = QUANTITY.matcher(document).region(from, to);
        matcher.useTransparentBounds(true);
        while (matcher.find()) {
            String before = document.substring(Math.max(from, matcher.start() - 12), matcher.start());
            boolean year = YEAR.matcher(matcher.group()).matches();
            if (!year && !NAMED.matcher(before).find()) {
                found.add(new Found(matcher.start(), matcher.end()));
            }
        }
        return found;
    }
}
