package dev.tocsin.language.event;

import dev.tocsin.model.Modality;
import dev.tocsin.model.Party;
import dev.tocsin.model.PloverType;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** An event that the article has told already, as later words point back to it. */
record Told(PloverType type, String eventClass, Modality modality, List<Party> actors, List<Party> recipients) {
    private static final Set<PloverType> REACTIONS = EnumSet.of(
            PloverType.ACCUSE, PloverType.REJECT, PloverType.SUPPORT, PloverType.REQUEST, PloverType.THREATEN);
    private static final Set<String> DEALS = Set.of("arms-transfer", "defence-agreement", "defence-industry");

    Told {
        actors = List.copyOf(actors);
        recipients = List.copyOf(recipients);
    }

    /** Whether it is only said of something else that happened. */
    boolean reaction() {
        return REACTIONS.contains(type) && !DEALS.contains(eventClass);
    }

    /** Whom one means who speaks of it: the doers; of a bargain all sides. */
    List<Party> responsible() {
        if (!DEALS.contains(eventClass)) {
            return actors;
        }
        List<Party> all = new ArrayList<>(actors);
        all.addAll(recipients);
        return Parties.distinct(all);
    }

    /** Whether a noun can name it: "the strikes" an attack, "the deal" an agreement. */
    boolean isNamedBy(String noun) {
        String one = noun.endsWith("s") ? noun.substring(0, noun.length() - 1) : noun;
        return switch (one) {
            case "attack",
                    "strike",
                    "raid",
                    "bombing",
                    "shelling",
                    "assault",
                    "killing",
                    "invasion",
                    "offensive",
                    "bombardment",
                    "incursion",
                    "operation",
                    "storming" -> type == PloverType.ASSAULT || type == PloverType.COERCE;
            case "launch", "test", "missile", "firing", "rocket", "provocation" ->
                eventClass.equals("missile-test") || type == PloverType.MOBILIZE;
            case "coup", "takeover", "seizure", "putsch", "overthrow", "mutiny", "power" -> eventClass.equals("coup");
            case "deployment", "build-up", "buildup" -> type == PloverType.MOBILIZE;
            case "sanction", "measure", "embargo", "expulsion", "restriction" -> type == PloverType.SANCTION;
            case "deal", "agreement", "pact", "accord", "treaty", "contract", "declaration" ->
                DEALS.contains(eventClass);
            case "sale", "purchase", "order", "delivery", "shipment", "transfer" ->
                eventClass.equals("arms-transfer") || eventClass.equals("military-aid");
            case "visit", "trip", "tour" -> eventClass.equals("official-visit");
            case "exercise", "drill", "manoeuvre", "maneuver" -> eventClass.equals("military-exercise");
            case "protest", "demonstration", "rally" -> eventClass.equals("protest");
            case "withdrawal", "pullout", "exit" -> type == PloverType.RETREAT || type == PloverType.SANCTION;
            default -> false;
        };
    }
}
