package dev.tocsin.language.knowledge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How names are declined in other languages, roughly: enough to know a country again behind its case endings, articles
 * and particles. Immutable data.
 */
final class ForeignEndings {
    private static final Map<String, List<String>> ENDINGS = new HashMap<>();
    private static final Map<String, List<String>> PREFIXES = new HashMap<>();
    private static final Set<String> VOWELS_TOO = Set.of("fi", "hu", "et");
    private static final Set<String> SHORT_STEMS = Set.of("ko");
    private static final int LEAST_INFLECTED = 5;

    static {
        String slavic =
                "ого ому ыми ими ая яя ой ей ою ею ую юю ый ий ые ие ых их ым им ом ем ам ям ами ями ах ях ия ии ию"
                        + " ией ье ов ев а я о е ы и у ю й ь і ї ій ія ії ію ією єю є";
        ends("ru uk be bg mk sr", slavic);
        ends("pl", "iego iemu ego emu owi ami ach ich ych im ym iej ej ie ii ji ją ję ja em om a i y ę ą e o u");
        ends("cs sk", "ého ému ích ých ami ech ou ej em om ím ým ii ií ia a u y ě e i é á í ý ů ov");
        ends("hr bs sl sr", "ima ama ega emu og om em oj im ih a e i u o");
        ends("lt", "oje ėje yje ams ais os ai ės ei as ui is us ą ę ų a o e");
        ends("lv", "ām iem as ai es ei us os ā ē u a s i e");
        ends("fi", "lle lla llä lta ltä ssa ssä sta stä ksi seen hin an än en in on n a ä");
        ends("et", "sse ga ks ni st lt le l s t d");
        ends("hu", "ban ben nak nek val vel gal gel tól től ból ből ról ről hoz hez ba be ra re on en ön ot et at t i");
        ends("ro", "iului iilor ului iei ilor ia ie ei ul ea a e");
        ends("de", "en es er em e n s");
        ends("sv da no nb nn", "s");
        ends("el", "ους ιων ων ας ης ες ος ου οι εσ ασ ησ οσ ουσ α η ο");
        ends("kk ky", "ның нің дың дің тың тің ға ге қа ке да де та те дан ден тан тен ны ні ды ді");
        ends("uz", "ning dagi dan ga da ni");
        ends("bn", "ের কে তে য় র");
        ends("ko", "에서는 에서 에게 으로 까지 부터 보다 처럼 와의 과의 은 는 이 가 을 를 의 에 와 과 로 도 만 측 군");
        starts("ar", "و ف ب ل ك وب ول فب فل");
        starts("he", "ו ב ל ה מ כ ש וב ול וה ומ שה שב");
    }

    private ForeignEndings() {}

    private static void ends(String languages, String endings) {
        for (String language : languages.split(" ")) {
            List<String> all = new ArrayList<>(ENDINGS.getOrDefault(language, List.of()));
            all.addAll(List.of(endings.split(" ")));
            all.sort(Comparator.comparing(String::length).reversed());
            ENDINGS.put(language, all);
        }
    }

    private static void starts(String languages, String prefixes) {
        for (String language : languages.split(" ")) {
            PREFIXES.put(language, List.of(prefixes.split(" ")));
        }
    }

    /** What is left of a word without its ending; the word itself where the language or the word has none. */
    static String stem(String language, String word) {
        List<String> endings = ENDINGS.get(language);
        if (endings == null) {
            return word;
        }
        boolean shortStems = SHORT_STEMS.contains(language);
        if (!shortStems && word.length() < LEAST_INFLECTED) {
            return word;
        }
        int least = shortStems ? 2 : language.equals("de") ? 4 : 3;
        String stem = word;
        for (String ending : endings) {
            if (word.endsWith(ending) && word.length() - ending.length() >= least) {
                stem = word.substring(0, word.length() - ending.length());
                break;
            }
        }
        return VOWELS_TOO.contains(language) ? withoutVowels(stem, least) : stem;
    }

    private static String withoutVowels(String stem, int least) {
        int end = stem.length();
        while (end > least && "aeiouyäöáéíóúüőű".indexOf(stem.charAt(end - 1)) >= 0) {
            end--;
        }
        return stem.substring(0, end);
    }

    /** The word, and what it may be without the particles that are written together with it. */
    static List<String> forms(String language, String word) {
        List<String> prefixes = PREFIXES.get(language);
        if (prefixes == null) {
            return List.of(word);
        }
        List<String> forms = new ArrayList<>(List.of(word));
        for (String prefix : prefixes) {
            if (word.startsWith(prefix) && word.length() - prefix.length() >= 3) {
                forms.add(word.substring(prefix.length()));
            }
        }
        int article = word.startsWith("لل") ? 2 : word.startsWith("ولل") ? 3 : 0;
        if (article > 0) {
            forms.add("ال" + word.substring(article));
        }
        return forms;
    }
}
