package dev.tocsin.language.corpus;

import dev.tocsin.model.Modality;
import dev.tocsin.model.PloverType;
import java.util.List;
import java.util.Optional;

/**
 * What a sentence tells that somebody does.
 *
 * @param sources numbers of names; empty where the sentence names nobody
 * @param targets likewise; never both empty
 * @param together whether both sides act together, as in talks
 * @param manual the type of the sentence as PLOVER's manual reads it, where that is not the type of the deed
 * @param trigger the words that say it
 */
public record MarkedAct(
        PloverType type,
        List<Integer> sources,
        List<Integer> targets,
        boolean together,
        Modality modality,
        boolean historical,
        Optional<String> eventClass,
        Optional<PloverType> manual,
        Stretch trigger) {
    public MarkedAct {
        sources = List.copyOf(sources);
        targets = List.copyOf(targets);
    }
}
