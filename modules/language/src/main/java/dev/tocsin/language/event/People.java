package dev.tocsin.language.event;

import dev.tocsin.model.Mention;
import dev.tocsin.model.Party;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The people that an article has named, by their names, their countries and their offices. */
final class People {
    /** Offices that only one person of a state has at a time. */
    private static final String SINGLE = "(President|Prime Minister|Minister of (Defence|Foreign Affairs)|Chancellor)";

    private static final Pattern ARTICLE = Pattern.compile("^(?i)(al|el|as|ad|an|ar|ash|at)-");

    private final Map<String, Party> bySurname = new HashMap<>();
    /** By each of the names of a person: of "Maria Vega Ruiz" the first surname too. */
    private final Map<String, Party> byOtherName = new HashMap<>();

    private final Map<String, Party> personByCode = new HashMap<>();
    private final List<Party> people = new ArrayList<>();
    private final Map<String, Set<String>> holders = new HashMap<>();
    private Optional<Party> lastPerson = Optional.empty();

    /** The person who was a subject or spoke last: "he". */
    Optional<Party> last() {
        return lastPerson;
    }

    /** The states of which somebody has this office by name. */
    Set<String> holders(String office) {
        return holders.getOrDefault(office, Set.of());
    }

    /** Somebody without a name of whom only the office and the country are told. */
    void official(String noun, Party state) {
        people.add(new Party(
                state.text(), Optional.empty(), state.name(), state.country(), Optional.of(noun), state.sector()));
    }

    /** The last person whose office has such a name, or of whom no office is known: "the minister". */
    Optional<Party> lastWith(String noun) {
        String name = noun.startsWith("spokes") ? "spokes" : noun;
        for (int i = people.size() - 1; i >= 0; i--) {
            Party person = people.get(i);
            if (person.office()
                    .filter(office -> !office.toLowerCase(Locale.ROOT).contains(name))
                    .isEmpty()) {
                return Optional.of(person);
            }
        }
        return Optional.empty();
    }

    /** @param leading whether the person is a subject or speaks, and so is whom "he" means next */
    void add(Mention mention, Party party, boolean leading) {
        if (leading || lastPerson.isEmpty()) {
            lastPerson = Optional.of(party);
        }
        bySurname.merge(surname(mention.text()), party, People::better);
        people.add(bySurname.get(surname(mention.text())));
        for (String name : mention.text().split(" ")) {
            byOtherName.put(surname(name), bySurname.get(surname(mention.text())));
        }
        Optional<String> office = party.office().filter(each -> each.matches(SINGLE));
        if (office.isPresent()) {
            party.country()
                    .ifPresent(code -> holders.computeIfAbsent(office.get(), key -> new TreeSet<>())
                            .add(code));
        }
        party.country()
                .ifPresent(code -> personByCode.merge(
                        code, party, (old, now) -> old.name().equals(now.name()) ? better(old, now) : now));
    }

    /** The later telling, unless it says less of the office: "official" after "Minister of Defence". */
    private static Party better(Party old, Party now) {
        boolean vague = now.office()
                .filter(office -> Character.isUpperCase(office.charAt(0)))
                .isEmpty();
        return now.country().isEmpty() || vague && old.office().isPresent() ? old : now;
    }

    /** The person of a country who was named last: "the Vietnamese official". */
    Optional<Party> personOf(String code) {
        return Optional.ofNullable(personByCode.get(code));
    }

    void leading(Party person) {
        lastPerson = Optional.of(person);
    }

    Optional<Party> known(String personText) {
        String surname = surname(personText);
        return Optional.ofNullable(bySurname.getOrDefault(surname, byOtherName.get(surname)));
    }

    private static String surname(String name) {
        return ARTICLE.matcher(name.substring(name.lastIndexOf(' ') + 1)).replaceFirst("");
    }
}
