package dev.tocsin.language.corpus;

/** What a marked stretch of a sentence is. */
public enum MarkKind {
    PER,
    ORG,
    LOC,
    /** A nationality, faith or people. */
    NAT,
    /** An office or rank. */
    OFF,
    EQP,
    MON,
    QTY,
    DAT,
    /** A party without a name of its own; the only kind with others inside. */
    ACT
}
