package dev.tocsin.language.entity;

import dev.tocsin.language.knowledge.Entity;
import dev.tocsin.language.knowledge.EntityKind;
import java.util.Optional;

/**
 * Tokens of one sentence that together name something.
 *
 * @param from first token
 * @param to the token after the last
 * @param entity what the knowledge base knows under this name
 */
record Segment(int from, int to, Label label, Optional<Entity> entity, double score) {
    /** Whether it is a common noun for a part of a state. */
    boolean isOrgan() {
        return entity.filter(known -> known.kind() == EntityKind.ORGAN).isPresent();
    }
}
