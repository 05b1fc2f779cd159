package dev.tocsin.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One coded occurrence: who did what to whom, said by whom, when, where, in which words.
 *
 * @param id derived from the article and the event's own facts, so that a repeat gets the same one
 * @param revision 1, then one more for each change
 * @param eventClass an entry of the class catalogue; also names the topic
 * @param mode how the act was done, where the ontology (PLOVER or its extension defence-1) names modes for the type
 * @param contexts PLOVER contexts, such as "military"
 * @param historical told as background: over 60 days before publication
 * @param scale Goldstein-style, -10 to +10
 * @param actors for symmetric acts (talks, pacts, exercises) all the parties that act together may stand here
 * @param mentions how many articles tell it, copies included
 * @param independentSources how many do, copies of one text counted once
 * @param firstSeen capture time of the first article that tells it
 * @param changed what the newest revision changed, empty for the first
 */
public record Event(
        String id,
        int revision,
        String eventClass,
        PloverType type,
        Optional<String> mode,
        List<String> contexts,
        Modality modality,
        boolean historical,
        double scale,
        List<Party> actors,
        List<Party> recipients,
        Optional<Statement> statement,
        EventDate date,
        Optional<Place> place,
        List<Equipment> equipment,
        Optional<Money> value,
        Optional<Stage> stage,
        Optional<String> agreement,
        Confidence confidence,
        Coding coding,
        List<Evidence> evidence,
        int mentions,
        int independentSources,
        Instant firstSeen,
        Instant lastSeen,
        EventState state,
        Optional<String> supersededBy,
        String changed,
        Lane lane) {
    public Event {
        contexts = List.copyOf(contexts);
        actors = List.copyOf(actors);
        recipients = List.copyOf(recipients);
        equipment = List.copyOf(equipment);
        evidence = List.copyOf(evidence);
        if (revision < 1 || evidence.isEmpty()) {
            throw new IllegalArgumentException("an event has a revision from 1 and evidence: " + id);
        }
    }

    /** This event, otherwise as it is, as a later revision. */
    public Event revised(int newRevision, EventState newState, int newMentions, Instant seen, String change) {
        return copy(newRevision, newState, newMentions, firstSeen, seen, change, lane);
    }

    /** This event with the time at which an earlier revision of it was first seen. */
    public Event seenFirst(Instant first) {
        return copy(revision, state, mentions, first, lastSeen, changed, lane);
    }

    /** This event, said to have come that way. */
    public Event inLane(Lane newLane) {
        return copy(revision, state, mentions, firstSeen, lastSeen, changed, newLane);
    }

    private Event copy(
            int newRevision,
            EventState newState,
            int newMentions,
            Instant first,
            Instant last,
            String change,
            Lane newLane) {
        return new Event(
                id,
                newRevision,
                eventClass,
                type,
                mode,
                contexts,
                modality,
                historical,
                scale,
                actors,
                recipients,
                statement,
                date,
                place,
                equipment,
                value,
                stage,
                agreement,
                confidence,
                coding,
                evidence,
                newMentions,
                independentSources,
                first,
                last,
                newState,
                supersededBy,
                change,
                newLane);
    }
}
