package dev.tocsin.language.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Corrects what is taken for a verb behind an owner and adjectives: "the president's three-day visit". */
final class OwnedNouns {
    private static final Set<String> VERB_NOUNS = WordFile.words("verb-nouns.txt");
    private static final Set<String> OWNERS = Set.of("his", "her", "its", "their", "our", "my");

    private OwnedNouns() {}

    static List<Word> mended(List<Word> words) {
        List<Word> out = new ArrayList<>(words);
        for (int i = 2; i < out.size(); i++) {
            Word word = out.get(i);
            if (word.tag() == Tag.VERB && VERB_NOUNS.contains(word.lower()) && isOwned(out, i)) {
                out.set(i, word.tagged(Tag.NOUN));
            }
        }
        return out;
    }

    /** Whether only adjectives stand between it and its owner. */
    private static boolean isOwned(List<Word> words, int noun) {
        int at = noun - 1;
        while (at > 0 && words.get(at).tag() == Tag.ADJ) {
            at--;
        }
        return at < noun - 1 && (words.get(at).isPossessive() || words.get(at).isAny(OWNERS));
    }
}
