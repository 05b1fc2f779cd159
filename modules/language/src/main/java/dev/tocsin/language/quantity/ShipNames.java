package dev.tocsin.language.quantity;

import dev.tocsin.language.text.Token;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Names of warships by the prefix that their navy gives them: "USS Hopper", "FS Charles de Gaulle". */
final class ShipNames {
    private static final int MOST_WORDS = 4;
    private static final Map<String, String> NAVIES = Map.ofEntries(
            Map.entry("USS", "USA"),
            Map.entry("USNS", "USA"),
            Map.entry("USCGC", "USA"),
            Map.entry("HMS", "GBR"),
            Map.entry("RFA", "GBR"),
            Map.entry("HMAS", "AUS"),
            Map.entry("HMCS", "CAN"),
            Map.entry("HMNZS", "NZL"),
            Map.entry("FS", "FRA"),
            Map.entry("INS", "IND"),
            Map.entry("PNS", "PAK"),
            Map.entry("BNS", "BGD"),
            Map.entry("SLNS", "LKA"),
            Map.entry("JS", "JPN"),
            Map.entry("ROKS", "KOR"),
            Map.entry("BRP", "PHL"),
            Map.entry("KRI", "IDN"),
            Map.entry("RSS", "SGP"),
            Map.entry("HTMS", "THA"),
            Map.entry("TCG", "TUR"),
            Map.entry("HNLMS", "NLD"),
            Map.entry("HNoMS", "NOR"),
            Map.entry("HDMS", "DNK"),
            Map.entry("HSwMS", "SWE"),
            Map.entry("FGS", "DEU"),
            Map.entry("ITS", "ITA"),
            Map.entry("ESPS", "ESP"),
            Map.entry("ORP", "POL"),
            Map.entry("IRIS", "IRN"),
            Map.entry("SAS", "ZAF"),
            Map.entry("NNS", "NGA"),
            Map.entry("ROCS", "TWN"),
            Map.entry("KD", "MYS"),
            Map.entry("NRP", "PRT"),
            Map.entry("CNS", "CHN"),
            Map.entry("BAP", "PER"),
            Map.entry("ENS", "EGY"),
            Map.entry("USCG", "USA"),
            Map.entry("ARA", "ARG"));
    private static final Set<String> PARTICLES = Set.of("de", "of", "del", "la", "van", "von", "al", "e");

    private ShipNames() {}

    /** Where a ship's name that begins here ends, exclusive; the same place where none begins. */
    static int end(List<Token> tokens, int i) {
        if (!NAVIES.containsKey(tokens.get(i).text())) {
            return i;
        }
        int end = i;
        int at = i + 1;
        while (at < tokens.size() && at <= i + MOST_WORDS) {
            Token token = tokens.get(at);
            if (token.capitalised() && token.word()) {
                end = at + 1;
            } else if (end == i || !PARTICLES.contains(token.text())) {
                break;
            }
            at++;
        }
        return end;
    }

    /** Whether a navy puts it before the names of its ships. */
    static boolean isPrefix(String text) {
        return NAVIES.containsKey(text);
    }

    static Optional<String> country(List<Token> tokens, int i) {
        return Optional.ofNullable(NAVIES.get(tokens.get(i).text()));
    }
}
