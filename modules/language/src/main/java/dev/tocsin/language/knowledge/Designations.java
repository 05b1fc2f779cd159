package dev.tocsin.language.knowledge;

import dev.tocsin.language.text.Token;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Designations of military equipment by their form: "Su-57M", "F-16s", "Type 052D", "Mk 48". */
public final class Designations {
    /** Letters before the number, and the country that uses them so; empty where several do. */
    private static final Map<String, String> PREFIXES = new HashMap<>();

    static {
        put("RUS", "Su MiG Tu Il An Yak Mi Ka BTR BMP BMD BM T S Kh AK RPG ZSU Kh Be A");
        put(
                "USA",
                "F A B C E P AH UH CH MH EA KC MQ RQ AIM AGM RIM MIM GBU UGM BGM M MK PAC SM RC U HH OH AN GMLRS TOW");
        put("CHN", "J JF H Y Z KJ DF JL HQ YJ PL CJ WZ GJ FC ZTZ ZBL PHL CH CS LY FN VT");
        put("KOR", "K KF FA KM KTSSM KUH");
        put(
                "",
                "EF OV LAV VBL VCR BPM BRM BTS SH CV YPR ATF OPV LST LCU LPD SSK FPB EMB TC TTB AV AT RBS RG VBMR DA TB AW NH EC AS MB PC CN KN L ATR MAN SPYDER");
    }

    private static final String UNCLEAR = " A B C E P M T S K J H Y Z L U AS EC AN PC CH CS FN SM RC LY ";

    private Designations() {}

    private static void put(String country, String prefixes) {
        for (String prefix : prefixes.split(" ")) {
            PREFIXES.putIfAbsent(prefix, country);
        }
    }

    /** How many tokens a designation that begins here has; 0 where none begins. */
    public static int length(List<Token> tokens, int i) {
        String text = tokens.get(i).text();
        boolean two = i + 1 < tokens.size()
                && Character.isDigit(tokens.get(i + 1).text().charAt(0))
                && tokens.get(i + 1).text().length() <= 5;
        if (two && (text.equals("Type") || text.equals("Mk") || text.equals("Mark") || text.equals("Project"))) {
            return text.equals("Mark") ? 0 : 2;
        }
        return split(text) > 0 ? 1 : 0;
    }

    /** Whether the form alone is enough; else a noun ("tanks", "missile") has to follow. */
    public static boolean clear(List<Token> tokens, int i) {
        String text = tokens.get(i).text();
        int split = split(text);
        return split > 0 && text.charAt(split) == '-' && !UNCLEAR.contains(" " + text.substring(0, split) + " ");
    }

    /** The country whose way of naming it is. */
    public static Optional<String> maker(List<Token> tokens, int i) {
        String text = tokens.get(i).text();
        int split = split(text);
        String country = split > 0 ? PREFIXES.getOrDefault(text.substring(0, split), "") : "";
        return Optional.of(country).filter(code -> !code.isEmpty());
    }

    /** Where the letters before the number end; 0 where the token is no designation. */
    private static int split(String text) {
        int letters = 0;
        while (letters < text.length() && Character.isLetter(text.charAt(letters))) {
            letters++;
        }
        if (letters == 0 || letters > 6 || !PREFIXES.containsKey(text.substring(0, letters))) {
            return 0;
        }
        int digits = letters < text.length() && text.charAt(letters) == '-' ? letters + 1 : letters;
        int end = digits;
        while (end < text.length() && Character.isDigit(text.charAt(end))) {
            end++;
        }
        boolean tail = text.length() - end <= 4;
        return end > digits && end - digits <= 3 && tail ? letters : 0;
    }
}
