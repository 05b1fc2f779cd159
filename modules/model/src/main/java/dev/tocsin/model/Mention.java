package dev.tocsin.model;

import java.util.Optional;

/**
 * A stretch of a document that names something.
 *
 * @param start offset into the document, in UTF-16 code units
 * @param end exclusive
 * @param text the words themselves
 * @param entity id in the knowledge base, where linked
 * @param name the entity's usual English name, or the words themselves
 * @param country the ISO 3166-1 alpha-3 code, or organisation code, that it counts for
 * @param office the office that the words or the knowledge base give the person ("Minister of Defence")
 * @param sector GOV, MIL, LEG, JUD, REB, COM, MED, CVL, IGO, UNK
 * @param confidence 0..1
 */
public record Mention(
        int start,
        int end,
        String text,
        Kind kind,
        Optional<String> entity,
        String name,
        Optional<String> country,
        Optional<String> office,
        String sector,
        double confidence) {
    public Mention {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("no span: " + start + ".." + end);
        }
    }

    /** What a mention names. */
    public enum Kind {
        PERSON,
        ORGANISATION,
        LOCATION,
        /** A demonym: "Russian", "the Vietnamese". */
        NATIONALITY,
        OFFICE,
        EQUIPMENT,
        MONEY,
        QUANTITY,
        DATE,
        MISC
    }
}
