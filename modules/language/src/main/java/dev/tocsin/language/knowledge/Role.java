package dev.tocsin.language.knowledge;

/** What a word beside or within a name tells about it. */
public enum Role {
    /** Ends the name of an organisation: "University", "Inc". */
    ORG_END,
    /** Begins one that goes on with "of" or "for": "Ministry". */
    ORG_OF,
    PLACE_END,
    PLACE_START,
    /** Ends the name of an event, a law, a prize. */
    MISC_END,
    HONORIFIC,
    /** A small word inside a person's name: "bin", "van". */
    PARTICLE,
    /** A small word inside an organisation's name: "of", "and". */
    CONNECTOR,
    /** A speech verb. */
    SAID,
    PLACE_PREP,
    CALENDAR,
    /** Written with a capital without being a name. */
    PLAIN,
    /** A pronoun, conjunction, preposition, auxiliary: never a name by itself. */
    FUNCTION,
    /** Follows the name of a company: "Inc". */
    LEGAL_FORM,
    /** A word in lower case that follows an organisation more often than a place. */
    ORG_AFTER,
    /** "Kingdom", "Republic": goes on with "of" and a country. */
    STATE,
    /** Stands right before an organisation's name: "drugmaker". */
    ORG_BEFORE,
    /** Ends the name of a part of a state, beside which a nationality is read for itself: "Russian Navy". */
    STATE_ORGAN
}
