package dev.tocsin.language.event;

import dev.tocsin.language.syntax.Clauses.Complement;
import dev.tocsin.language.syntax.NounPhrase;
import dev.tocsin.language.syntax.VerbGroup;
import dev.tocsin.model.PloverType;
import java.util.List;
import java.util.Optional;

/**
 * A trigger where it stands in a sentence.
 *
 * @param word of the trigger
 * @param last word of the trigger, where it has several
 * @param verb the verb itself, or the one that a noun depends on
 * @param own the phrase of a noun
 * @param subject who does it, whichever voice the verb has
 * @param object to whom it is done
 * @param complements what prepositions bring
 */
record Act(
        Trigger trigger,
        int word,
        int last,
        Optional<VerbGroup> verb,
        Optional<NounPhrase> own,
        List<NounPhrase> subject,
        List<NounPhrase> object,
        List<Complement> complements) {

    /** "Were taken into custody": a verb in the passive that names no doer. */
    boolean isWithoutDoer() {
        return own.isEmpty()
                && subject.isEmpty()
                && verb.filter(VerbGroup::passive).isPresent();
    }

    /** The same words meant as another act. */
    Act as(PloverType type, String eventClass) {
        return new Act(trigger.as(type, eventClass), word, last, verb, own, subject, object, complements);
    }
}
