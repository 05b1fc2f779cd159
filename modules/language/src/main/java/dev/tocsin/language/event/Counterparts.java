package dev.tocsin.language.event;

import dev.tocsin.language.syntax.NounPhrase;
import dev.tocsin.language.syntax.VerbGroup;
import dev.tocsin.model.Mention;
import dev.tocsin.model.Party;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who is on the other side where a sentence names one side or none: "Vilnius will send 36 guns" in an article on arms
 * for Ukraine, "the exercise was last held in 2014". Those who were told to do the same with each other before.
 */
final class Counterparts {
    private static final String EXERCISE = "military-exercise";
    private static final Set<String> SALES = Set.of("arms-transfer", "military-aid");
    /** Deals that both sides make, of which one may be the supplier. */
    private static final Set<String> PACTS = Set.of("defence-industry", "defence-agreement");

    private static final Set<String> BARGAINS = Set.of("contract", "contracts", "deal", "order", "agreement");
    private static final Set<String> DEALERS = Set.of("by", "from", "with", "between");
    private static final String NOTE = "the other side as told before";

    private final Act act;
    private final Reading reading;
    private final PartyFinder parties;
    private final History history;

    Counterparts(Act act, Reading reading, PartyFinder parties, History history) {
        this.act = act;
        this.reading = reading;
        this.parties = parties;
        this.history = history;
    }

    /** Whether a class of events is one of which this knows. */
    static boolean knows(String eventClass) {
        return SALES.contains(eventClass) || eventClass.equals(EXERCISE);
    }

    /** @param background whether it is told of an earlier time; only then is an exercise another than the one told */
    Roles completed(String eventClass, Roles roles, boolean background) {
        return eventClass.equals(EXERCISE)
                ? background ? exercise(roles) : roles
                : SALES.contains(eventClass) ? deal(roles, background) : roles;
    }

    private Roles exercise(Roles roles) {
        Set<String> known = Parties.codes(roles.actors());
        if (known.size() > 1) {
            return roles;
        }
        return history.last(event -> event.eventClass().equals(EXERCISE)
                        && Parties.codes(event.parties()).containsAll(known))
                .map(event -> new Roles(event.parties(), List.of(), NOTE))
                .orElse(roles);
    }

    private Roles deal(Roles roles, boolean background) {
        Optional<Told> delivered = deliveredNow();
        if (delivered.isPresent()) {
            return new Roles(delivered.get().actors(), delivered.get().recipients(), NOTE);
        }
        boolean supplied = !Parties.codes(roles.actors()).isEmpty();
        boolean bought = !Parties.codes(roles.recipients()).isEmpty();
        if (supplied && bought) {
            return turned(roles);
        }
        List<Party> known = new ArrayList<>(roles.actors());
        known.addAll(roles.recipients());
        Set<String> codes = Parties.codes(known);
        Optional<Told> before = history.last(event -> isDeal(event)
                && Parties.codes(event.parties()).containsAll(codes)
                && (background || isOfTheSame(event)));
        List<Party> owners = supplied && background ? Parties.without(owners(), codes) : List.of();
        if (owners.isEmpty() && background && (supplied || bought)) {
            owners = beside(codes);
        }
        if (!owners.isEmpty()) {
            return supplied ? new Roles(roles.actors(), owners, NOTE) : new Roles(owners, roles.recipients(), NOTE);
        }
        if (before.isEmpty() && supplied && background) {
            return new Roles(roles.actors(), Parties.without(again(), codes), NOTE);
        }
        if (before.isEmpty() || namesOthers(before.get(), codes)) {
            return roles;
        }
        Told deal = before.get();
        if (!supplied && !bought) {
            return SALES.contains(deal.eventClass()) && isOfTheSame(deal)
                    ? new Roles(deal.actors(), deal.recipients(), NOTE)
                    : roles;
        }
        List<Party> others = across(deal, codes, supplied);
        if (others.isEmpty()) {
            return roles;
        }
        return supplied ? new Roles(roles.actors(), others, NOTE) : new Roles(others, roles.recipients(), NOTE);
    }

    /** "Norway delivered the jets, ordered in 2018, to Chile": an order by those of the delivery. */
    private Optional<Told> deliveredNow() {
        boolean aside = act.verb()
                .filter(verb -> verb.form() == VerbGroup.Form.PARTICIPLE)
                .isPresent();
        boolean named = act.complements().stream()
                .filter(each -> DEALERS.contains(each.preposition()))
                .anyMatch(each -> !parties.of(each.phrases()).isEmpty());
        return aside && !named
                ? history.lastDeal(deal -> !deal.recipients().isEmpty()
                        && reading.equipment().stream()
                                .anyMatch(each -> deal.equipment()
                                        .contains(each.equipment().name())))
                : Optional.empty();
    }

