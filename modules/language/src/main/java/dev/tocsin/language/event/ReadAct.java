package dev.tocsin.language.event;

import dev.tocsin.language.catalogue.EventClass;
import dev.tocsin.language.event.Trigger.Kind;
import dev.tocsin.language.event.TypeClassifier.Span;
import dev.tocsin.language.syntax.NounPhrase;
import dev.tocsin.language.syntax.VerbGroup;
import dev.tocsin.language.syntax.Word;
import dev.tocsin.model.Modality;
import dev.tocsin.model.Party;
import dev.tocsin.model.PloverType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An act as the trained reader tells it of one or more pairs with the same trigger.
 *
 * @param trigger in the sentence
 * @param probability that there is an act, of a class that is known
 * @param typeProbability that it is of this type, or of one that is hard to tell from it
 * @param classProbability that it is of this class
 * @param second the type that comes next, and how likely it is
 */
record ReadAct(
        PloverType type,
        String eventClass,
        Modality modality,
        boolean historical,
        Span trigger,
        List<NounPhrase> sources,
        List<NounPhrase> targets,
        List<Party> actors,
        List<Party> recipients,
        double probability,
        double typeProbability,
        double classProbability,
        String second) {
    ReadAct {
        sources = List.copyOf(sources);
        targets = List.copyOf(targets);
        actors = List.copyOf(actors);
        recipients = List.copyOf(recipients);
    }

    /** As the rules would have found it. */
    Act act(Reading reading, EventClass of) {
        List<Word> words = reading.clauses().words();
        int start = reading.sentence().start();
        int first = 0;
        int last = 0;
        for (Word word : words) {
            if (word.start() - start <= trigger.start()) {
                first = word.index();
            }
            if (word.start() - start < trigger.end()) {
                last = word.index();
            }
        }
        Optional<VerbGroup> verb = Optional.empty();
        for (int i = first; i <= last && verb.isEmpty(); i++) {
            verb = reading.clauses().verbGroupAt(i);
        }
        Optional<NounPhrase> own =
                verb.isPresent() ? Optional.empty() : reading.clauses().nounPhraseAt(last);
        Trigger named = new Trigger(
                verb.isPresent() ? Kind.VERB : Kind.NOUN,
                verb.map(group -> words.get(group.head()).lower())
                        .orElse(words.get(first).lower()),
                List.of(),
                Map.of(),
                type,
                Optional.empty(),
                Optional.of(eventClass),
                new Frame(List.of(), List.of(), of.parties().symmetric(), false),
                List.of(),
                0);
        return new Act(named, first, Math.max(first, last), verb, own, sources, targets, List.of());
    }

    SecondReader.Opinion opinion() {
        return new SecondReader.Opinion(probability, typeProbability, classProbability);
    }

    /** Whether another pair tells the same act. */
    boolean same(ReadAct other) {
        return type == other.type
                && eventClass.equals(other.eventClass)
                && trigger.overlaps(other.trigger.start(), other.trigger.end());
    }

    /** The same between those of a draft, who are they and others: "Fiji, Tonga and Samoa sent police to Nauru". */
    ReadAct between(Draft draft) {
        boolean within = Parties.codes(draft.actors()).containsAll(Parties.codes(actors))
                && Parties.codes(draft.recipients()).containsAll(Parties.codes(recipients));
        return within
                ? new ReadAct(
                        type,
                        eventClass,
                        modality,
                        historical,
                        trigger,
                        sources,
                        targets,
                        draft.actors(),
                        draft.recipients(),
                        probability,
                        typeProbability,
                        classProbability,
                        second)
                : this;
    }

    ReadAct with(ReadAct other) {
        boolean stronger = other.probability > probability;
        return new ReadAct(
                type,
                eventClass,
                stronger ? other.modality : modality,
                stronger ? other.historical : historical,
                stronger ? other.trigger : trigger,
                joined(sources, other.sources),
                joined(targets, other.targets),
                distinct(joined(actors, other.actors)),
                distinct(joined(recipients, other.recipients)),
                Math.max(probability, other.probability),
                Math.max(typeProbability, other.typeProbability),
                Math.max(classProbability, other.classProbability),
                stronger ? other.second : second);
    }

    /** The unnamed only where there is nobody else. */
    private static List<Party> distinct(List<Party> parties) {
        List<Party> coded = Parties.distinct(parties);
        return coded.isEmpty() ? parties : coded;
    }

    private static <T> List<T> joined(List<T> one, List<T> other) {
        List<T> all = new ArrayList<>(one);
        other.stream().filter(each -> !all.contains(each)).forEach(all::add);
        return all;
    }
}
