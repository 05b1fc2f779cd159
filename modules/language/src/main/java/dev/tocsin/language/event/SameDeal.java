package dev.tocsin.language.event;

import dev.tocsin.language.text.WordLists;
import dev.tocsin.model.Equipment;
import dev.tocsin.model.Modality;
import dev.tocsin.model.PloverType;
import dev.tocsin.model.Stage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Leaves out what only goes on about a deal told before: its delivery to come, its sides the wrong way round. */
final class SameDeal {
    private static final WordLists WORDS = WordLists.load(SameDeal.class, "deals.txt");
    private static final String SALE = "arms-transfer";
    private static final String GIFT = "military-aid";

    private SameDeal() {}

    static List<Draft> told(List<Draft> drafts, List<Reading> readings, List<Dropped> dropped) {
        List<Draft> kept = new ArrayList<>(drafts.size());
        for (Draft draft : drafts) {
            Reading reading = readings.get(draft.sentences().get(0));
            Optional<String> reason = kept.stream()
                    .filter(before -> !before.title())
                    .map(before -> reason(before, draft, reading))
                    .flatMap(Optional::stream)
                    .findFirst();
            if (reason.isPresent() && !draft.title()) {
                dropped.add(Merger.drop(draft, reason.get()));
            } else {
                kept.add(draft);
            }
        }
        return kept;
    }

    private static Optional<String> reason(Draft deal, Draft draft, Reading reading) {
        boolean goods = (draft.eventClass().equals(SALE) || draft.eventClass().equals(GIFT))
                && draft.type() != PloverType.REJECT
                && draft.type() != PloverType.SANCTION;
        boolean between = deal.parties().size() == 2
                && deal.parties().equals(draft.parties())
                && !deal.historical()
                && deal.modality() == Modality.ACTUAL;
        if (!goods || !between || otherThings(deal, draft)) {
            return Optional.empty();
        }
        boolean turned = Parties.codes(deal.actors()).equals(Parties.codes(draft.recipients()));
        boolean bargain = deal.eventClass().equals(SALE) && deal.type() == PloverType.COOPERATE;
        if (bargain && turned && !draft.historical()) {
            return Optional.of("the deal told before, the other way round");
        }
        boolean ordered = bargain
                && (deal.stage().filter(Stage.DELIVERED::equals).isEmpty()
                        || WORDS.of("bargaining").contains(deal.act().trigger().head()));
        if (ordered && !turned && draft.modality() == Modality.FUTURE && !isLesson(draft, reading)) {
            return Optional.of("the delivery of what was told as sold");
        }
        return deal.eventClass().equals(GIFT)
                        && !turned
                        && draft.modality() == Modality.FUTURE
                        && isHelp(draft, reading)
                ? Optional.of("what the help told before is for")
                : Optional.empty();
    }

    /** "Will also train its crews": more than the goods. */
    private static boolean isLesson(Draft draft, Reading reading) {
        return WORDS.of("lessons")
                .contains(reading.clauses().words().get(draft.act().word()).lower());
    }

    /** "The support will pay for": the subject only points back. */
    private static boolean isHelp(Draft draft, Reading reading) {
        return draft.act().verb().stream()
                .flatMap(verb -> reading.clauses().subject(verb).stream())
                .anyMatch(phrase -> reading.clauses().words().get(phrase.from()).isAny(Set.of("the", "this", "these"))
                        && WORDS.of("help")
                                .contains(reading.clauses()
                                        .words()
                                        .get(phrase.head())
                                        .lower()));
    }

    /** Whether the second is of equipment that the first does not tell of. */
    private static boolean otherThings(Draft deal, Draft draft) {
        Set<String> names = new HashSet<>();
        for (Equipment each : deal.equipment()) {
            names.add(each.name());
        }
        return draft.equipment().stream()
                .anyMatch(each -> Attributes.designation(each) && !names.contains(each.name()));
    }
}
