package dev.tocsin.language.event;

import dev.tocsin.model.Article;
import dev.tocsin.model.Coding;
import dev.tocsin.model.Confidence;
import dev.tocsin.model.Event;
import dev.tocsin.model.EventState;
import dev.tocsin.model.Evidence;
import dev.tocsin.model.Hash;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes events of the drafts of an article. */
final class EventWriter {
    private static final int MAX_EVIDENCE = 3;

    private final Article article;
    private final String document;
    private final List<Reading> readings;
    private final String version;
    private final Set<String> taken = new HashSet<>();

    EventWriter(Article article, String document, List<Reading> readings, String version) {
        this.article = article;
        this.document = document;
        this.readings = readings;
        this.version = version;
    }

    Event event(Draft draft, Confidence confidence) {
        return new Event(
                id(draft),
                1,
                draft.eventClass(),
                draft.type(),
                draft.mode(),
                draft.contexts(),
                draft.modality(),
                draft.historical(),
                draft.type().scale(),
                draft.actors(),
                draft.recipients(),
                draft.statement(),
                draft.date(),
                draft.place(),
                draft.equipment(),
                draft.value(),
                draft.stage(),
                draft.agreement(),
                confidence,
                new Coding(draft.act().trigger().rule(), draft.trigger(), version, draft.notes()),
                evidence(draft),
                1,
                1,
                article.capturedAt(),
                article.capturedAt(),
                EventState.ACTIVE,
                Optional.empty(),
                "",
                article.lane());
    }

    /** Of the event's facts, so that an edit elsewhere in the article leaves it as it is. */
    private String id(Draft draft) {
        String start = draft.date().start().map(LocalDate::toString).orElse("unknown");
        String facts = Hash.of(
                article.id(),
                draft.eventClass(),
                draft.type().name(),
                String.join(",", Parties.codes(draft.actors())),
                String.join(",", Parties.codes(draft.recipients())),
                start,
                draft.modality().name());
        String id = facts;
        for (int more = 2; !taken.add(id); more++) {
            id = Hash.of(facts, String.valueOf(more));
        }
        return id;
    }

    private List<Evidence> evidence(Draft draft) {
        List<Evidence> evidence = new ArrayList<>();
        for (int number : draft.sentences()) {
            if (evidence.size() < MAX_EVIDENCE) {
                Reading reading = readings.get(number);
                evidence.add(new Evidence(
                        article.id(),
                        article.version(),
                        reading.sentence().start(),
                        reading.sentence().end(),
                        reading.text(document)));
            }
        }
        return evidence;
    }
}
