package dev.tocsin.language.syntax;

import dev.tocsin.language.syntax.Mark.Kind;
import dev.tocsin.language.syntax.VerbGroup.Form;
import dev.tocsin.language.text.WordLists;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** A sentence cut into phrases, with answers to who is whose subject and object. Immutable. */
public final class Clauses {
    private static final WordLists WORDS = WordLists.load(Clauses.class, "clauses.txt");
    private static final Set<String> PASS_SUBJECT_ON = WORDS.of("pass-subject-on");
    private static final Set<String> SAYING = WORDS.of("saying");
    private static final Set<String> OBJECT_RELATIVES = Set.of("which", "whom");
    private static final int FAR = 12;

    private final List<Word> words;
    private final List<Chunk> chunks;
    private final int[] chunkOfWord;

    private Clauses(List<Word> words) {
        this.words = List.copyOf(words);
        this.chunks = Chunker.chunks(words);
        this.chunkOfWord = new int[words.size()];
        for (Chunk chunk : chunks) {
            for (int i = chunk.from(); i < chunk.to(); i++) {
                chunkOfWord[i] = chunk.chunk();
            }
        }
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
        return words;
    }

    public List<VerbGroup> verbGroups() {
        return chunks.stream()
                .filter(VerbGroup.class::isInstance)
                .map(VerbGroup.class::cast)
                .toList();
    }

    public List<NounPhrase> nounPhrases() {
        return chunks.stream()
                .filter(NounPhrase.class::isInstance)
                .map(NounPhrase.class::cast)
                .toList();
    }

    public Optional<VerbGroup> verbGroupAt(int word) {
        return chunks.get(chunkOfWord[word]) instanceof VerbGroup group ? Optional.of(group) : Optional.empty();
    }

    public Optional<NounPhrase> nounPhraseAt(int word) {
        return chunks.get(chunkOfWord[word]) instanceof NounPhrase phrase ? Optional.of(phrase) : Optional.empty();
    }

    /** The phrases that stand as the grammatical subject, joined ones too; empty where none is found. */
    public List<NounPhrase> subject(VerbGroup verb) {
        return subject(verb, 0);
    }

