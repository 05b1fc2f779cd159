package dev.tocsin.language.event;

import dev.tocsin.language.event.Trigger.Kind;
import dev.tocsin.language.syntax.Clauses;
import dev.tocsin.language.syntax.NounPhrase;
import dev.tocsin.language.syntax.Tag;
import dev.tocsin.language.syntax.VerbGroup;
import dev.tocsin.language.syntax.VerbGroup.Form;
import dev.tocsin.language.syntax.Word;
import dev.tocsin.model.Modality;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells whether an act is done, to come, supposed or not done. */
final class ModalityReader {
    private static final Set<String> CONDITIONS = Set.of("if", "unless", "whether", "lest");
    private static final Set<String> SUPPOSING = Set.of(
            "could", "may", "might", "can", "should", "must", "cannot", "couldn't", "can't", "shouldn't", "mustn't");
    private static final Set<String> WILL = Set.of("will", "shall", "'ll", "wo", "won't");
    /** "To recognise one and to leave the other": what is said of the first holds for the second. */
    private static final Set<String> JOINING = Set.of("and", "or", ",", "then");

    private static final Set<String> NO = Set.of("no", "neither", "nor", "without", "nobody", "none", "nothing");
    private static final int MAX_DEPTH = 4;

    private final Governors governors;
    private final TriggerLexicon lexicon;

    ModalityReader(Governors governors, TriggerLexicon lexicon) {
        this.governors = governors;
        this.lexicon = lexicon;
    }

    Modality of(Act act, Clauses clauses) {
        if (act.own().isPresent() && act.trigger().kind() == Kind.NOUN) {
            return ofNoun(act, act.own().get(), clauses);
        }
        Modality verb = act.verb().map(group -> ofVerb(group, clauses, 0)).orElse(Modality.ACTUAL);
        if (verb == Modality.FUTURE && new Bargain(act, clauses).isStruck(governors)) {
            return Modality.ACTUAL;
        }
        boolean no = act.object().stream()
                        .anyMatch(phrase -> clauses.words().get(phrase.from()).isAny(NO))
                || act.subject().stream()
                        .anyMatch(phrase -> clauses.words().get(phrase.from()).isAny(NO));
        boolean possible = act.object().stream()
                .anyMatch(phrase -> adjective(phrase, clauses)
                        .filter(found -> found != Modality.NEGATED)
                        .isPresent());
        if (no && verb == Modality.ACTUAL) {
            return Modality.NEGATED;
        }
        return possible && verb == Modality.ACTUAL && act.trigger().frame().arms() ? Modality.FUTURE : verb;
    }

    private Modality ofVerb(VerbGroup group, Clauses clauses, int depth) {
        if (group.negated() || neverBefore(group, clauses)) {
            return Modality.NEGATED;
        }
        if (CONDITIONS.contains(clauses.opener(group.head()))
                && !clauses.opener(group.from()).isEmpty()) {
            return Modality.HYPOTHETICAL;
        }
        if (SUPPOSING.contains(group.modal())) {
            return Modality.HYPOTHETICAL;
        }
        if (denied(group, clauses) || Denials.covers(group, clauses)) {
            return Modality.NEGATED;
        }
        if (WILL.contains(group.modal())) {
            return Modality.FUTURE;
        }
        if (group.modal().equals("would") || group.modal().equals("'d")) {
            return reported(group, clauses) ? Modality.FUTURE : Modality.HYPOTHETICAL;
        }
        if (depth < MAX_DEPTH && group.form() == Form.INFINITIVE) {
            return ofInfinitive(group, clauses, depth);
        }
        if (depth < MAX_DEPTH && group.form() == Form.GERUND) {
            return ofGerund(group, clauses, depth);
        }
        return Modality.ACTUAL;
    }

    /** "It never sold them". */
    private static boolean neverBefore(VerbGroup group, Clauses clauses) {
        return group.finite()
                && group.from() > 0
                && clauses.words().get(group.from() - 1).is("never");
    }

    /** Whether a verb to the left may report the clause ("said it would"). */
    private static boolean reported(VerbGroup group, Clauses clauses) {
        return clauses.verbGroups().stream()
                .anyMatch(other ->
                        other.finite() && !other.equals(group) && other.modal().isEmpty());
    }

    private boolean denied(VerbGroup group, Clauses clauses) {
        return clauses.governor(group)
                .filter(other -> other.finite() && !other.negated())
                .filter(other ->
                        lexicon.base(clauses.words().get(other.head()).lower()).equals("deny"))
                .filter(other -> clauses.opener(group.head()).equals("that")
                        || other.to()
                                == clauses.subject(group).stream()
                                        .mapToInt(NounPhrase::from)
                                        .min()
                                        .orElse(-1))
                .isPresent();
    }

