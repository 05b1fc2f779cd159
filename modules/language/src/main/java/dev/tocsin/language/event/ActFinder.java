package dev.tocsin.language.event;

import dev.tocsin.language.syntax.Clauses;
import dev.tocsin.language.syntax.Clauses.Complement;
import dev.tocsin.language.syntax.NounPhrase;
import dev.tocsin.language.syntax.Tag;
import dev.tocsin.language.syntax.VerbGroup;
import dev.tocsin.language.syntax.Word;
import dev.tocsin.language.text.WordLists;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Finds the triggers of one sentence whose conditions hold; at each word the most specific one. */
final class ActFinder {
    private static final Set<String> TOGETHER =
            Set.of("on", "for", "with", "by", "at", "to", "in", "against", "through");
    private static final Set<String> GIVING =
            WordLists.load(ActFinder.class, "roles.txt").of("giving");
    private static final int PARTICLE_REACH = 6;

    private final TriggerLexicon lexicon;
    private final Clauses clauses;
    private final Conditions conditions;

    ActFinder(
            TriggerLexicon lexicon,
            Clauses clauses,
            Predicate<NounPhrase> namesParty,
            Predicate<NounPhrase> namesEquipment) {
        this.lexicon = lexicon;
        this.clauses = clauses;
        this.conditions = new Conditions(clauses, namesParty, namesEquipment);
    }

    List<Act> acts() {
        List<Act> acts = new ArrayList<>();
        for (Word word : clauses.words()) {
            List<Trigger> triggers = lexicon.triggers(word.lower());
            if (!triggers.isEmpty()) {
                act(word, triggers).ifPresent(acts::add);
            }
        }
        return acts;
    }

    /** All that hold at a word, most specific first. */
    List<Act> actsAt(Word word) {
        List<Act> acts = new ArrayList<>();
        for (Trigger trigger : lexicon.triggers(word.lower())) {
            candidate(word, trigger).filter(conditions::hold).ifPresent(acts::add);
        }
        return acts;
    }

    private Optional<Act> act(Word word, List<Trigger> triggers) {
        for (Trigger trigger : triggers) {
            Optional<Act> act = candidate(word, trigger).filter(conditions::hold);
            if (act.isPresent()) {
                return act;
            }
        }
        return Optional.empty();
    }

    private Optional<Act> candidate(Word word, Trigger trigger) {
        return switch (trigger.kind()) {
            case VERB -> verb(word, trigger);
            case NOUN -> noun(word, trigger);
            case ADJECTIVE -> adjective(word, trigger);
        };
    }

    private Optional<Act> verb(Word word, Trigger trigger) {
        Optional<VerbGroup> found = clauses.verbGroupAt(word.index()).filter(group -> group.head() == word.index());
        int last = found.isPresent() ? particle(word.index(), trigger.rest()) : -1;
        return last < 0 ? Optional.empty() : Optional.of(verbAct(trigger, word.index(), last, found.get()));
    }

    private Act verbAct(Trigger trigger, int word, int last, VerbGroup verb) {
        List<Complement> complements = clauses.complements(word);
        List<NounPhrase> subject = clauses.subject(verb);
        List<NounPhrase> object = object(verb, complements, last, word);
        if (verb.passive()) {
            List<Complement> all = new ArrayList<>(complements);
            subject.forEach(phrase -> clauses.complements(phrase.head()).stream()
                    .filter(each -> each.phrases().get(0).from() < verb.from())
                    .forEach(all::add));
            return new Act(trigger, word, last, Optional.of(verb), Optional.empty(), agent(complements), subject, all);
        }
        return new Act(trigger, word, last, Optional.of(verb), Optional.empty(), subject, object, complements);
    }

