package dev.tocsin.language.entity;

import dev.tocsin.language.knowledge.Entity;
import java.util.Optional;

/**
 * Tokens of one sentence that together name something.
 *
 * @param from first token
 * @param to the token after the last
 * @param entity what the knowledge base knows under this name
 */
record Segment(int from, int to, Label label, Optional<Entity> entity, double score) {}
