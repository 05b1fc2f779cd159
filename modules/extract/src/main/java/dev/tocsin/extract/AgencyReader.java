package dev.tocsin.extract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Tells which news agency a text names as its origin: in its dateline, its byline or its last lines. */
final class AgencyReader {
    private static final int DATELINE_CHARS = 160;
    private static final int TAIL_CHARS = 200;
    private static final Map<String, String> NAMES = names();
    private static final String ANY = NAMES.keySet().stream()
            .sorted((a, b) -> b.length() - a.length())
            .map(Pattern::quote)
            .collect(Collectors.joining("|", "(", ")"));

    /** "PARIS, March 4 (Reuters) - ", "MOSCOW, 4 March. /TASS/.", "Xinhua - ". */
    private static final Pattern DATELINE = Pattern.compile("[(/\\[–—-]\\s?" + ANY
            + "(?:\\s?[/,]\\s?[\\p{L} ]{2,20})?\\s?[)/\\]–—:-]|^" + ANY + "\\s?[–—:-]\\s|^" + ANY + "\\)");
    /** "With reporting by AFP", "Source: Xinhua", "(AP)" at the end. */
    private static final Pattern CREDIT = Pattern.compile(
            "(?:(?i:source|quelle|fuente|fonte|via|©|copyright|\\(c\\)|with inputs from|reported by|from|mit material von|avec|con información de)"
                    + "[\\s:©]{1,3}(?:\\d{4} )?(?:(?i:the) )?)" + ANY + "\\b|\\(" + ANY
                    + "(?:\\s?/\\s?\\p{L}+)?\\)\\s*$|[–—/]\\s?" + ANY + "\\s*$");

    private AgencyReader() {}

    /** The agency's usual short name; absent where the text names none. */
    static Optional<String> read(String text, List<String> authors, String publisher) {
        for (String author : authors) {
            Optional<String> agency = named(author);
            if (agency.isPresent()) {
                return agency;
            }
        }
        String opening = text.substring(0, Math.min(text.length(), DATELINE_CHARS));
        String closing = text.substring(Math.max(0, text.length() - TAIL_CHARS));
        return first(DATELINE, opening).or(() -> first(CREDIT, closing)).or(() -> named(publisher));
    }

    private static Optional<String> first(Pattern pattern, String text) {
        Matcher m = pattern.matcher(text);
        if (!m.find()) {
            return Optional.empty();
        }
        for (int group = 1; group <= m.groupCount(); group++) {
            if (m.group(group) != null) {
                return Optional.ofNullable(NAMES.get(m.group(group)));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> named(String author) {
        String bare = author.replaceFirst("^(?i:the) ", "")
                .replaceFirst("(?i:,? (staff|news agency|news))$", "")
                .strip();
        return NAMES.entrySet().stream()
                .filter(entry -> entry.getKey().toLowerCase(Locale.ROOT).equals(bare.toLowerCase(Locale.ROOT)))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        for (String line : List.of(
                "AP|Associated Press|The Associated Press",
                "Reuters|REUTERS|Thomson Reuters",
                "AFP|Agence France-Presse|Agence France Presse",
                "Xinhua|Xinhua News Agency|XINHUA",
                "TASS|Tass|ITAR-TASS",
                "RIA Novosti|RIA",
                "Interfax",
                "dpa|DPA|Deutsche Presse-Agentur",
                "APA",
                "EFE",
                "ANSA",
                "Kyodo|Kyodo News",
                "Yonhap|Yonhap News",
                "PTI|Press Trust of India",
                "ANI",
                "IANS",
                "PA|PA Media|Press Association",
                "UPI|United Press International",
                "Anadolu|AA|Anadolu Agency",
                "KCNA",
                "BelTA|BELTA",
                "Ukrinform",
                "Lusa|LUSA",
                "PAP",
                "ČTK|CTK",
                "MTI",
                "NTB",
                "Ritzau",
                "STT",
                "ANP",
                "Belga|BELGA",
                "SDA|Keystone-SDA|sda",
                "WAM",
                "SPA|Saudi Press Agency",
                "IRNA",
                "Tasnim",
                "Fars",
                "VNA|Vietnam News Agency",
                "Bernama|BERNAMA",
                "Antara",
                "AAP|Australian Associated Press",
                "Canadian Press|The Canadian Press",
                "Press TV",
                "Sputnik",
                "epd",
                "KNA",
                "SID|sid",
                "JIJI|Jiji Press",
                "CNA|Central News Agency",
                "MENA",
                "Petra",
                "APP",
                "UNB",
                "SANA",
                "HINA|Hina",
                "Tanjug|TANJUG")) {
            String[] spellings = line.split("\\|");
            for (String spelling : spellings) {
                names.put(spelling, spellings[0]);
            }
        }
        return names;
    }
}
