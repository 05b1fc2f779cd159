package dev.tocsin.alerts;

import dev.tocsin.model.Event;
import dev.tocsin.model.EventState;
import dev.tocsin.model.Lane;
import dev.tocsin.testkit.Samples;

/** Variants of the sample event. */
public final class TestEvents {
    private TestEvents() {}

    /** Like the sample, but another event. */
    public static Event numbered(int number) {
        return Samples.event("event " + number);
    }

    public static Event inLane(Event event, Lane lane) {
        return event.inLane(lane);
    }

    public static Event historical(Event event) {
        return historicalCopy(event);
    }

    public static Event retracted(Event event) {
        return event.revised(event.revision() + 1, EventState.RETRACTED, 1, event.lastSeen(), "edited");
    }

    private static Event historicalCopy(Event e) {
        return new Event(
                e.id(),
                e.revision(),
                e.eventClass(),
                e.type(),
                e.mode(),
                e.contexts(),
                e.modality(),
                true,
                e.scale(),
                e.actors(),
                e.recipients(),
                e.statement(),
                e.date(),
                e.place(),
                e.equipment(),
                e.value(),
                e.stage(),
                e.agreement(),
                e.confidence(),
                e.coding(),
                e.evidence(),
                e.mentions(),
                e.independentSources(),
                e.firstSeen(),
                e.lastSeen(),
                e.state(),
                e.supersededBy(),
                e.changed(),
                e.lane());
    }
}
