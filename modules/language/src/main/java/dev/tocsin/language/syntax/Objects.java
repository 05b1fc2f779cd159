package dev.tocsin.language.syntax;

import dev.tocsin.language.syntax.Mark.Kind;
import dev.tocsin.language.syntax.VerbGroup.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds what stands behind a verb or a noun: its object, and what prepositions bring. */
final class Objects {
    private static final Set<String> OBJECT_RELATIVES = Set.of("which", "whom");

    private static final Set<String> MEASURES =
            Set.of("hours", "day", "days", "week", "weeks", "fortnight", "month", "months");

    private final Phrases phrases;
    private final Lists lists;
    private final Subjects subjects;

    Objects(Phrases phrases, Lists lists, Subjects subjects) {
        this.phrases = phrases;
        this.lists = lists;
        this.subjects = subjects;
    }

    /** The phrases that stand as the grammatical object, joined ones too; of "jets which Oslo sold" the jets. */
    List<NounPhrase> object(VerbGroup verb) {
        List<NounPhrase> behind = objectBehind(verb);
        return behind.isEmpty() ? objectBefore(verb) : behind;
    }

    /** What a relative clause is about that has another subject. */
    private List<NounPhrase> objectBefore(VerbGroup verb) {
        List<NounPhrase> subject = verb.finite() && !verb.passive() ? subjects.subject(verb) : List.of();
        int at = subject.isEmpty() ? -1 : subject.get(0).chunk() - 1;
        boolean relative = at > 0
                && phrases.get(at).is(Kind.RELATIVE)
                && phrases.wordAt(at).isAny(OBJECT_RELATIVES)
                && phrases.words().get(verb.head()).tag() == Tag.VERB;
        return relative && !phrases.get(at - 1).is(Kind.PREPOSITION) ? phrases.antecedent(at - 1) : List.of();
    }

    private List<NounPhrase> objectBehind(VerbGroup verb) {
        int at = verb.chunk() + 1;
        while (at < phrases.size()) {
            Chunk chunk = phrases.get(at);
            if (chunk instanceof NounPhrase phrase && !phrase.time()) {
                return lists.beginningAt(at);
            }
            if (measures(at)) {
                return lists.beginningAt(at + 2);
            }
            boolean timePhrase = chunk.is(Kind.PREPOSITION)
                    && at + 1 < phrases.size()
                    && phrases.get(at + 1) instanceof NounPhrase next
                    && next.time();
            if (timePhrase) {
                at += 2;
            } else if (chunk.is(Kind.OTHER) || chunk.is(Kind.QUOTE) || chunk instanceof NounPhrase) {
                at++;
            } else {
                return List.of();
            }
        }
        return List.of();
    }

    /** "Began | ten days | of | war games": a time that only measures what follows. */
    private boolean measures(int at) {
        return at + 2 < phrases.size()
                && phrases.get(at) instanceof NounPhrase time
                && phrases.words().get(time.head()).isAny(MEASURES)
                && phrases.get(at + 1).is(Kind.PREPOSITION)
                && phrases.wordAt(at + 1).is("of")
                && phrases.get(at + 2) instanceof NounPhrase next
                && !next.time();
    }

    /** What a preposition to the right of a word brings: "with Japan and India". Ends with the clause. */
    List<Clauses.Complement> complements(int word) {
        List<Clauses.Complement> found = new ArrayList<>();
        int at = phrases.chunkOf(word) + 1;
        while (at < phrases.size()) {
            Chunk chunk = phrases.get(at);
            if (endsComplements(at)) {
                break;
            }
            if (chunk.is(Kind.PREPOSITION)
                    && at + 1 < phrases.size()
                    && phrases.get(at + 1) instanceof NounPhrase first) {
                List<NounPhrase> joined = lists.beginningAt(at + 1);
                String preposition = phrases.wordAt(at).lower();
                if (!first.time()) {
                    found.add(new Clauses.Complement(preposition, joined));
                }
                at = joined.get(joined.size() - 1).chunk() + 1;
            } else {
                at++;
            }
        }
        return found;
    }

    private boolean endsComplements(int at) {
        Chunk chunk = phrases.get(at);
        if (chunk instanceof VerbGroup group) {
            return group.finite() || group.form() == Form.INFINITIVE || group.form() == Form.GERUND;
        }
        return chunk.is(Kind.RELATIVE)
                || chunk.is(Kind.SUBORDINATOR)
                || chunk.is(Kind.STOP)
                || chunk instanceof NounPhrase
                        && phrases.beginsClause(at)
                        && at > 0
                        && !phrases.get(at - 1).is(Kind.PREPOSITION);
    }
}
