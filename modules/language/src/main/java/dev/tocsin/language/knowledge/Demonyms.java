package dev.tocsin.language.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * What is a country's in another language ("russe", "русский", "الروسية"), from the name of the country's language: in
 * many languages both are one word. Only where a language points to one country.
 */
final class Demonyms {
    private static final Map<String, String> COUNTRIES = Map.ofEntries(
            pair("ru RUS"),
            pair("uk UKR"),
            pair("be BLR"),
            pair("pl POL"),
            pair("cs CZE"),
            pair("sk SVK"),
            pair("hu HUN"),
            pair("ro ROU"),
            pair("bg BGR"),
            pair("sr SRB"),
            pair("hr HRV"),
            pair("sl SVN"),
            pair("sq ALB"),
            pair("mk MKD"),
            pair("el GRC"),
            pair("tr TUR"),
            pair("hy ARM"),
            pair("ka GEO"),
            pair("az AZE"),
            pair("kk KAZ"),
            pair("uz UZB"),
            pair("mn MNG"),
            pair("ja JPN"),
            pair("zh CHN"),
            pair("th THA"),
            pair("vi VNM"),
            pair("id IDN"),
            pair("ne NPL"),
            pair("is ISL"),
            pair("da DNK"),
            pair("sv SWE"),
            pair("no NOR"),
            pair("fi FIN"),
            pair("et EST"),
            pair("lv LVA"),
            pair("lt LTU"),
            pair("de DEU"),
            pair("fr FRA"),
            pair("it ITA"),
            pair("nl NLD"),
            pair("es ESP"),
            pair("pt PRT"),
            pair("so SOM"));
    private static final int LEAST_LETTERS = 3;

    /** For each language: the end of the dictionary form, then what may stand in its place. */
    private static final Map<String, List<String>> FORMS = Map.ofEntries(
            Map.entry("fr", List.of(": e s es ne nes")),
            Map.entry(
                    "es", List.of("o:o a os as", "és:és esa esas eses", "án:án ana anes anas", "ol:ol ola oles olas")),
            Map.entry("it", List.of("co:co ca chi che", "o:o a i e", "e:e i")),
            Map.entry("pt", List.of("o:o a os as", "ês:ês esa esas eses", "ão:ão ã ães ãs", "ol:ol ola óis olas")),
            Map.entry("de", List.of("sch:sch sche schen scher sches schem")),
            Map.entry("nl", List.of("sch:sch sche", "s:s se")),
            Map.entry("sv", List.of("ska:sk ska skt")),
            Map.entry("da", List.of("sk:sk ske")),
            Map.entry("no", List.of("sk:sk ske")),
            Map.entry("ru", List.of("кий:кий кого кому ким ком кая кой кую кое кие ких кими")),
            Map.entry("uk", List.of("ька:ький ького ькому ьким ька ької ькій ьку ькою ьке ькі ьких ькими")),
            Map.entry("pl", List.of("ki:ki kiego kiemu kim ka kiej ką kie kich kimi")),
            Map.entry("tr", List.of("ça:", "çe:", "ca:", "ce:")),
            Map.entry("el", List.of("ικα:ικος ικη ικο ικου ικης ικοι ικες ικα ικων ικους")),
            Map.entry("ar", List.of("ية:ي ية")),
            Map.entry("hi", List.of(":")),
            Map.entry("fa", List.of(":")),
            Map.entry("hu", List.of(": ok")));

    private Demonyms() {}

    private static Map.Entry<String, String> pair(String text) {
        return Map.entry(text.substring(0, text.indexOf(' ')), text.substring(text.indexOf(' ') + 1));
    }

    /** @param take each form, with a capital where it has to have one, and the country's code */
    static void of(String language, BiConsumer<String, String> take) {
        List<String> forms = FORMS.getOrDefault(language, List.of());
        Locale locale = Locale.forLanguageTag(language);
        COUNTRIES.forEach((other, country) -> {
            String name = ForeignNames.spelling(Locale.forLanguageTag(other).getDisplayLanguage(locale));
            if (name.indexOf(' ') < 0 && !name.equals(other)) {
                forms(forms, language.equals("ar") && name.startsWith("ال") ? name.substring(2) : name)
                        .forEach(form -> {
                            take.accept(language.equals("tr") ? capitalised(form) : form, country);
                            if (language.equals("ar")) {
                                take.accept("ال" + form, country);
                            }
                        });
            }
        });
    }

    private static String capitalised(String form) {
        return form.substring(0, 1).toUpperCase(Locale.ROOT) + form.substring(1);
    }

    private static List<String> forms(List<String> rules, String name) {
        List<String> forms = new ArrayList<>();
        for (String rule : rules) {
            int colon = rule.indexOf(':');
            String end = rule.substring(0, colon);
            if (name.endsWith(end)) {
                String core = name.substring(0, name.length() - end.length());
                for (String other : rule.substring(colon + 1).split(" ", -1)) {
                    forms.add(core + other);
                }
                return core.length() < LEAST_LETTERS ? List.of() : forms;
            }
        }
        return forms;
    }
}
