package dev.tocsin.language.syntax;

import dev.tocsin.language.syntax.Mark.Kind;
import dev.tocsin.language.syntax.VerbGroup.Form;
import dev.tocsin.language.text.WordLists;
import java.util.List;
import java.util.Set;

/** Finds the grammatical subject of a verb: beside it, or that of another verb that it shares. */
final class Subjects {
    private static final WordLists WORDS = WordLists.load(Subjects.class, "clauses.txt");
    private static final Set<String> PASS_SUBJECT_ON = WORDS.of("pass-subject-on");
    private static final Set<String> SAYING = WORDS.of("saying");
    private static final int FAR = 12;

    private final Phrases phrases;
    private final Lists lists;

    Subjects(Phrases phrases, Lists lists) {
        this.phrases = phrases;
        this.lists = lists;
    }

    /** Joined ones too; empty where none is found. */
    List<NounPhrase> subject(VerbGroup verb) {
        return subject(verb, 0);
    }

    private List<NounPhrase> subject(VerbGroup verb, int depth) {
        if (depth > FAR) {
            return List.of();
        }
        int at = phrases.leftOver(verb.chunk() - 1);
        if (at < 0) {
            return fronted(verb, depth);
        }
        Chunk left = phrases.get(at);
        if (verb.form() == Form.INFINITIVE) {
            return infinitiveSubject(verb, at, depth);
        }
        if (verb.form() == Form.GERUND) {
            return gerundSubject(verb, at, depth);
        }
        if (left.is(Kind.RELATIVE)) {
            return phrases.antecedent(at - 1);
        }
        if (left.is(Kind.CONJUNCTION)) {
            return mainSubject(verb, depth);
        }
        if (left.is(Kind.COMMA)) {
            return afterComma(verb, at, depth);
        }
        if (verb.form() == Form.PARTICIPLE && left instanceof NounPhrase phrase) {
            return List.of(phrase);
        }
        return left instanceof NounPhrase
                ? subjectFrom(at)
                : left.is(Kind.STOP) || left.is(Kind.QUOTE) ? mainSubject(verb, depth) : List.of();
    }

    /** Of "accused Mali of holding them" Mali; of "apologised for holding them" the subject of the verb before. */
    private List<NounPhrase> gerundSubject(VerbGroup verb, int at, int depth) {
        Chunk left = phrases.get(at);
        if (left.is(Kind.PREPOSITION) && at > 0) {
            String preposition = phrases.words().get(left.from()).lower();
            boolean objects = Set.of("of", "for", "from", "against", "into").contains(preposition);
            if (objects
                    && phrases.get(at - 1) instanceof NounPhrase phrase
                    && at > 1
                    && phrases.get(at - 2) instanceof VerbGroup) {
                return List.of(phrase);
            }
        }
        return left instanceof NounPhrase phrase && !phrase.time()
                ? reducedSubject(phrase, verb, depth)
                : mainSubject(verb, depth);
    }

    /** The phrase here, or further left past its prepositions, with what is joined to it. */
    private List<NounPhrase> subjectFrom(int start) {
        List<NounPhrase> joined = lists.endingAt(start);
        int at = joined.get(0).chunk();
        while (at > 1 && phrases.get(at - 1).is(Kind.PREPOSITION)) {
            int left = phrases.leftOver(at - 2);
            if (left >= 0 && phrases.get(left).is(Kind.COMMA) && left > 0) {
                left = phrases.leftOver(left - 1);
            }
            if (left >= 0 && phrases.get(left) instanceof VerbGroup group) {
                int relative = beforeRelative(group);
                return relative < 0 ? joined : subjectFrom(relative);
            }
            if (left < 0 || !(phrases.get(left) instanceof NounPhrase)) {
                break;
            }
            joined = lists.endingAt(left);
            at = joined.get(0).chunk();
        }
        if (at > 1 && phrases.get(at - 1) instanceof VerbGroup group && group.finite()) {
            int relative = beforeRelative(group);
            return relative < 0 ? joined : subjectFrom(relative);
        }
        return at > 1
                        && phrases.get(at - 1) instanceof VerbGroup group
                        && !group.finite()
                        && phrases.get(at - 2) instanceof NounPhrase phrase
                        && !phrase.time()
                ? subjectFrom(at - 2)
                : joined;
    }

    /** The noun phrase before the relative clause that a verb stands in; -1 where it stands in none. */
    private int beforeRelative(VerbGroup verb) {
        for (int i = verb.chunk() - 1; i > 0 && i > verb.chunk() - 3; i--) {
            if (phrases.get(i).is(Kind.RELATIVE)) {
                int left = phrases.get(i - 1).is(Kind.COMMA) ? i - 2 : i - 1;
                return left >= 0 && phrases.get(left) instanceof NounPhrase ? left : -1;
            }
        }
        return -1;
    }

