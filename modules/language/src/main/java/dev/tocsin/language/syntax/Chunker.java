package dev.tocsin.language.syntax;

import dev.tocsin.language.syntax.Mark.Kind;
import dev.tocsin.language.syntax.VerbGroup.Form;
import dev.tocsin.language.text.WordLists;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Cuts a tagged sentence into noun phrases, verb groups and marks. */
final class Chunker {
    private static final WordLists WORDS = WordLists.load(Chunker.class, "chunks.txt");
    static final Set<String> PREPOSITIONS = WORDS.of("prepositions");
    private static final Set<String> SUBORDINATORS = WORDS.of("subordinators");
    private static final Set<String> RELATIVES = Set.of("which", "who", "whom", "whose");
    private static final Set<String> BE = WORDS.of("be");
    private static final Set<String> MODALS = WORDS.of("modals");
    private static final Set<String> NEVER_PASSIVE = Set.of("come", "gone", "become", "begun", "said", "go");
    private static final Set<String> TIMES = WORDS.of("times");

    private static final Set<String> RELATIVE_TIMES =
            Set.of("last", "next", "this", "earlier", "late", "early", "previous");
    private static final Set<String> POSSESSIVES = Set.of("his", "her", "its", "their", "our", "my", "your");
    private static final Set<String> BARE_PARTICIPLES = WORDS.of("bare-participles");
    private static final Set<String> INTRANSITIVE = WORDS.of("intransitive");
    private static final Set<String> CALENDAR = WORDS.of("calendar");

    private final List<Word> words;
    private final List<Chunk> chunks = new ArrayList<>();

