package dev.tocsin.language.event;

import dev.tocsin.model.Party;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Lists of parties as sets of codes. */
final class Parties {
    private static final Set<String> COUNTRIES = countries();

    private Parties() {}

    private static Set<String> countries() {
        Set<String> codes = new TreeSet<>(Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3));
        codes.addAll(List.of("XKX", "SUN", "YUG", "SCG", "CSK", "DDR"));
        return codes;
    }

    /** Whether a code is of a country, now or once, not of a body of several or of a movement. */
    static boolean isCountry(String code) {
        return COUNTRIES.contains(code);
    }

    /** One party for each code: the one that says most (a person with an office before a bare country). */
    static List<Party> distinct(Collection<Party> parties) {
        Map<String, Party> byCode = new LinkedHashMap<>();
        for (Party party : parties) {
            party.country().ifPresent(code -> byCode.merge(code, party, (a, b) -> detail(b) > detail(a) ? b : a));
        }
        return new ArrayList<>(byCode.values());
    }

    private static int detail(Party party) {
        return (party.office().isPresent() ? 2 : 0) + (party.entity().isPresent() ? 1 : 0);
    }

    /** Somebody without a name: "protesters", "a village". */
    static Party unnamed(String words, Optional<String> country) {
        return new Party(words, Optional.empty(), words, country, Optional.empty(), "UNK");
    }

    static List<Party> coded(Collection<Party> parties) {
        return parties.stream().filter(party -> party.country().isPresent()).toList();
    }

    static Set<String> codes(Collection<Party> parties) {
        Set<String> codes = new TreeSet<>();
        parties.forEach(party -> party.country().ifPresent(codes::add));
        return codes;
    }

    static List<Party> without(Collection<Party> parties, Set<String> codes) {
        return parties.stream()
                .filter(party -> party.country().filter(codes::contains).isEmpty())
                .toList();
    }
}
