package dev.tocsin.wire;

import static dev.tocsin.wire.Absent.orNull;

import dev.tocsin.model.Decision;
import java.util.Optional;
import org.apache.avro.Schema;

final class DecisionCodec implements AvroCodec<Decision, dev.tocsin.news.Decision> {
    @Override
    public Schema schema() {
        return dev.tocsin.news.Decision.getClassSchema();
    }

    @Override
    public Class<Decision> type() {
        return Decision.class;
    }

    @Override
    public dev.tocsin.news.Decision toAvro(Decision d) {
        return new dev.tocsin.news.Decision(
                d.article(),
                orNull(d.version()),
                d.source(),
                d.stage().name(),
                d.outcome().name(),
                d.reason(),
                d.detail(),
                d.at());
    }

    @Override
    public Decision fromAvro(dev.tocsin.news.Decision d) {
        return new Decision(
                d.getArticle(),
                Optional.ofNullable(d.getVersion()),
                d.getSource(),
                Decision.Stage.valueOf(d.getStage()),
                Decision.Outcome.valueOf(d.getOutcome()),
                d.getReason(),
                d.getDetail(),
                d.getAt());
    }
}
