package dev.tocsin.language.evaluation;

import dev.tocsin.model.Modality;
import dev.tocsin.model.PloverType;

/** PLOVER types as pairs are judged by. */
final class Folding {
    private static final String YIELD = "YIELD";

    private Folding() {}

    /** CONCEDE and RETREAT are one: YIELD. */
    static String name(PloverType type) {
        return switch (type) {
            case CONCEDE, RETREAT -> YIELD;
            default -> type.name();
        };
    }

    /** The type of a sentence that tells this act: what is only announced is a promise or a threat. */
    static String name(PloverType type, Modality modality) {
        if (modality != Modality.FUTURE) {
            return name(type);
        }
        return switch (type) {
            case CONSULT, SUPPORT, COOPERATE, AID, CONCEDE, RETREAT -> PloverType.AGREE.name();
            case PROTEST, SANCTION, COERCE, ASSAULT -> PloverType.THREATEN.name();
            default -> type.name();
        };
    }
}
