package dev.tocsin.language.knowledge;

import java.util.List;
import java.util.Optional;

/**
 * Somebody or something that is known by name.
 *
 * @param id stable, of the form kind:name ("country:RUS", "person:sergei-shoigu")
 * @param name usual English name
 * @param country ISO 3166-1 alpha-3, or the code of the organisation, that it counts for
 * @param sector GOV, MIL, LEG, JUD, REB, BUS, MED, IGO, NGO, PTY, CVL, UNK
 * @param detail class of equipment, home country of a group, ISO 3166-1 alpha-2 code of a state; absent for the others
 * @param names every name it goes by, the usual one first
 */
public record Entity(
        String id,
        EntityKind kind,
        String name,
        Optional<String> country,
        String sector,
        Optional<String> detail,
        List<String> names) {
    public Entity {
        names = List.copyOf(names);
    }
}
