package dev.tocsin.language.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The people of one document, in the order they were named, and who is meant by a part of a name or by an office. */
final class PersonRegister {
    private final List<Person> people = new ArrayList<>();

    /**
     * A person as the document presents them.
     *
     * @param id in the knowledge base, or derived from name and country
     * @param names folded tokens of the full name
     * @param office absent where neither the text nor the knowledge base gives one
     */
    record Person(
            String id,
            String name,
            List<String> names,
            Optional<String> country,
            Optional<String> office,
            String sector) {
        Person with(Optional<String> newCountry, Optional<String> newOffice, String newSector) {
            return new Person(id, name, names, newCountry, newOffice, newSector);
        }

        /** Whether these tokens stand for this person: the surname, or tokens of the full name in its order. */
        boolean goesBy(List<String> part) {
            if (part.size() == 1) {
                String only = part.get(0);
                return names.get(names.size() - 1).equals(only)
                        || names.get(0).equals(only)
                        || names.size() > 2 && names.contains(only);
            }
            int at = 0;
            for (String name : names) {
                if (at < part.size() && part.get(at).equals(name)) {
                    at++;
                }
            }
            return at == part.size();
        }

        boolean hasSurname(String folded) {
            return names.get(names.size() - 1).equals(folded);
        }
    }

    /** Adds a person, or gives the known one with this id what is new. Returns the person as now known. */
    Person add(Person person) {
        for (int i = 0; i < people.size(); i++) {
            Person old = people.get(i);
            if (old.id().equals(person.id())) {
                Person merged = old.with(
                        old.country().or(person::country),
                        old.office().or(person::office),
                        old.sector().equals("UNK") ? person.sector() : old.sector());
                people.remove(i);
                people.add(merged);
                return merged;
            }
        }
        people.add(person);
        return person;
    }

    /** The latest person of this surname, else the latest who goes by these tokens. */
    Optional<Person> named(List<String> part) {
        Optional<Person> found = Optional.empty();
        for (int i = people.size() - 1; i >= 0; i--) {
            Person person = people.get(i);
            if (part.size() == 1 && person.hasSurname(part.get(0))) {
                return Optional.of(person);
            }
            if (found.isEmpty() && person.goesBy(part)) {
                found = Optional.of(person);
            }
        }
        return found;
    }

    /** The latest person whose office fits these words, of this country where one is asked for. */
    Optional<Person> holding(String office, Optional<String> country) {
        String head = head(office);
        for (int i = people.size() - 1; i >= 0; i--) {
            Person person = people.get(i);
            boolean sameCountry = country.isEmpty() || person.country().equals(country);
            if (sameCountry
                    && person.office().isPresent()
                    && fits(person.office().get(), office, head)) {
                return Optional.of(person);
            }
        }
        return Optional.empty();
    }

    private static boolean fits(String held, String asked, String head) {
        if (held.equalsIgnoreCase(asked)) {
            return true;
        }
        boolean official = asked.equals("official") || asked.equals("diplomat") && held.contains("Foreign");
        boolean bare = asked.indexOf(' ') < 0;
        return official || bare && held.toLowerCase(Locale.ROOT).contains(head);
    }

    private static String head(String office) {
        return office.toLowerCase(Locale.ROOT);
    }
}
