package dev.tocsin.language.syntax;

import dev.tocsin.language.syntax.Mark.Kind;
import dev.tocsin.language.syntax.VerbGroup.Form;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** A sentence cut into phrases, with answers to who is whose subject and object. Immutable. */
public final class Clauses {
    private final Phrases phrases;
    private final Lists lists;
    private final Subjects subjects;
    private final Objects objects;

    private Clauses(List<Word> words) {
        this.phrases = new Phrases(words);
        this.lists = new Lists(phrases);
        this.subjects = new Subjects(phrases, lists);
        this.objects = new Objects(phrases, lists, subjects);
    }

    public static Clauses of(List<Word> words) {
        return new Clauses(words);
    }

    /** @param name tells which words are parts of names, whatever the tagger took them for */
    public static Clauses of(List<Word> words, Predicate<Word> name) {
        return new Clauses(words.stream()
                .map(word -> ClauseTags.misread(word) && name.test(word) ? word.tagged(Tag.PROPN) : word)
                .toList());
    }

    public List<Word> words() {
        return phrases.words();
    }

    public List<VerbGroup> verbGroups() {
        return phrases.verbGroups();
    }

    public List<NounPhrase> nounPhrases() {
        return phrases.nounPhrases();
    }

    public Optional<VerbGroup> verbGroupAt(int word) {
        return phrases.get(phrases.chunkOf(word)) instanceof VerbGroup group ? Optional.of(group) : Optional.empty();
    }

    public Optional<NounPhrase> nounPhraseAt(int word) {
        return phrases.get(phrases.chunkOf(word)) instanceof NounPhrase phrase ? Optional.of(phrase) : Optional.empty();
    }

    /** The phrases that stand as the grammatical subject, joined ones too; empty where none is found. */
    public List<NounPhrase> subject(VerbGroup verb) {
        return subjects.subject(verb);
    }

    /** The phrases that "and" and commas join to this one from the left. */
    public List<NounPhrase> joinedBefore(NounPhrase phrase) {
        List<NounPhrase> joined = lists.endingAt(phrase.chunk());
        return joined.subList(0, joined.size() - 1);
    }

    /** The phrases that stand as the grammatical object, joined ones too; of "jets which Oslo sold" the jets. */
    public List<NounPhrase> object(VerbGroup verb) {
        return objects.object(verb);
    }

    /** The phrase that follows another with nothing between. */
    public Optional<NounPhrase> nextTo(NounPhrase phrase) {
        int next = phrase.chunk() + 1;
        return next < phrases.size()
                        && phrases.get(next) instanceof NounPhrase other
                        && !other.time()
                        && !phrases.beginsClause(next)
                ? Optional.of(other)
                : Optional.empty();
    }

    /** What a preposition to the right of a word brings: "with Japan and India". Ends with the clause. */
    public List<Complement> complements(int word) {
        return objects.complements(word);
    }

    /** A preposition and the phrases after it. */
    public record Complement(String preposition, List<NounPhrase> phrases) {}

    /** The verb of which the noun phrase is (part of) the object or, failing that, the subject. */
    public Optional<VerbGroup> verbOf(NounPhrase phrase) {
        for (int i = phrase.chunk() - 1; i >= 0; i--) {
            if (phrases.get(i) instanceof VerbGroup group) {
                return Optional.of(group);
            }
            if (phrases.get(i).is(Kind.SUBORDINATOR)
                    || phrases.get(i).is(Kind.STOP)
                    || phrases.get(i).is(Kind.RELATIVE)) {
                break;
            }
        }
        return verbAfter(phrase);
    }

    /** The verb that the phrase is the subject of. */
    public Optional<VerbGroup> verbAfter(NounPhrase phrase) {
        for (int i = phrase.chunk() + 1; i < phrases.size(); i++) {
            if (phrases.get(i) instanceof VerbGroup group && group.form() != Form.PARTICIPLE) {
                return subject(group).contains(phrase) ? Optional.of(group) : Optional.empty();
            }
            if (phrases.get(i).is(Kind.STOP) || phrases.get(i).is(Kind.SUBORDINATOR)) {
                break;
            }
        }
        return Optional.empty();
    }

    /** The preposition directly before a phrase; empty where none is. */
    public String prepositionBefore(NounPhrase phrase) {
        int at = phrase.chunk() - 1;
        return at >= 0 && phrases.get(at).is(Kind.PREPOSITION)
                ? phrases.wordAt(at).lower()
                : "";
    }

    /** The verb group left of this one that it depends on: "plans" in "plans to sign". */
    public Optional<VerbGroup> governor(VerbGroup verb) {
        for (int i = verb.chunk() - 1; i >= 0; i--) {
            if (phrases.get(i) instanceof VerbGroup group) {
                return Optional.of(group);
            }
            if (phrases.get(i).is(Kind.STOP)) {
                break;
            }
        }
        return Optional.empty();
    }

    /** The word before the group that is neither adverb nor time. */
    public Optional<Word> wordBefore(VerbGroup verb) {
        int at = phrases.leftOver(verb.chunk() - 1);
        return at < 0
                ? Optional.empty()
                : Optional.of(phrases.words().get(phrases.get(at).to() - 1));
    }

    /** The subordinator or relative that opens the clause in which the word stands; empty in a main clause. */
    public String opener(int word) {
        return phrases.opener(word);
    }
}
