package dev.tocsin.language.knowledge;

/** What a name of the knowledge base stands for. */
public enum EntityKind {
    COUNTRY,
    /** The people of a country, or what is theirs: "Russian". Its entity is the country. */
    NATIONALITY,
    PLACE,
    PERSON,
    ORGANISATION,
    /** A part of a state named by a common noun: "navy", "defence ministry". */
    ORGAN,
    /** An armed or political movement; it counts for its own code. */
    GROUP,
    COMPANY,
    OFFICE,
    EQUIPMENT,
    AGREEMENT,
    EXERCISE,
    /** A thing with a name that is none of the others: a war, a language, a currency, a prize. */
    OTHER
}
