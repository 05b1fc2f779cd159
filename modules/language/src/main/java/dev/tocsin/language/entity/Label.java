package dev.tocsin.language.entity;

import dev.tocsin.language.knowledge.EntityKind;
import dev.tocsin.model.Mention;

/** What a stretch of a sentence is taken for. */
enum Label {
    PERSON(Mention.Kind.PERSON),
    ORGANISATION(Mention.Kind.ORGANISATION),
    LOCATION(Mention.Kind.LOCATION),
    NATIONALITY(Mention.Kind.NATIONALITY),
    OFFICE(Mention.Kind.OFFICE),
    EQUIPMENT(Mention.Kind.EQUIPMENT),
    MISC(Mention.Kind.MISC);

    private final Mention.Kind kind;

    Label(Mention.Kind kind) {
        this.kind = kind;
    }

    Mention.Kind kind() {
        return kind;
    }

    static Label of(EntityKind kind) {
        return switch (kind) {
            case COUNTRY, PLACE -> LOCATION;
            case NATIONALITY -> NATIONALITY;
            case PERSON -> PERSON;
            case ORGANISATION, ORGAN, GROUP, COMPANY -> ORGANISATION;
            case OFFICE -> OFFICE;
            case EQUIPMENT -> EQUIPMENT;
            case AGREEMENT, EXERCISE, OTHER -> MISC;
        };
    }
}
