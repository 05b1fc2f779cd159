package dev.tocsin.language.syntax;

import dev.tocsin.language.syntax.Mark.Kind;
import dev.tocsin.language.text.WordLists;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Cuts a tagged sentence into noun phrases, verb groups and marks. */
final class Chunker {
    private static final WordLists WORDS = WordLists.load(Chunker.class, "chunks.txt");
    static final Set<String> PREPOSITIONS = WORDS.of("prepositions");
    static final Set<String> SUBORDINATORS = WORDS.of("subordinators");
    static final Set<String> RELATIVES = Set.of("which", "who", "whom", "whose");

    private final List<Word> words;
    private final List<Chunk> chunks = new ArrayList<>();
    private final VerbGroups verbs;
    private final NounPhrases nouns;

    private Chunker(List<Word> words) {
        this.words = words;
        this.verbs = new VerbGroups(words, chunks);
        this.nouns = new NounPhrases(words, chunks);
    }

    static List<Chunk> chunks(List<Word> words) {
        Chunker chunker = new Chunker(words);
        int at = 0;
        while (at < words.size()) {
            at = chunker.next(at);
        }
        return List.copyOf(chunker.chunks);
    }

    private int next(int at) {
        int verb = verbs.end(at);
        if (verb > at) {
            chunks.add(verbs.group(at, verb));
            return verb;
        }
        int noun = nouns.end(at);
        if (noun > at) {
            chunks.add(nouns.phrase(at, noun));
            return noun;
        }
        chunks.add(new Mark(chunks.size(), at, kind(at)));
        return at + 1;
    }

    private Kind kind(int at) {
        Word word = words.get(at);
        if (word.isAny(RELATIVES)) {
            return Kind.RELATIVE;
        }
        if (word.is("that")) {
            boolean noun =
                    at > 0 && (words.get(at - 1).isNoun() || words.get(at - 1).is(","));
            boolean verbNext = at + 1 < words.size() && verbs.end(at + 1) > at + 1;
            return noun && verbNext ? Kind.RELATIVE : Kind.SUBORDINATOR;
        }
        if (word.isAny(SUBORDINATORS) || word.tag() == Tag.SCONJ && word.isAny(ClauseTags.CLAUSE_OPENERS)) {
            return Kind.SUBORDINATOR;
        }
        if (word.isAny(PREPOSITIONS) && word.tag() != Tag.PROPN) {
            return Kind.PREPOSITION;
        }
        if (word.tag() == Tag.CCONJ || word.is("&")) {
            return Kind.CONJUNCTION;
        }
        return switch (word.lower()) {
            case "," -> Kind.COMMA;
            case "\"" -> Kind.QUOTE;
            case ";", ":", "-", "(", ")", ".", "!", "?", "[", "]", "\u2026" -> Kind.STOP;
            default -> Kind.OTHER;
        };
    }
}
