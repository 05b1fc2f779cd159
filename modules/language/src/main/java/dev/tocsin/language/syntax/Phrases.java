package dev.tocsin.language.syntax;

import dev.tocsin.language.syntax.Mark.Kind;
import java.util.List;

/** A sentence's chunks in their order, with the steps from one to the next. Immutable. */
final class Phrases {
    private final List<Word> words;
    private final List<Chunk> chunks;
    private final int[] chunkOfWord;
    private final List<VerbGroup> verbGroups;
    private final List<NounPhrase> nounPhrases;

    Phrases(List<Word> words) {
        this.words = List.copyOf(words);
        this.chunks = Chunker.chunks(words);
        this.chunkOfWord = new int[words.size()];
        for (Chunk chunk : chunks) {
            for (int i = chunk.from(); i < chunk.to(); i++) {
                chunkOfWord[i] = chunk.chunk();
            }
        }
        this.verbGroups = all(VerbGroup.class);
        this.nounPhrases = all(NounPhrase.class);
    }

    List<Word> words() {
        return words;
    }

    int size() {
        return chunks.size();
    }

    Chunk get(int chunk) {
        return chunks.get(chunk);
    }

    /** The place of the chunk that the word is in. */
    int chunkOf(int word) {
        return chunkOfWord[word];
    }

    /** In the sentence's order, as the noun phrases. */
    List<VerbGroup> verbGroups() {
        return verbGroups;
    }

    List<NounPhrase> nounPhrases() {
        return nounPhrases;
    }

    private <T extends Chunk> List<T> all(Class<T> type) {
        return chunks.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** The first word of a chunk. */
    Word wordAt(int chunk) {
        return words.get(chunks.get(chunk).from());
    }

    /** Skips adverbs, times and quotation marks to the left. */
    int leftOver(int from) {
        int at = from;
        while (at >= 0) {
            Chunk chunk = chunks.get(at);
            if (chunk.is(Kind.OTHER) || chunk.is(Kind.QUOTE)) {
                at--;
            } else if (words.get(chunk.from()).is(")")) {
                at = bracketOpened(at) - 1;
            } else if (chunk instanceof NounPhrase phrase && phrase.time() && at > 0) {
                at -= chunks.get(at - 1).is(Kind.PREPOSITION) ? 2 : 1;
            } else {
                return at;
            }
        }
        return at;
    }

    private int bracketOpened(int close) {
        int at = close;
        while (at > 0 && !wordAt(at).is("(")) {
            at--;
        }
        return at;
    }

    /** The nearest noun phrase from here to the left. */
    List<NounPhrase> antecedent(int from) {
        int at = from;
        while (at >= 0 && !(chunks.get(at) instanceof NounPhrase)) {
            at--;
        }
        return at < 0 ? List.of() : List.of((NounPhrase) chunks.get(at));
    }

    /** Whether a finite verb follows the phrase at once. */
    boolean beginsClause(int phrase) {
        int next = phrase + 1;
        return next < chunks.size() && chunks.get(next) instanceof VerbGroup group && group.finite();
    }

    /** Whether the clause that a chunk stands in has its verb already. */
    boolean finiteLeft(int from) {
        for (int i = from - 1; i >= 0; i--) {
            Chunk chunk = chunks.get(i);
            if (chunk instanceof VerbGroup group && group.finite()) {
                return true;
            }
            if (chunk.is(Kind.SUBORDINATOR) || chunk.is(Kind.STOP) || chunk.is(Kind.QUOTE)) {
                return false;
            }
        }
        return false;
    }

    /** The subordinator or relative that opens the clause in which the word stands; empty in a main clause. */
    String opener(int word) {
        boolean ownVerb = chunks.get(chunkOfWord[word]) instanceof VerbGroup;
        for (int i = chunkOfWord[word] - 1; i >= 0; i--) {
            Chunk chunk = chunks.get(i);
            if (chunk.is(Kind.SUBORDINATOR) || chunk.is(Kind.RELATIVE)) {
                return words.get(chunk.from()).lower();
            }
            if (chunk.is(Kind.STOP) || chunk instanceof VerbGroup group && group.finite() && ownVerb) {
                return "";
            }
            ownVerb |= chunk instanceof VerbGroup;
        }
        return "";
    }
}
