package dev.tocsin.language.event;

import dev.tocsin.model.PloverType;

/** Completes the parties of an act by what the article has told before, each class in its own way. */
final class Completion {
    private final Discourse discourse;
    private final Drafter drafter;

    Completion(Discourse discourse, Drafter drafter) {
        this.discourse = discourse;
        this.drafter = drafter;
    }

    /** The same roles where the sentence names all, or nothing told before helps. */
    Roles completed(Act act, Reading reading, String eventClass, Roles roles) {
        PartyFinder parties = new PartyFinder(reading, discourse);
        if (eventClass.equals("coup")) {
            return new Coups(reading, parties).roles(act, roles);
        }
        if (Denials.knows(act.trigger())) {
            return new Denials(discourse).answered(roles);
        }
        if (Signatories.CLASS.equals(eventClass)) {
            return new Signatories(discourse).completed(act, roles);
        }
        if (Serving.knows(act, eventClass)) {
            roles = new Serving(reading, parties, discourse.history()).completed(act, roles);
        }
        if (eventClass.equals(Missions.CLASS)) {
            return new Missions(reading, parties, discourse).completed(act, roles);
        }
        if (eventClass.equals(Workshare.CLASS)) {
            return new Workshare(discourse.history()).completed(act, reading, roles);
        }
        Roles both = Counterparts.knows(eventClass)
                ? new Counterparts(act, reading, parties, discourse.history())
                        .completed(eventClass, roles, drafter.isBackground(reading, act))
                : roles;
        if (OnlyTwo.knows(eventClass)) {
            Roles met = eventClass.equals(Negotiators.CLASS)
                    ? new Negotiators(reading, parties, discourse.history()).completed(act, both)
                    : new Hosts(reading, parties, discourse).completed(act, both);
            return new Venue(reading, parties)
                    .hosted(act, new OnlyTwo(reading, parties, discourse).completed(act, met));
        }
        boolean places = eventClass.equals("attack") || act.trigger().type() == PloverType.AID;
        if (eventClass.equals("attack") && !both.recipients().isEmpty()) {
            return new Soil(reading).struck(act, both);
        }
        return both.recipients().isEmpty() && places ? new Sites(reading, discourse).struck(act, both) : both;
    }
}