    /** "Chile looks elsewhere: Israel sold 20 jets": the only other state that is named before the act. */
    private List<Party> beside(Set<String> codes) {
        int trigger = reading.clauses().words().get(act.word()).start();
        List<Party> others = Parties.distinct(Parties.without(
                reading.mentions().stream()
                        .filter(mention -> mention.kind() == Mention.Kind.LOCATION && mention.end() <= trigger)
                        .map(mention -> parties.party(mention, List.of()))
                        .filter(Discourse::isState)
                        .toList(),
                codes));
        return others.size() == 1 ? others : List.of();
    }

    /** "Oslo gave it six jets, and Rome promised eight more": whoever got such things before. */
    private List<Party> again() {
        return history.lastDeal(deal -> reading.equipment().stream()
                        .anyMatch(each ->
                                deal.equipment().contains(each.equipment().name())))
                .map(Told::recipients)
                .orElse(List.of());
    }

    /** "Chile flies jets which Israel sold", "Chile's jets, sold by Israel": whoever has the things. */
    private List<Party> owners() {
        for (NounPhrase thing : things()) {
            List<Party> own = parties.modifiers(thing);
            if (!own.isEmpty()) {
                return own;
            }
            Optional<VerbGroup> having = reading.clauses()
                    .verbOf(thing)
                    .filter(verb -> verb.from() < thing.from() && !act.verb().equals(Optional.of(verb)));
            List<Party> users = having.map(verb -> parties.of(reading.clauses().subject(verb)))
                    .orElse(List.of());
            if (!users.isEmpty()) {
                return users;
            }
        }
        return List.of();
    }

    /** What the act is about; where that was read otherwise, the equipment before it. */
    private List<NounPhrase> things() {
        List<NounPhrase> own =
                act.object().stream().filter(reading::namesEquipment).toList();
        return own.isEmpty()
                ? reading.clauses().nounPhrases().stream()
                        .filter(phrase -> phrase.to() <= act.word() && reading.namesEquipment(phrase))
                        .toList()
                : own;
    }

    /** "The two ministers signed the contract": who sells was told before. */
    private Roles turned(Roles roles) {
        Set<String> sellers = Parties.codes(roles.actors());
        Set<String> buyers = Parties.codes(roles.recipients());
        return history.last(event -> event.eventClass().equals("arms-transfer")
                        && Parties.codes(event.actors()).equals(buyers)
                        && Parties.codes(event.recipients()).equals(sellers))
                .filter(event -> contract())
                .map(event -> new Roles(event.actors(), event.recipients(), NOTE))
                .orElse(roles);
    }

    private boolean contract() {
        return reading.equipment().isEmpty()
                && reading.clauses().words().stream().anyMatch(word -> word.isAny(BARGAINS));
    }

    /** Whether a state or body is named before the trigger that has no part in the deal: the other side may be that. */
    private boolean namesOthers(Told deal, Set<String> known) {
        int trigger = reading.clauses().words().get(act.word()).start();
        Set<String> parts = new TreeSet<>(Parties.codes(deal.parties()));
        parts.addAll(known);
        return reading.mentions().stream()
                .filter(mention -> mention.kind() != Mention.Kind.EQUIPMENT && mention.start() < trigger)
                .flatMap(mention -> mention.country().stream())
                .anyMatch(code -> !parts.contains(code));
    }

    private static boolean isDeal(Told event) {
        return SALES.contains(event.eventClass())
                        && !Parties.codes(event.recipients()).isEmpty()
                || PACTS.contains(event.eventClass()) && event.parties().size() == 2;
    }

    /** Those on the other side of a deal from these, who stand on the same side in it, if it has sides. */
    private static List<Party> across(Told deal, Set<String> codes, boolean supplied) {
        if (PACTS.contains(deal.eventClass())) {
            return Parties.without(deal.parties(), codes);
        }
        List<Party> own = supplied ? deal.actors() : deal.recipients();
        List<Party> others = supplied ? deal.recipients() : deal.actors();
        return Parties.codes(own).containsAll(codes) ? Parties.without(others, codes) : List.of();
    }

    /** Whether the sentence speaks of the same things, or the event is the only bargain told so far. */
    private boolean isOfTheSame(Told event) {
        boolean same = reading.equipment().stream()
                .anyMatch(each -> event.equipment().contains(each.equipment().name()));
        return same || history.isOnlyDeal(event.parties());
    }
}
