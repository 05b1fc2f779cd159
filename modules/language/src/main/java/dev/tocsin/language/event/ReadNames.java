package dev.tocsin.language.event;

import dev.tocsin.language.event.PairChoice.Candidate;
import dev.tocsin.language.event.SecondReader.Read;
import dev.tocsin.model.Party;
import dev.tocsin.model.PloverType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Calls the parties of an act by the words in which the trained reader sees them: "pensioners" whom police disperse, not
 * "police" again, and the women who march, not the country in whose capital they do. Of which country they are the rules
 * have told already.
 */
final class ReadNames {
    /** The reader must think an act of the draft's type likelier than this. */
    private static final double LEAST = 0.5;

    private final Reading reading;
    private final List<Read> read;

    ReadNames(Reading reading, List<Read> read) {
        this.reading = reading;
        this.read = read;
    }

    Draft named(Draft draft) {
        return read.stream()
                .filter(each -> each.source().isPresent() && each.target().isPresent())
                .filter(each -> SecondReader.ofType(each.answer(), draft.type()) > LEAST)
                .filter(each -> sameWords(each, draft))
                .max(Comparator.comparingDouble(each -> SecondReader.ofType(each.answer(), draft.type())))
                .map(each -> named(draft, each))
                .orElse(draft);
    }

    private boolean sameWords(Read each, Draft draft) {
        int start = reading.sentence().start();
        int first = reading.clauses().words().get(draft.act().word()).start() - start;
        int end = reading.clauses().words().get(draft.act().last()).end() - start;
        return each.answer()
                .trigger()
                .filter(words -> words.overlaps(first, end))
                .isPresent();
    }

    private Draft named(Draft draft, Read best) {
        List<Party> actors = called(draft.actors(), best.source().orElseThrow());
        if (draft.symmetric()) {
            return draft;
        }
        Candidate target = best.target().orElseThrow();
        List<Party> others = draft.recipients().isEmpty() ? others(draft, target) : called(draft.recipients(), target);
        return draft.between(actors, others);
    }

    /** "Iran and Oman restored ties": no one of several who act is acted on, nor who moves forces. */
    private List<Party> others(Draft draft, Candidate target) {
        Set<String> acting = Parties.codes(draft.actors());
        return acting.size() > 1 || draft.type() == PloverType.MOBILIZE
                ? Parties.without(found(target), acting)
                : found(target);
    }

    /** Those whom the rules lacked; words of no country only where the article opens, deeper in it they are often things. */
    private List<Party> found(Candidate candidate) {
        return reading.opens() ? whole(candidate) : candidate.parties();
    }

    private List<Party> whole(Candidate candidate) {
        return candidate.parties().isEmpty()
                ? List.of(Parties.unnamed(reading.words(candidate.phrase()), Optional.empty()))
                : candidate.parties();
    }

    /** Those of the same code by the candidate's words; one of a country only told elsewhere, where the candidate has none. */
    private List<Party> called(List<Party> parties, Candidate candidate) {
        List<Party> seen = whole(candidate);
        Set<String> codes = Parties.codes(seen);
        if (codes.isEmpty()) {
            return parties.size() == 1
                    ? List.of(Parties.unnamed(
                            reading.words(candidate.phrase()), parties.get(0).country()))
                    : parties;
        }
        List<Party> called = new ArrayList<>();
        for (Party party : parties) {
            called.add(seen.stream()
                    .filter(each -> each.country().isPresent() && each.country().equals(party.country()))
                    .findFirst()
                    .orElse(party));
        }
        return called;
    }
}
