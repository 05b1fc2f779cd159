package dev.tocsin.language.event;

import dev.tocsin.model.PloverType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A wording that names an act; one line of the lexicon for one head.
 *
 * @param rest words beside the head: after a verb, before a noun
 * @param conditions by name, as the lexicon explains them
 * @param eventClass absent for the usual class of the type; {@link #NO_CLASS} where it yields no event
 * @param rank how specific it is: of several that fit, the highest is taken
 */
record Trigger(
        Kind kind,
        String head,
        List<String> rest,
        Map<String, Set<String>> conditions,
        PloverType type,
        Optional<String> mode,
        Optional<String> eventClass,
        Frame frame,
        List<String> contexts,
        int rank) {
    static final String NO_CLASS = "-";

    enum Kind {
        VERB,
        NOUN,
        ADJECTIVE
    }

    /** The same wording meant as another act. */
    Trigger as(PloverType otherType, String otherClass) {
        return new Trigger(
                kind,
                head,
                rest,
                conditions,
                otherType,
                Optional.empty(),
                Optional.of(otherClass),
                frame,
                contexts,
                rank);
    }

    /** "verb sign + treaty": how an explanation names it. */
    String rule() {
        StringBuilder rule = new StringBuilder(kind.name().charAt(0) + ":" + head);
        rest.forEach(word -> rule.append(' ').append(word));
        conditions.keySet().stream().sorted().forEach(name -> rule.append('+').append(name));
        return rule.append('>').append(type).toString();
    }
}
