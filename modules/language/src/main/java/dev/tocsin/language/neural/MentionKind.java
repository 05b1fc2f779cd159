package dev.tocsin.language.neural;

/** What a name or phrase stands for. */
public enum MentionKind {
    /** A person. */
    PER,
    /** An organisation. */
    ORG,
    /** A place. */
    LOC,
    /** A nationality. */
    NAT,
    /** An office, such as "prime minister". */
    OFF,
    /** A weapon or other equipment. */
    EQP,
    /** An amount of money. */
    MON,
    /** A number of things. */
    QTY,
    /** A day or a span of time. */
    DAT
}