    /** "Soldiers fighting in Mali": the noun itself; "Japan said it is holding ...": the verb's own subject. */
    private List<NounPhrase> reducedSubject(NounPhrase phrase, VerbGroup verb, int depth) {
        int before = phrase.chunk() - 1;
        boolean prepositional = before >= 0 && phrases.get(before).is(Kind.PREPOSITION);
        return prepositional && verb.chunk() - phrase.chunk() > 1 ? mainSubject(verb, depth) : List.of(phrase);
    }

    private List<NounPhrase> afterComma(VerbGroup verb, int comma, int depth) {
        if (comma == 0) {
            return List.of();
        }
        if (verb.form() == Form.PARTICIPLE) {
            return phrases.antecedent(comma - 1);
        }
        int open = comma - 1;
        boolean relative = false;
        while (open > 0 && !phrases.get(open).is(Kind.COMMA)) {
            relative |= phrases.get(open).is(Kind.RELATIVE);
            open--;
        }
        if (open > 0) {
            int left = phrases.leftOver(open - 1);
            boolean clause = finiteBetween(open, comma, relative) && !isAside(open, comma);
            if (left >= 0 && phrases.get(left) instanceof NounPhrase && !clause) {
                return subjectFrom(left);
            }
        }
        int left = phrases.leftOver(comma - 1);
        return left >= 0 && phrases.get(left) instanceof NounPhrase && open <= 0 && !finiteBetween(-1, comma, false)
                ? subjectFrom(left)
                : mainSubject(verb, depth);
    }

    /** "The shells, he added, were": who says it and a verb, and no more. */
    private boolean isAside(int open, int close) {
        return close - open == 3
                && phrases.get(open + 1) instanceof NounPhrase
                && phrases.get(open + 2) instanceof VerbGroup group
                && group.form() == Form.FINITE
                && phrases.words().get(group.head()).isAny(SAYING);
    }

    private boolean finiteBetween(int open, int close, boolean relative) {
        for (int i = open + 1; i < close; i++) {
            if (phrases.get(i) instanceof VerbGroup group && group.finite() && !relative) {
                return true;
            }
        }
        return false;
    }

    /** The subject of the nearest finite verb to the left: shared by "and signed", ", calling". */
    private List<NounPhrase> mainSubject(VerbGroup verb, int depth) {
        for (int i = verb.chunk() - 1; i >= 0; i--) {
            if (phrases.get(i) instanceof VerbGroup group
                    && !otherTense(group, verb)
                    && (group.finite() || verb.form() == group.form() && group.form() != Form.PARTICIPLE)) {
                List<NounPhrase> found = subject(group, depth + 1);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return fronted(verb, depth);
    }

    /** "Asked that it leave and ruled out", "said it would leave and ruled out": not of one clause with the second verb. */
    private boolean otherTense(VerbGroup left, VerbGroup verb) {
        boolean past = verb.finite()
                && verb.from() == verb.head()
                && phrases.words().get(verb.head()).lower().endsWith("ed");
        boolean modal = left.finite() && !left.modal().isEmpty();
        boolean base = left.finite()
                && left.from() == left.head()
                && phrases.opener(left.head()).equals("that")
                && !ClauseTags.mayBePast(phrases.words().get(left.head()));
        boolean copula = left.finite() && phrases.words().get(left.head()).tag() == Tag.AUX;
        return past && (modal || base || copula) && earlierFinite(left);
    }

    private boolean earlierFinite(VerbGroup verb) {
        return phrases.verbGroups().stream()
                .takeWhile(group -> group.chunk() < verb.chunk())
                .anyMatch(group -> group.finite() && group.modal().isEmpty());
    }

    /** "Speaking in Hanoi, Shoigu said": the subject comes later. */
    private List<NounPhrase> fronted(VerbGroup verb, int depth) {
        boolean opens = verb.chunk() == 0 || phrases.get(verb.chunk() - 1).is(Kind.PREPOSITION);
        if (verb.form() == Form.FINITE || verb.form() == Form.INFINITIVE && !opens) {
            return List.of();
        }
        for (int i = verb.chunk() + 1; i < phrases.size(); i++) {
            if (phrases.get(i) instanceof VerbGroup group && group.finite() && depth < 2) {
                return subject(group, FAR);
            }
        }
        return List.of();
    }

    private List<NounPhrase> infinitiveSubject(VerbGroup verb, int left, int depth) {
        if (phrases.get(left) instanceof NounPhrase phrase && left > 0) {
            int before = phrase.from() - 1;
            if (before >= 0 && phrases.words().get(before).isAny(PASS_SUBJECT_ON)) {
                return List.of(phrase);
            }
        }
        return mainSubject(verb, depth);
    }
}
