package dev.tocsin.model;

import java.util.List;

/**
 * Why an event was coded so.
 *
 * @param rule the rule or model that decided
 * @param trigger the words that name the act
 * @param pipeline version of the code and data that coded it
 * @param notes further reasons, readable, in the order they were taken
 */
public record Coding(String rule, String trigger, String pipeline, List<String> notes) {
    public Coding {
        notes = List.copyOf(notes);
    }
}