    private List<NounPhrase> subject(VerbGroup verb, int depth) {
        if (depth > FAR) {
            return List.of();
        }
        int at = leftOver(verb.chunk() - 1);
        if (at < 0) {
            return fronted(verb, depth);
        }
        Chunk left = chunks.get(at);
        if (verb.form() == Form.INFINITIVE) {
            return infinitiveSubject(verb, at, depth);
        }
        if (verb.form() == Form.GERUND && left.is(Kind.PREPOSITION) && at > 0) {
            String preposition = words.get(left.from()).lower();
            boolean objects = Set.of("of", "for", "from", "against", "into").contains(preposition);
            if (objects
                    && chunks.get(at - 1) instanceof NounPhrase phrase
                    && at > 1
                    && chunks.get(at - 2) instanceof VerbGroup) {
                return List.of(phrase);
            }
        }
        if (verb.form() == Form.GERUND) {
            return left instanceof NounPhrase phrase && !phrase.time()
                    ? reducedSubject(phrase, verb, depth)
                    : mainSubject(verb, depth);
        }
        if (left.is(Kind.RELATIVE)) {
            return antecedent(at - 1);
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

    /** Skips adverbs, times and quotation marks to the left. */
    private int leftOver(int from) {
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
        while (at > 0 && !words.get(chunks.get(at).from()).is("(")) {
            at--;
        }
        return at;
    }

    /** The phrase here, or further left past its prepositions, with what is joined to it. */
    private List<NounPhrase> subjectFrom(int start) {
        List<NounPhrase> joined = joinedLeft(start);
        int at = joined.get(0).chunk();
        while (at > 1 && chunks.get(at - 1).is(Kind.PREPOSITION)) {
            int left = leftOver(at - 2);
            if (left >= 0 && chunks.get(left).is(Kind.COMMA) && left > 0) {
                left = leftOver(left - 1);
            }
            if (left >= 0 && chunks.get(left) instanceof VerbGroup group) {
                int relative = beforeRelative(group);
                return relative < 0 ? joined : subjectFrom(relative);
            }
            if (left < 0 || !(chunks.get(left) instanceof NounPhrase)) {
                break;
            }
            joined = joinedLeft(left);
            at = joined.get(0).chunk();
        }
        if (at > 1 && chunks.get(at - 1) instanceof VerbGroup group && group.finite()) {
            int relative = beforeRelative(group);
            return relative < 0 ? joined : subjectFrom(relative);
        }
        return at > 1
                        && chunks.get(at - 1) instanceof VerbGroup group
                        && !group.finite()
                        && chunks.get(at - 2) instanceof NounPhrase phrase
                        && !phrase.time()
                ? subjectFrom(at - 2)
                : joined;
    }

    /** The noun phrase before the relative clause that a verb stands in; -1 where it stands in none. */
    private int beforeRelative(VerbGroup verb) {
        for (int i = verb.chunk() - 1; i > 0 && i > verb.chunk() - 3; i--) {
            if (chunks.get(i).is(Kind.RELATIVE)) {
                int left = chunks.get(i - 1).is(Kind.COMMA) ? i - 2 : i - 1;
                return left >= 0 && chunks.get(left) instanceof NounPhrase ? left : -1;
            }
        }
        return -1;
    }

    /** "Japan, Australia and the Philippines", seen from its last phrase. */
    private List<NounPhrase> joinedLeft(int last) {
        List<NounPhrase> joined = new ArrayList<>();
        int at = last;
        while (at >= 0 && chunks.get(at) instanceof NounPhrase phrase) {
            joined.add(0, phrase);
            int mark = at - 1;
            boolean and = mark >= 0 && chunks.get(mark).is(Kind.CONJUNCTION);
            boolean comma = mark >= 0 && chunks.get(mark).is(Kind.COMMA) && joined.size() > 1;
            if (and && mark > 0 && chunks.get(mark - 1).is(Kind.COMMA)) {
                mark--;
                boolean list = mark > 1 && chunks.get(mark - 2).is(Kind.COMMA);
                if (!list) {
                    break;
                }
            }
            if (!and && !comma) {
                break;
            }
            at = headOfChain(mark - 1);
            if (at >= 0 && chunks.get(at) instanceof NounPhrase left && left.time()) {
                break;
            }
        }
        return joined;
    }

    /** The phrases that "and" and commas join to this one from the left. */
    public List<NounPhrase> joinedBefore(NounPhrase phrase) {
        List<NounPhrase> joined = joinedLeft(phrase.chunk());
        return joined.subList(0, joined.size() - 1);
    }

    /** Past "of ..." phrases to the noun that they belong to. */
    private int headOfChain(int start) {
        int at = start;
        while (at > 1
                && chunks.get(at) instanceof NounPhrase
                && chunks.get(at - 1).is(Kind.PREPOSITION)
                && words.get(chunks.get(at - 1).from()).is("of")
                && chunks.get(at - 2) instanceof NounPhrase) {
            at -= 2;
        }
        return at;
    }

    private List<NounPhrase> antecedent(int from) {
        int at = from;
        while (at >= 0 && !(chunks.get(at) instanceof NounPhrase)) {
            at--;
        }
        return at < 0 ? List.of() : List.of((NounPhrase) chunks.get(at));
    }

    /** "Soldiers fighting in Mali": the noun itself; "Japan said it is holding ...": the verb's own subject. */
    private List<NounPhrase> reducedSubject(NounPhrase phrase, VerbGroup verb, int depth) {
        int before = phrase.chunk() - 1;
        boolean prepositional = before >= 0 && chunks.get(before).is(Kind.PREPOSITION);
        return prepositional && verb.chunk() - phrase.chunk() > 1 ? mainSubject(verb, depth) : List.of(phrase);
    }

    private List<NounPhrase> afterComma(VerbGroup verb, int comma, int depth) {
        if (comma == 0) {
            return List.of();
        }
        if (verb.form() == Form.PARTICIPLE) {
            return antecedent(comma - 1);
        }
        int open = comma - 1;
        boolean relative = false;
        while (open > 0 && !chunks.get(open).is(Kind.COMMA)) {
            relative |= chunks.get(open).is(Kind.RELATIVE);
            open--;
        }
        if (open > 0) {
            int left = leftOver(open - 1);
            boolean clause = finiteBetween(open, comma, relative) && !isAside(open, comma);
            if (left >= 0 && chunks.get(left) instanceof NounPhrase && !clause) {
                return subjectFrom(left);
            }
        }
        int left = leftOver(comma - 1);
        return left >= 0 && chunks.get(left) instanceof NounPhrase && open <= 0 && !finiteBetween(-1, comma, false)
                ? subjectFrom(left)
                : mainSubject(verb, depth);
    }

    /** "The shells, he added, were": who says it and a verb, and no more. */
    private boolean isAside(int open, int close) {
        return close - open == 3
                && chunks.get(open + 1) instanceof NounPhrase
                && chunks.get(open + 2) instanceof VerbGroup group
                && group.form() == Form.FINITE
                && words.get(group.head()).isAny(SAYING);
    }

    private boolean finiteBetween(int open, int close, boolean relative) {
        for (int i = open + 1; i < close; i++) {
            if (chunks.get(i) instanceof VerbGroup group && group.finite() && !relative) {
                return true;
            }
        }
        return false;
    }

    /** The subject of the nearest finite verb to the left: shared by "and signed", ", calling". */
    private List<NounPhrase> mainSubject(VerbGroup verb, int depth) {
        for (int i = verb.chunk() - 1; i >= 0; i--) {
            if (chunks.get(i) instanceof VerbGroup group
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
                && words.get(verb.head()).lower().endsWith("ed");
        boolean modal = left.finite() && !left.modal().isEmpty();
        boolean base = left.finite()
                && left.from() == left.head()
                && opener(left.head()).equals("that")
                && !ClauseTags.mayBePast(words.get(left.head()));
        boolean copula = left.finite() && words.get(left.head()).tag() == Tag.AUX;
        return past && (modal || base || copula) && earlierFinite(left);
    }

    private boolean earlierFinite(VerbGroup verb) {
        return chunks.subList(0, verb.chunk()).stream()
                .anyMatch(chunk -> chunk instanceof VerbGroup group
                        && group.finite()
                        && group.modal().isEmpty());
    }

    /** "Speaking in Hanoi, Shoigu said": the subject comes later. */
    private List<NounPhrase> fronted(VerbGroup verb, int depth) {
        boolean opens = verb.chunk() == 0 || chunks.get(verb.chunk() - 1).is(Kind.PREPOSITION);
        if (verb.form() == Form.FINITE || verb.form() == Form.INFINITIVE && !opens) {
            return List.of();
        }
        for (int i = verb.chunk() + 1; i < chunks.size(); i++) {
            if (chunks.get(i) instanceof VerbGroup group && group.finite() && depth < 2) {
                return subject(group, FAR);
            }
        }
        return List.of();
    }

    private List<NounPhrase> infinitiveSubject(VerbGroup verb, int left, int depth) {
        if (chunks.get(left) instanceof NounPhrase phrase && left > 0) {
            int before = phrase.from() - 1;
            if (before >= 0 && words.get(before).isAny(PASS_SUBJECT_ON)) {
                return List.of(phrase);
            }
        }
        return mainSubject(verb, depth);
    }

    /** The phrases that stand as the grammatical object, joined ones too; of "jets which Oslo sold" the jets. */
    public List<NounPhrase> object(VerbGroup verb) {
        List<NounPhrase> behind = objectBehind(verb);
        return behind.isEmpty() ? objectBefore(verb) : behind;
    }

    /** What a relative clause is about that has another subject. */
    private List<NounPhrase> objectBefore(VerbGroup verb) {
        List<NounPhrase> subject = verb.finite() && !verb.passive() ? subject(verb) : List.of();
        int at = subject.isEmpty() ? -1 : subject.get(0).chunk() - 1;
        boolean relative = at > 0
                && chunks.get(at).is(Kind.RELATIVE)
                && words.get(chunks.get(at).from()).isAny(OBJECT_RELATIVES)
                && words.get(verb.head()).tag() == Tag.VERB;
        return relative && !chunks.get(at - 1).is(Kind.PREPOSITION) ? antecedent(at - 1) : List.of();
    }

    private List<NounPhrase> objectBehind(VerbGroup verb) {
        int at = verb.chunk() + 1;
        while (at < chunks.size()) {
            Chunk chunk = chunks.get(at);
            if (chunk instanceof NounPhrase phrase && !phrase.time()) {
                return joinedRight(at);
            }
            boolean timePhrase = chunk.is(Kind.PREPOSITION)
                    && at + 1 < chunks.size()
                    && chunks.get(at + 1) instanceof NounPhrase next
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

    /** The phrase that follows another with nothing between. */
    public Optional<NounPhrase> nextTo(NounPhrase phrase) {
        int next = phrase.chunk() + 1;
        return next < chunks.size()
                        && chunks.get(next) instanceof NounPhrase other
                        && !other.time()
                        && !beginsClause(next)
                ? Optional.of(other)
                : Optional.empty();
    }

    private List<NounPhrase> joinedRight(int first) {
        List<NounPhrase> joined = new ArrayList<>(List.of((NounPhrase) chunks.get(first)));
        int at = first + 1;
        while (at + 1 < chunks.size()) {
            boolean comma = chunks.get(at).is(Kind.COMMA);
            int next = comma && chunks.get(at + 1).is(Kind.CONJUNCTION) ? at + 2 : at + 1;
            boolean and = next == at + 2 || chunks.get(at).is(Kind.CONJUNCTION);
            if (!and && !(comma && listGoesOn(at + 1))
                    || next >= chunks.size()
                    || !(chunks.get(next) instanceof NounPhrase phrase)
                    || beginsClause(next) && finiteLeft(first)) {
                break;
            }
            joined.add(phrase);
            at = next + 1;
        }
        return joined;
    }

    /** Whether commas lead from here to an "and" without a verb between. */
    private boolean listGoesOn(int from) {
        for (int i = from; i < chunks.size() && i < from + FAR; i++) {
            if (chunks.get(i).is(Kind.CONJUNCTION)) {
                return true;
            }
            if (!(chunks.get(i) instanceof NounPhrase) && !chunks.get(i).is(Kind.COMMA)) {
                return false;
            }
        }
        return false;
    }

    /** Whether the clause has its verb already. */
    private boolean finiteLeft(int from) {
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

    private boolean beginsClause(int phrase) {
        int next = phrase + 1;
        return next < chunks.size() && chunks.get(next) instanceof VerbGroup group && group.finite();
    }

    /** What a preposition to the right of a word brings: "with Japan and India". Ends with the clause. */
    public List<Complement> complements(int word) {
        List<Complement> found = new ArrayList<>();
        int at = chunkOfWord[word] + 1;
        while (at < chunks.size()) {
            Chunk chunk = chunks.get(at);
            if (endsComplements(at)) {
                break;
            }
            if (chunk.is(Kind.PREPOSITION)
                    && at + 1 < chunks.size()
                    && chunks.get(at + 1) instanceof NounPhrase first) {
                List<NounPhrase> phrases = joinedRight(at + 1);
                String preposition = words.get(chunk.from()).lower();
                if (!first.time()) {
                    found.add(new Complement(preposition, phrases));
                }
                at = phrases.get(phrases.size() - 1).chunk() + 1;
            } else {
                at++;
            }
        }
        return found;
    }

    private boolean endsComplements(int at) {
        Chunk chunk = chunks.get(at);
        if (chunk instanceof VerbGroup group) {
            return group.finite() || group.form() == Form.INFINITIVE || group.form() == Form.GERUND;
        }
        return chunk.is(Kind.RELATIVE)
                || chunk.is(Kind.SUBORDINATOR)
                || chunk.is(Kind.STOP)
                || chunk instanceof NounPhrase
                        && beginsClause(at)
                        && at > 0
                        && !chunks.get(at - 1).is(Kind.PREPOSITION);
    }

    /** A preposition and the phrases after it. */
    public record Complement(String preposition, List<NounPhrase> phrases) {}

    /** The verb of which the noun phrase is (part of) the object or, failing that, the subject. */
    public Optional<VerbGroup> verbOf(NounPhrase phrase) {
        for (int i = phrase.chunk() - 1; i >= 0; i--) {
            if (chunks.get(i) instanceof VerbGroup group) {
                return Optional.of(group);
            }
            if (chunks.get(i).is(Kind.SUBORDINATOR)
                    || chunks.get(i).is(Kind.STOP)
                    || chunks.get(i).is(Kind.RELATIVE)) {
                break;
            }
        }
        return verbAfter(phrase);
    }

    /** The verb that the phrase is the subject of. */
    public Optional<VerbGroup> verbAfter(NounPhrase phrase) {
        for (int i = phrase.chunk() + 1; i < chunks.size(); i++) {
            if (chunks.get(i) instanceof VerbGroup group && group.form() != Form.PARTICIPLE) {
                return subject(group).contains(phrase) ? Optional.of(group) : Optional.empty();
            }
            if (chunks.get(i).is(Kind.STOP) || chunks.get(i).is(Kind.SUBORDINATOR)) {
                break;
            }
        }
        return Optional.empty();
    }

    /** The preposition directly before a phrase; empty where none is. */
    public String prepositionBefore(NounPhrase phrase) {
        int at = phrase.chunk() - 1;
        return at >= 0 && chunks.get(at).is(Kind.PREPOSITION)
                ? words.get(chunks.get(at).from()).lower()
                : "";
    }

    /** The verb group left of this one that it depends on: "plans" in "plans to sign". */
    public Optional<VerbGroup> governor(VerbGroup verb) {
        for (int i = verb.chunk() - 1; i >= 0; i--) {
            if (chunks.get(i) instanceof VerbGroup group) {
                return Optional.of(group);
            }
            if (chunks.get(i).is(Kind.STOP)) {
                break;
            }
        }
        return Optional.empty();
    }

    /** The word before the group that is neither adverb nor time. */
    public Optional<Word> wordBefore(VerbGroup verb) {
        int at = leftOver(verb.chunk() - 1);
        return at < 0 ? Optional.empty() : Optional.of(words.get(chunks.get(at).to() - 1));
    }

    /** The subordinator or relative that opens the clause in which the word stands; empty in a main clause. */
    public String opener(int word) {
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
