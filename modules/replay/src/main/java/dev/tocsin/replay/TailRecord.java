package dev.tocsin.replay;

import java.time.Instant;

/**
 * One record of a topic, decoded.
 *
 * @param at the record's timestamp
 * @param key empty where the record has none
 */
public record TailRecord(String topic, int partition, long offset, Instant at, String key, Content content) {}
