package dev.tocsin.language.syntax;

import dev.tocsin.language.text.WordLists;
import java.util.List;
import java.util.Set;

/** Finds where noun phrases begin and end, and their heads. */
final class NounPhrases {
    private static final WordLists WORDS = WordLists.load(NounPhrases.class, "chunks.txt");
    private static final Set<String> TIMES = WORDS.of("times");
    private static final Set<String> CALENDAR = WORDS.of("calendar");
    private static final Set<String> RELATIVE_TIMES =
            Set.of("last", "next", "this", "earlier", "late", "early", "previous");
    private static final Set<String> POSSESSIVES = Set.of("his", "her", "its", "their", "our", "my", "your");
    private static final Set<String> BEFORE_ARTICLES = Set.of("all", "both", "half");

    private static final Set<String> TIME_PREPOSITIONS = WORDS.of("time-prepositions");
    /** What stands before a clause within a sentence. */
    private static final Set<String> BEFORE_CLAUSES = Set.of(",", ";", ":", "-", "\u2013", "\u2014", "\"", "that");

    /** "War games | east of the strait". */
    private static final Set<String> DIRECTIONS =
            Set.of("east", "west", "north", "south", "northeast", "northwest", "southeast", "southwest");

    private static final Set<String> QUOTES = Set.of("\"", "\u201c", "\u201d", "''", "``");
    private static final int LONGEST_NAME = 8;
    private static final int YEAR = 4;
    private static final Set<String> STATES_OPEN = Set.of("the", "its", "their");
    private static final Set<String> STATES = Set.of(
            "state", "country", "nation", "republic", "kingdom", "neighbour", "neighbor", "ally", "navy", "army");

    private final List<Word> words;
    private final List<Chunk> chunks;

    /** @param chunks those found so far, to which the caller adds */
    NounPhrases(List<Word> words, List<Chunk> chunks) {
        this.words = words;
        this.chunks = chunks;
    }