    private Modality ofInfinitive(VerbGroup group, Clauses clauses, int depth) {
        Optional<VerbGroup> governor = clauses.governor(group);
        Optional<Word> before = clauses.wordBefore(group);
        Optional<NounPhrase> noun = before.flatMap(word -> clauses.nounPhraseAt(word.index()));
        if (noun.isPresent() && clauses.words().get(noun.get().from()).isAny(NO)) {
            return Modality.NEGATED;
        }
        Optional<Modality> byWord = before.filter(
                        word -> clauses.verbGroupAt(word.index()).isEmpty())
                .flatMap(word -> governors.ofWord(word.lower()));
        if (governor.isEmpty()) {
            return byWord.orElse(Modality.FUTURE);
        }
        VerbGroup verb = governor.get();
        boolean joined = verb.form() == Form.INFINITIVE
                && group.from() > 0
                && clauses.words().get(group.from() - 1).isAny(JOINING);
        if (joined) {
            return ofVerb(verb, clauses, depth + 1);
        }
        Word head = clauses.words().get(verb.head());
        Optional<Modality> byVerb = governors.ofVerb(head.lower());
        boolean copula = head.tag() == Tag.AUX;
        boolean stays = copula
                && byWord.isEmpty()
                && group.from() > verb.to()
                && clauses.nounPhraseAt(group.from() - 1).isPresent();
        Modality own = byWord.isPresent() ? byWord.get() : byVerb.orElse(stays ? Modality.ACTUAL : Modality.FUTURE);
        Modality outer = copula && !verb.negated() ? Modality.ACTUAL : ofVerb(verb, clauses, depth + 1);
        return combined(outer, own);
    }

    private Modality ofGerund(VerbGroup group, Clauses clauses, int depth) {
        Optional<VerbGroup> governor = clauses.governor(group);
        if (governor.isEmpty()) {
            return Modality.ACTUAL;
        }
        if (governor.get().form() == Form.INFINITIVE && describes(group, clauses)) {
            return Modality.ACTUAL;
        }
        int between = group.from() - governor.get().to();
        Modality own = between > 3
                ? Modality.ACTUAL
                : governors
                        .ofVerb(clauses.words().get(governor.get().head()).lower())
                        .orElse(Modality.ACTUAL);
        return combined(between > 3 ? Modality.ACTUAL : ofVerb(governor.get(), clauses, depth + 1), own);
    }

    /** "To disperse | students protesting": what those are doing anyway. */
    private static boolean describes(VerbGroup group, Clauses clauses) {
        return clauses.subject(group).stream().anyMatch(phrase -> phrase.to() == group.from());
    }

    private static Modality combined(Modality outer, Modality own) {
        if (outer == Modality.ACTUAL) {
            return own;
        }
        if (own == Modality.NEGATED && outer == Modality.NEGATED) {
            return Modality.ACTUAL;
        }
        return outer == Modality.FUTURE && own != Modality.ACTUAL ? own : outer;
    }

    private Modality ofNoun(Act act, NounPhrase own, Clauses clauses) {
        Optional<Modality> adjective = adjective(own, clauses);
        boolean calledOff = act.verb()
                .filter(group -> !group.negated())
                .filter(group -> clauses.subject(group).contains(own)
                        || clauses.object(group).contains(own))
                .flatMap(group ->
                        governors.ofNoun(clauses.words().get(group.head()).lower()))
                .filter(Modality.NEGATED::equals)
                .isPresent();
        if (adjective.isPresent()) {
            return calledOff ? Modality.NEGATED : adjective.get();
        }
        String preposition = clauses.prepositionBefore(own);
        if (preposition.equals("without")) {
            return Modality.NEGATED;
        }
        if (act.verb().isEmpty()) {
            return Modality.ACTUAL;
        }
        VerbGroup verb = act.verb().get();
        boolean object = clauses.object(verb).contains(own)
                || clauses.subject(verb).contains(own)
                || preposition.equals("for")
                || preposition.equals("in");
        Word head = clauses.words().get(verb.head());
        if (head.tag() == Tag.AUX || !object) {
            return object ? ofVerb(verb, clauses, 0) : Modality.ACTUAL;
        }
        boolean known = clauses.words().get(own.from()).is("the")
                && head.lower().startsWith("announc")
                && act.complements().stream()
                        .limit(1)
                        .noneMatch(each -> each.preposition().equals("of"));
        Modality governing =
                known ? Modality.ACTUAL : governors.ofNoun(head.lower()).orElse(Modality.ACTUAL);
        if (preposition.equals("in") && governing != Modality.ACTUAL) {
            return Modality.ACTUAL;
        }
        return combined(ofVerb(verb, clauses, 0), governing);
    }

    private Optional<Modality> adjective(NounPhrase phrase, Clauses clauses) {
        List<Word> words = clauses.words();
        for (int i = phrase.from(); i < phrase.head(); i++) {
            Optional<Modality> found = governors.ofAdjective(words.get(i).lower());
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }
}
