package dev.tocsin.wire;

import static dev.tocsin.wire.Absent.orNull;

import dev.tocsin.model.Coding;
import dev.tocsin.model.Confidence;
import dev.tocsin.model.Event;
import dev.tocsin.model.EventState;
import dev.tocsin.model.Lane;
import dev.tocsin.model.Modality;
import dev.tocsin.model.PloverType;
import dev.tocsin.model.Stage;
import java.util.Optional;
import org.apache.avro.Schema;

final class EventCodec implements AvroCodec<Event, dev.tocsin.news.Event> {
    @Override
    public Schema schema() {
        return dev.tocsin.news.Event.getClassSchema();
    }

    @Override
    public Class<Event> type() {
        return Event.class;
    }

    @Override
    public dev.tocsin.news.Event toAvro(Event e) {
        return dev.tocsin.news.Event.newBuilder()
                .setId(e.id())
                .setRevision(e.revision())
                .setClass$(e.eventClass())
                .setType(e.type().name())
                .setMode(orNull(e.mode()))
                .setContexts(e.contexts())
                .setModality(e.modality().name())
                .setHistorical(e.historical())
                .setScale(e.scale())
                .setActors(e.actors().stream().map(EventParts::party).toList())
                .setRecipients(e.recipients().stream().map(EventParts::party).toList())
                .setStatement(orNull(e.statement().map(EventParts::statement)))
                .setDate(EventParts.date(e.date()))
                .setPlace(orNull(e.place().map(EventParts::place)))
                .setEquipment(e.equipment().stream().map(EventParts::equipment).toList())
                .setValue(orNull(e.value().map(EventParts::money)))
                .setStage(orNull(e.stage().map(Stage::name)))
                .setAgreement(orNull(e.agreement()))
                .setConfidence(e.confidence().value())
                .setConfidenceParts(e.confidence().parts())
                .setRule(e.coding().rule())
                .setTrigger(e.coding().trigger())
                .setPipeline(e.coding().pipeline())
                .setNotes(e.coding().notes())
                .setEvidence(e.evidence().stream().map(EventParts::evidence).toList())
                .setMentions(e.mentions())
                .setIndependentSources(e.independentSources())
                .setFirstSeen(e.firstSeen())
                .setLastSeen(e.lastSeen())
                .setState(e.state().name())
                .setSupersededBy(orNull(e.supersededBy()))
                .setChanged(e.changed())
                .setLane(e.lane().name())
                .build();
    }

    @Override
    public Event fromAvro(dev.tocsin.news.Event e) {
        return new Event(
                e.getId(),
                e.getRevision(),
                e.getClass$(),
                PloverType.valueOf(e.getType()),
                Optional.ofNullable(e.getMode()),
                e.getContexts(),
                Modality.valueOf(e.getModality()),
                e.getHistorical(),
                e.getScale(),
                e.getActors().stream().map(EventParts::party).toList(),
                e.getRecipients().stream().map(EventParts::party).toList(),
                Optional.ofNullable(e.getStatement()).map(EventParts::statement),
                EventParts.date(e.getDate()),
                Optional.ofNullable(e.getPlace()).map(EventParts::place),
                e.getEquipment().stream().map(EventParts::equipment).toList(),
                Optional.ofNullable(e.getValue()).map(EventParts::money),
                Optional.ofNullable(e.getStage()).map(Stage::valueOf),
                Optional.ofNullable(e.getAgreement()),
                new Confidence(e.getConfidence(), e.getConfidenceParts()),
                new Coding(e.getRule(), e.getTrigger(), e.getPipeline(), e.getNotes()),
                e.getEvidence().stream().map(EventParts::evidence).toList(),
                e.getMentions(),
                e.getIndependentSources(),
                e.getFirstSeen(),
                e.getLastSeen(),
                EventState.valueOf(e.getState()),
                Optional.ofNullable(e.getSupersededBy()),
                e.getChanged(),
                Lane.valueOf(e.getLane()));
    }
}
