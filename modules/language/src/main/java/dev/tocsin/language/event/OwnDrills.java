package dev.tocsin.language.event;

import dev.tocsin.language.syntax.Word;
import dev.tocsin.language.text.WordLists;
import dev.tocsin.model.Mention;
import dev.tocsin.model.Party;
import dev.tocsin.model.PloverType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells drills that one state holds by itself, near another, from those that two hold together. */
final class OwnDrills {
    private static final WordLists WORDS = WordLists.load(Recast.class, "recast.txt");
    private static final int NEAR = 6;

    private final Reading reading;
    private final Draft draft;

    OwnDrills(Reading reading, Draft draft) {
        this.reading = reading;
        this.draft = draft;
    }

    /** "Will hold exercises near the border with Guyana": a show of force towards whom only the place names. */
    Optional<Draft> settled() {
        boolean two = draft.eventClass().equals("military-exercise")
                && draft.type() == PloverType.COOPERATE
                && draft.parties().size() == 2
                && reading.clauses().words().stream().noneMatch(this::isJoint);
        if (!two) {
            return Optional.empty();
        }
        List<Party> all = Parties.distinct(both());
        return all.stream()
                .filter(this::onlyPlace)
                .filter(place -> all.stream().anyMatch(party -> party != place && isNamed(party)))
                .findFirst()
                .map(place -> draft.as(PloverType.MOBILIZE, draft.eventClass())
                        .between(
                                Parties.without(all, Set.of(place.country().orElseThrow())),
                                ofItsOwn() ? List.of() : List.of(place)));
    }

    /** "With the Greek navy", not "the border with Greece". */
    private boolean isJoint(Word word) {
        boolean border = word.index() > 0
                && reading.clauses().words().get(word.index() - 1).isAny(WORDS.of("beside"));
        return word.isAny(WORDS.of("joint"))
                && !(word.is("with") && (border || word.index() < draft.act().word()));
    }

    private List<Party> both() {
        List<Party> both = new ArrayList<>(draft.actors());
        both.addAll(draft.recipients());
        return both;
    }

    private boolean isNamed(Party party) {
        return reading.mentions().stream()
                .anyMatch(mention ->
                        mention.country().isPresent() && mention.country().equals(party.country()));
    }

    /** Whether the sentence names it, and only to tell where. */
    private boolean onlyPlace(Party party) {
        List<Mention> named = reading.mentions().stream()
                .filter(mention -> mention.country().equals(party.country()))
                .filter(mention -> mention.kind() != Mention.Kind.OFFICE)
                .toList();
        return !named.isEmpty() && named.stream().allMatch(this::tellsWhere);
    }

    private boolean tellsWhere(Mention mention) {
        List<Word> words = reading.clauses().words();
        int at = 0;
        while (at < words.size() && words.get(at).start() < mention.start()) {
            at++;
        }
        for (int i = at - 1; i >= Math.max(draft.act().word(), at - NEAR); i--) {
            if (reading.clauses().verbGroupAt(i).isPresent()) {
                return false;
            }
            if (words.get(i).isAny(WORDS.of("beside"))) {
                return true;
            }
        }
        return false;
    }

    private boolean ofItsOwn() {
        return reading.clauses().words().stream().anyMatch(word -> word.is("own"));
    }
}