    /** The object, also the second one ("lend us ships"); of a verb with a preposition in its wording ("call on") what the preposition brings. */
    private List<NounPhrase> object(VerbGroup verb, List<Complement> complements, int last, int word) {
        List<NounPhrase> object = clauses.object(verb);
        Optional<NounPhrase> given = object.size() == 1
                        && GIVING.contains(
                                lexicon.base(clauses.words().get(word).lower()))
                ? clauses.nextTo(object.get(0))
                : Optional.empty();
        if (given.isPresent()) {
            return List.of(object.get(0), given.get());
        }
        if (object.isEmpty()
                && last > word
                && !complements.isEmpty()
                && complements.get(0).phrases().get(0).from() == last + 1) {
            return complements.get(0).phrases();
        }
        return object;
    }

    private static List<NounPhrase> agent(List<Complement> complements) {
        return complements.stream()
                .filter(each -> each.preposition().equals("by"))
                .findFirst()
                .map(Complement::phrases)
                .orElse(List.of());
    }

    /** The last word of a wording whose further words follow; -1 where they do not. */
    private int particle(int head, List<String> rest) {
        if (rest.isEmpty()) {
            return head;
        }
        List<Word> all = clauses.words();
        if (rest.size() > 1) {
            for (int i = 0; i < rest.size(); i++) {
                if (head + 1 + i >= all.size() || !all.get(head + 1 + i).is(rest.get(i))) {
                    return -1;
                }
            }
            return head + rest.size();
        }
        for (int i = head + 1; i < all.size() && i <= head + PARTICLE_REACH; i++) {
            Word word = all.get(i);
            boolean apart = i > head + 1 && TOGETHER.contains(rest.get(0));
            if (word.is(rest.get(0)) && !apart) {
                return i;
            }
            if (word.tag() == Tag.VERB || word.is(",") || word.is(";")) {
                return -1;
            }
        }
        return -1;
    }

    private Optional<Act> noun(Word word, Trigger trigger) {
        Optional<NounPhrase> own = clauses.nounPhraseAt(word.index());
        int first = word.index() - trigger.rest().size();
        if (own.isEmpty()
                || !word.tag().equals(Tag.NOUN) && !word.tag().equals(Tag.PROPN)
                || own.get().head() != word.index()
                || first < own.get().from()) {
            return Optional.empty();
        }
        for (int i = 0; i < trigger.rest().size(); i++) {
            if (!clauses.words().get(first + i).is(trigger.rest().get(i))) {
                return Optional.empty();
            }
        }
        Optional<VerbGroup> after = clauses.verbAfter(own.get());
        Optional<VerbGroup> verb = after.isPresent() ? after : clauses.verbOf(own.get());
        List<Complement> complements = clauses.complements(word.index());
        List<NounPhrase> subject =
                verb.map(group -> governingSubject(group, own.get())).orElse(List.of());
        List<NounPhrase> object = verb.filter(group -> !group.passive()).map(clauses::object).orElse(List.of()).stream()
                .filter(phrase -> !phrase.equals(own.get()))
                .toList();
        return Optional.of(new Act(trigger, first, word.index(), verb, own, subject, object, complements));
    }

    private List<NounPhrase> governingSubject(VerbGroup group, NounPhrase own) {
        List<NounPhrase> subject = clauses.subject(group);
        if (group.passive() || subject.contains(own)) {
            return agent(clauses.complements(group.head()));
        }
        return subject;
    }

    private Optional<Act> adjective(Word word, Trigger trigger) {
        if (word.index() == 0
                || word.tag() == Tag.NOUN && clauses.nounPhraseAt(word.index()).isPresent()) {
            return Optional.empty();
        }
        Optional<VerbGroup> copula = clauses.verbGroupAt(word.index());
        for (int i = word.index() - 1; copula.isEmpty() && i >= 0 && i >= word.index() - 3; i--) {
            copula = clauses.verbGroupAt(i);
        }
        if (copula.isEmpty()) {
            return Optional.empty();
        }
        List<NounPhrase> subject = clauses.subject(copula.get());
        return Optional.of(new Act(
                trigger,
                word.index(),
                word.index(),
                copula,
                Optional.empty(),
                subject,
                List.of(),
                clauses.complements(word.index())));
    }
}
