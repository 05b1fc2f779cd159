package dev.tocsin.language.evaluation;

import dev.tocsin.language.corpus.Stretch;
import java.util.List;

/**
 * Words and who said them.
 *
 * @param content the words, in one piece or more
 * @param source the speaker's name; empty where nobody is named
 * @param kind direct, mixed or indirect; empty where it is not known
 */
record Attribution(List<Stretch> content, List<Stretch> source, String kind) {
    Attribution {
        content = List.copyOf(content);
        source = List.copyOf(source);
    }
}