    private Chunker(List<Word> words) {
        this.words = words;
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
        int verb = verbGroupEnd(at);
        if (verb > at) {
            chunks.add(verbGroup(at, verb));
            return verb;
        }
        int noun = nounPhraseEnd(at);
        if (noun > at) {
            chunks.add(nounPhrase(at, noun));
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
            boolean verbNext = at + 1 < words.size() && verbGroupEnd(at + 1) > at + 1;
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

    /** Where the verb group that begins here ends; the place itself where none does. */
    private int verbGroupEnd(int from) {
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
    private VerbGroup verbGroup(int from, int to) {
        boolean be = false;
        boolean negated = false;
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
        if (!next.isAny(PREPOSITIONS) && next.tag() != Tag.ADV && !next.is("last")) {
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
                && !verbInClause()
                && verbFrom(to)
                && (next.is("in") || next.is("on") || next.is("by") || next.is("last"));
    }

    /** Whether a clause has another verb to come: "the ship, seized in June, was". */
    private boolean verbFrom(int at) {
        for (int i = at; i < words.size(); i++) {
            Word word = words.get(i);
            if (word.isAny(RELATIVES) || word.isAny(SUBORDINATORS)) {
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

    private int nounPhraseEnd(int from) {
        int at = from;
        int lastNoun = -1;
        while (at < words.size()) {
            Word word = words.get(at);
            if (lastNoun == at - 1
                    && at > from
                    && word.isAny(RELATIVE_TIMES)
                    && at + 1 < words.size()
                    && words.get(at + 1).isAny(TIMES)) {
                break;
            }
            if (lastNoun == at - 1
                    && at > from
                    && word.isAny(CALENDAR)
                    && !words.get(lastNoun).isAny(CALENDAR)
                    && Character.isUpperCase(word.text().charAt(0))) {
                break;
            }
            boolean duration = word.tag() == Tag.NUM
                    && at + 1 < words.size()
                    && words.get(at + 1).isAny(TIMES);
            if (lastNoun == at - 1 && at > from && (word.is("worth") || duration || secondObject(from, at))) {
                break;
            }
            boolean subject = word.tag() == Tag.PRON && at == from && !word.isAny(RELATIVES) && !word.is("that");
            if (word.isNoun() || word.tag() == Tag.NUM || subject) {
                lastNoun = at;
            } else if (word.tag() == Tag.PART && word.isPossessive() && lastNoun == at - 1 && at > from) {
                lastNoun = -1;
            } else if (!modifies(word, at, from)) {
                break;
            }
            at++;
            if (subject && !possessivePronoun(word)) {
                break;
            }
        }
        if (lastNoun < 0 && at > from && lastWordStandsAlone(from, at)) {
            return at;
        }
        return lastNoun < 0 ? from : lastNoun + 1;
    }

    /** "Sent Ukraine | 45 tanks". */
    private boolean secondObject(int from, int at) {
        return words.get(at).tag() == Tag.NUM
                && at + 1 < words.size()
                && Character.isLowerCase(words.get(at + 1).text().charAt(0))
                && (words.get(at + 1).isNoun() || words.get(at + 1).tag() == Tag.ADJ)
                && words.subList(from, at).stream().allMatch(word -> word.tag() == Tag.PROPN)
                && !chunks.isEmpty()
                && chunks.get(chunks.size() - 1) instanceof VerbGroup;
    }

    /** "both", "the Vietnamese", "Russia's" at the end of a clause. */
    private boolean lastWordStandsAlone(int from, int at) {
        Word last = words.get(at - 1);
        boolean named =
                last.tag() == Tag.ADJ && (Character.isUpperCase(last.text().charAt(0)) || at - from > 1);
        return named
                || last.isPossessive()
                || last.is("both")
                || last.is("this")
                || last.is("these")
                || last.is("those");
    }

    private static boolean possessivePronoun(Word word) {
        return POSSESSIVES.contains(word.lower());
    }

    private boolean modifies(Word word, int at, int from) {
        boolean numberNext = at + 1 < words.size() && words.get(at + 1).tag() == Tag.NUM;
        if (word.is("than") && at > from && numberNext) {
            return true;
        }
        switch (word.tag()) {
            case DET, ADJ, SYM:
                return !word.is("that")
                        && !word.isAny(RELATIVES)
                        && !(at > from
                                && word.tag() == Tag.DET
                                && !words.get(at - 1).is("all")
                                && !words.get(at - 1).is("both")
                                && !words.get(at - 1).is("half"));
            case PRON:
                return possessivePronoun(word) && at == from;
            case CCONJ:
                return adjectiveAround(at, from);
            case ADV:
                boolean comparing = (word.is("more") || word.is("fewer") || word.is("less"))
                        && at + 2 < words.size()
                        && words.get(at + 1).is("than")
                        && words.get(at + 2).tag() == Tag.NUM;
                return comparing
                        || at + 1 < words.size()
                                && (words.get(at + 1).tag() == Tag.ADJ
                                        || numberNext
                                        || at > from
                                                && word.is("ever")
                                                && words.get(at + 1).isNoun());
            case PUNCT:
                return word.is("-") && at > from && glued(at) || word.is(",") && adjectiveAround(at, from);
            default:
                return false;
        }
    }

    /** A hyphen without spaces: "Russian-Vietnamese". */
    private boolean glued(int at) {
        return at + 1 < words.size()
                && words.get(at - 1).end() == words.get(at).start()
                && words.get(at).end() == words.get(at + 1).start();
    }

    /** "Russian and Chinese warships": adjectives on both sides, a noun after them. */
    private boolean adjectiveAround(int at, int from) {
        if (at == from || at + 2 >= words.size() || words.get(at - 1).tag() != Tag.ADJ) {
            return false;
        }
        return words.get(at + 1).tag() == Tag.ADJ
                && (words.get(at + 2).isNoun()
                        || words.get(at + 2).tag() == Tag.ADJ
                        || words.get(at + 2).tag() == Tag.CCONJ);
    }

    private NounPhrase nounPhrase(int from, int to) {
        int head = to - 1;
        while (head > from && (words.get(head).isPossessive() || words.get(head).tag() == Tag.NUM)) {
            head--;
        }
        boolean number = words.get(head).tag() == Tag.NUM || words.get(head).tag() == Tag.DET;
        if (number && to - 1 > head) {
            head = to - 1;
        }
        boolean time = words.get(head).isAny(TIMES)
                || to - from == 1
                        && words.get(head).tag() == Tag.NUM
                        && words.get(head).lower().length() == 4;
        return new NounPhrase(chunks.size(), from, to, head, time);
    }
}