    /** Where the noun phrase that begins here ends; the place itself where none does. */
    int end(int from) {
        int at = from;
        int lastNoun = -1;
        while (at < words.size()) {
            Word word = words.get(at);
            if (lastNoun == at - 1 && at > from && anotherBegins(from, at)) {
                break;
            }
            boolean subject =
                    word.tag() == Tag.PRON && at == from && !word.isAny(Chunker.RELATIVES) && !word.is("that");
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

    /** Whether a time, a price or a second object begins behind a noun. */
    private boolean anotherBegins(int from, int at) {
        Word word = words.get(at);
        boolean timeNext = at + 1 < words.size() && words.get(at + 1).isAny(TIMES);
        boolean relativeTime = word.isAny(RELATIVE_TIMES) && timeNext;
        boolean calendar = word.isAny(CALENDAR)
                && !words.get(at - 1).isAny(CALENDAR)
                && Character.isUpperCase(word.text().charAt(0));
        boolean duration = word.tag() == Tag.NUM && timeNext;
        boolean direction = word.isAny(DIRECTIONS)
                && at + 1 < words.size()
                && words.get(at + 1).is("of");
        return relativeTime
                || calendar
                || direction
                || word.is("worth")
                || duration
                || secondObject(from, at)
                || behindFrontedTime(from, at);
    }

    /** "In March 2012 | officers", "on Friday | Russian jets": a time that opens the clause ends before its subject. */
    private boolean behindFrontedTime(int from, int at) {
        Word word = words.get(at);
        boolean opens = from > 0
                && words.get(from - 1).isAny(TIME_PREPOSITIONS)
                && (from == 1
                        || words.get(from - 2).isAny(BEFORE_CLAUSES)
                        || words.get(from - 2).tag() == Tag.CCONJ);
        if (!opens || word.isPossessive() || word.isAny(CALENDAR) || word.tag() == Tag.PUNCT) {
            return false;
        }
        boolean numbered = false;
        for (Word time : words.subList(from, at)) {
            if (!time.isAny(CALENDAR) && !isDateNumber(time)) {
                return false;
            }
            numbered |= isDateNumber(time);
        }
        return numbered || !isDateNumber(word);
    }

    /** A day or a year in figures. */
    private static boolean isDateNumber(Word word) {
        return word.tag() == Tag.NUM
                && word.text().length() <= YEAR
                && word.text().chars().allMatch(Character::isDigit);
    }

    /** "Sent Ukraine | 45 tanks". */
    private boolean secondObject(int from, int at) {
        return words.get(at).tag() == Tag.NUM
                && at + 1 < words.size()
                && Character.isLowerCase(words.get(at + 1).text().charAt(0))
                && (words.get(at + 1).isNoun() || words.get(at + 1).tag() == Tag.ADJ)
                && (words.subList(from, at).stream().allMatch(word -> word.tag() == Tag.PROPN) || isState(from, at))
                && !chunks.isEmpty()
                && chunks.get(chunks.size() - 1) instanceof VerbGroup;
    }

    /** "Offered the small desert state | two boats". */
    private boolean isState(int from, int at) {
        return words.get(from).isAny(STATES_OPEN) && words.get(at - 1).isAny(STATES);
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
        boolean numberNext = at + 1 < words.size()
                && (words.get(at + 1).tag() == Tag.NUM || words.get(at + 1).tag() == Tag.SYM && word.tag() == Tag.ADV);
        if (word.is("than") && at > from && numberNext) {
            return true;
        }
        switch (word.tag()) {
            case DET, ADJ, SYM:
                boolean opens =
                        at > from && word.tag() == Tag.DET && !words.get(at - 1).isAny(BEFORE_ARTICLES);
                return !word.is("that") && !word.isAny(Chunker.RELATIVES) && !opens;
            case PRON:
                return possessivePronoun(word) && at == from;
            case CCONJ:
                return adjectiveAround(at, from);
            case ADV:
                boolean comparing = (word.is("more") || word.is("fewer") || word.is("less"))
                        && at + 2 < words.size()
                        && words.get(at + 1).is("than")
                        && words.get(at + 2).tag() == Tag.NUM;
                boolean preposition = word.isAny(Chunker.PREPOSITIONS) && !numberNext;
                return comparing
                        || !preposition
                                && at + 1 < words.size()
                                && (words.get(at + 1).tag() == Tag.ADJ
                                        || numberNext
                                        || at > from
                                                && word.is("ever")
                                                && words.get(at + 1).isNoun());
            case PUNCT:
                return word.is("-") && at > from && glued(at)
                        || word.is(",") && adjectiveAround(at, from)
                        || isQuote(word) && at > from && quotedName(at, from);
            default:
                return false;
        }
    }

    /** The signs around a name before its noun: "the | "Golden Eagle" joint exercise". */
    private boolean quotedName(int at, int from) {
        boolean closes =
                words.subList(from, at).stream().filter(NounPhrases::isQuote).count() % 2 > 0;
        int end = closes ? at : at + 1;
        while (!closes && end < Math.min(words.size(), at + LONGEST_NAME) && !isQuote(words.get(end))) {
            char first = words.get(end).text().charAt(0);
            if (Character.isLetter(first) && !Character.isUpperCase(first)) {
                return false;
            }
            end++;
        }
        boolean named = closes || end > at + 1 && end < words.size() && isQuote(words.get(end));
        return named
                && end + 1 < words.size()
                && (words.get(end + 1).tag() == Tag.NOUN || words.get(end + 1).tag() == Tag.ADJ)
                && Character.isLowerCase(words.get(end + 1).text().charAt(0));
    }

    private static boolean isQuote(Word word) {
        return word.tag() == Tag.PUNCT && QUOTES.contains(word.text());
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

    NounPhrase phrase(int from, int to) {
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
                        && words.get(head).lower().length() == YEAR;
        return new NounPhrase(chunks.size(), from, to, head, time);
    }
}
