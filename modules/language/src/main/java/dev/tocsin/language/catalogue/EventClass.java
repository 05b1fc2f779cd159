package dev.tocsin.language.catalogue;

import dev.tocsin.model.PloverType;
import java.util.List;
import java.util.Optional;

/**
 * One kind of event that readers subscribe to.
 *
 * @param name also the suffix of its topic
 * @param types what its events may be in PLOVER, the usual type first
 * @param general whether it takes acts of its types that are of no other class
 * @param modes of PLOVER or of its extension, that its events may have
 * @param contexts that its events carry, the usual one first
 * @param attributes what its events usually tell besides who, what and when
 * @param triggers wordings of its own, beside those of the lexicon; they are tried first
 * @param examples sentences that are of the class
 * @param counterexamples sentences that look like it and are not
 */
public record EventClass(
        String name,
        String meaning,
        List<PloverType> types,
        boolean general,
        List<String> modes,
        List<String> contexts,
        Parties parties,
        List<String> attributes,
        List<Trigger> triggers,
        List<String> examples,
        List<String> counterexamples) {
    public EventClass {
        types = List.copyOf(types);
        modes = List.copyOf(modes);
        contexts = List.copyOf(contexts);
        attributes = List.copyOf(attributes);
        triggers = List.copyOf(triggers);
        examples = List.copyOf(examples);
        counterexamples = List.copyOf(counterexamples);
    }

    /** The name of the topic that carries the class, given the prefix that all event topics share. */
    public String topic(String prefix) {
        return prefix + name;
    }

    /**
     * Who must be known for an event to be told.
     *
     * @param actors least number of coded actors
     * @param recipients least number of coded recipients
     * @param together least number of different codes on both sides
     * @param symmetric whether the parties act together, so that all of them are actors
     */
    public record Parties(int actors, int recipients, int together, boolean symmetric) {}

    /**
     * A wording that names an act of the class.
     *
     * @param pattern in the language of the trigger lexicon
     * @param frame where actor and recipient stand, as in the lexicon
     */
    public record Trigger(String pattern, PloverType type, Optional<String> mode, String frame) {}
}
