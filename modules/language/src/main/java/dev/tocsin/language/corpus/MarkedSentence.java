package dev.tocsin.language.corpus;

import java.util.List;
import java.util.Optional;

/**
 * An annotated sentence.
 *
 * @param origin file and line where it stands
 * @param text without its marks
 * @param names the outer one first where one is inside another
 */
public record MarkedSentence(
        String origin, String text, List<MarkedName> names, List<MarkedAct> acts, List<MarkedSpeech> speech) {
    public MarkedSentence {
        names = List.copyOf(names);
        acts = List.copyOf(acts);
        speech = List.copyOf(speech);
    }

    public Optional<MarkedName> numbered(int number) {
        return names.stream().filter(name -> name.number() == number).findFirst();
    }
}
