package dev.tocsin.wire;

import dev.tocsin.model.Alert;
import org.apache.avro.Schema;

final class AlertCodec implements AvroCodec<Alert, dev.tocsin.news.Alert> {
    private final EventCodec events = new EventCodec();

    @Override
    public Schema schema() {
        return dev.tocsin.news.Alert.getClassSchema();
    }

    @Override
    public Class<Alert> type() {
        return Alert.class;
    }

    @Override
    public dev.tocsin.news.Alert toAvro(Alert a) {
        return new dev.tocsin.news.Alert(
                a.id(),
                a.rule(),
                events.toAvro(a.event()),
                a.why(),
                a.raisedAt(),
                a.state().name());
    }

    @Override
    public Alert fromAvro(dev.tocsin.news.Alert a) {
        return new Alert(
                a.getId(),
                a.getRule(),
                events.fromAvro(a.getEvent()),
                a.getWhy(),
                a.getRaisedAt(),
                Alert.State.valueOf(a.getState()));
    }
}
