package dev.tocsin.language.syntax;

import dev.tocsin.language.syntax.Mark.Kind;
import dev.tocsin.language.syntax.VerbGroup.Form;
import dev.tocsin.language.text.WordLists;
import java.util.List;
import java.util.Set;

/** Finds where verb groups begin and end, and how their verbs stand. */
final class VerbGroups {
    private static final WordLists WORDS = WordLists.load(VerbGroups.class, "chunks.txt");
    private static final Set<String> BE = WORDS.of("be");
    private static final Set<String> MODALS = WORDS.of("modals");
    private static final Set<String> NEVER_PASSIVE = Set.of("come", "gone", "become", "begun", "said", "go");
    private static final Set<String> BARE_PARTICIPLES = WORDS.of("bare-participles");
    private static final Set<String> INTRANSITIVE = WORDS.of("intransitive");

    /** Words in an aside at most. */
    private static final int ASIDE = 7;

    private final List<Word> words;
    private final List<Chunk> chunks;

    /** @param chunks those found so far, to which the caller adds */
    VerbGroups(List<Word> words, List<Chunk> chunks) {
        this.words = words;
        this.chunks = chunks;
    }

    /** Where the verb group that begins here ends; the place itself where none does. */
    int end(int from) {
        int at = from;
        Word first = words.get(from);
        if (first.is("to") && first.tag() == Tag.PART) {
            at++;
        } else if (first.tag() != Tag.AUX && first.tag() != Tag.VERB) {
            return from;
        }
        int end = from;
        while (at < words.size()) {
            Word word = words.get(at);
            if (word.tag() == Tag.VERB) {
                return at + 1;
            }
            if (word.tag() == Tag.AUX || word.isNegation()) {
                end = at + 1;
            } else if (word.tag() != Tag.ADV && !(word.tag() == Tag.PART && !word.isPossessive())) {
                break;
            }
            at++;
        }
        return end;
    }

    /** With "is to sign" as with "will sign". */
    VerbGroup group(int from, int to) {
        boolean be = false;
        boolean negated = neverBefore(from);
        String modal = "";
        boolean planned = false;
        int head = to - 1;
        while (head > from
                && words.get(head).tag() != Tag.VERB
                && words.get(head).tag() != Tag.AUX) {
            head--;
        }
        for (int i = from; i < to; i++) {
            Word word = words.get(i);
            negated |= word.isNegation() || word.is("longer");
            if (word.isAny(MODALS)) {
                modal = word.lower();
            }
            boolean infinitive = i > from && word.is("to") && !words.get(head).is("blame");
            planned |= infinitive && be;
            be = !infinitive && (be || i < head && word.isAny(BE));
        }
        String main = words.get(head).lower();
        boolean verb = words.get(head).tag() == Tag.VERB;
        boolean passive = be && verb && !main.endsWith("ing") && !NEVER_PASSIVE.contains(main);
        Form form = form(from, to, head, main);
        boolean scheduled = planned && modal.isEmpty();
        return new VerbGroup(
                chunks.size(),
                from,
                to,
                head,
                form,
                passive || form == Form.PARTICIPLE,
                negated,
                scheduled ? "will" : modal);
    }

    /** "Belarus never sold jets", "no longer buys". */
    private boolean neverBefore(int from) {
        return from > 0 && words.get(from - 1).is("never")
                || from > 1
                        && words.get(from - 1).is("longer")
                        && words.get(from - 2).is("no");
    }

    private Form form(int from, int to, int head, String main) {
        if (words.get(from).is("to")) {
            return Form.INFINITIVE;
        }
        if (from < head && !words.get(from).isNegation()) {
            return words.get(from).is("having") || words.get(from).is("being") ? Form.GERUND : Form.FINITE;
        }
        if (main.endsWith("ing") && words.get(head).tag() == Tag.VERB) {
            return Form.GERUND;
        }
        return participle(from, to, main) ? Form.PARTICIPLE : Form.FINITE;
    }

    /** Whether a bare form that may be past or participle is the latter. */
    private boolean participle(int from, int to, String main) {
        boolean may = main.endsWith("ed")
                || main.endsWith("en")
                || main.endsWith("wn")
                || main.endsWith("ght")
                || BARE_PARTICIPLES.contains(main);
        if (!may || INTRANSITIVE.contains(main) || chunks.isEmpty() || to >= words.size()) {
            return false;
        }
        Word next = words.get(to);
        if (next.is("by") && !Set.of("said", "led").contains(main)) {
            return true;
        }
        if (!next.isAny(Chunker.PREPOSITIONS) && next.tag() != Tag.ADV && !next.is("last")) {
            return false;
        }
        Chunk before = chunks.get(chunks.size() - 1);
        if (before instanceof NounPhrase phrase && chunks.size() > 1) {
            Chunk left = chunks.get(chunks.size() - 2);
            boolean object = left instanceof VerbGroup group && group.form() != Form.GERUND
                    || left.is(Kind.PREPOSITION) && verbInClause();
            return object && !phrase.time() && (next.is("by") || next.is("in") || next.is("for") || next.is("from"));
        }
        return before.is(Kind.COMMA)
                && chunks.size() > 1
                && chunks.get(chunks.size() - 2) instanceof NounPhrase
                && (next.is("in") || next.is("on") || next.is("by") || next.is("last"))
                && (verbInClause() ? prepositionBehindAside(to) : verbFrom(to));
    }

    /** "Delivered the jets, ordered in 2018, to Chile": whether the clause goes on after the next comma. */
    private boolean prepositionBehindAside(int from) {
        for (int i = from; i < Math.min(from + ASIDE, words.size() - 1); i++) {
            Word word = words.get(i);
            if (word.is(",")) {
                return words.get(i + 1).isAny(Chunker.PREPOSITIONS);
            }
            if (word.tag() == Tag.VERB || word.tag() == Tag.AUX) {
                return false;
            }
        }
        return false;
    }

    /** Whether a clause has another verb to come: "the ship, seized in June, was". */
    private boolean verbFrom(int at) {
        for (int i = at; i < words.size(); i++) {
            Word word = words.get(i);
            if (word.isAny(Chunker.RELATIVES) || word.isAny(Chunker.SUBORDINATORS)) {
                return false;
            }
            boolean verb = word.tag() == Tag.AUX
                    || word.tag() == Tag.VERB && !word.lower().endsWith("ing");
            if (verb && !words.get(i - 1).is("to")) {
                return true;
            }
        }
        return false;
    }

    private boolean verbInClause() {
        for (int i = chunks.size() - 1; i >= 0; i--) {
            Chunk chunk = chunks.get(i);
            if (chunk instanceof VerbGroup group && group.finite()) {
                return true;
            }
            if (chunk.is(Kind.SUBORDINATOR) || chunk.is(Kind.RELATIVE) || chunk.is(Kind.STOP)) {
                return false;
            }
        }
        return false;
    }
}
