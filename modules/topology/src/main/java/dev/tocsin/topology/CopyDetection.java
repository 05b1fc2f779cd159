package dev.tocsin.topology;

import java.util.List;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/** Gathers the claims on each text and sends every article concerned the verdict that changed for it. */
final class CopyDetection implements Processor<String, Claim, String, Verdict> {
    private ProcessorContext<String, Verdict> context;
    private KeyValueStore<String, List<Claim>> claims;

    @SuppressWarnings("NullAway.Init") // Streams calls init before anything else
    CopyDetection() {}

    @Override
    public void init(ProcessorContext<String, Verdict> newContext) {
        context = newContext;
        claims = newContext.getStateStore(Stores.CLAIMS);
    }

    @Override
    public void process(Record<String, Claim> record) {
        Claims before =
                Optional.ofNullable(claims.get(record.key())).map(Claims::new).orElse(Claims.NONE);
        Claims after = before.with(record.value());
        claims.put(record.key(), after.all());
        for (Verdict verdict : after.changedSince(before)) {
            context.forward(record.withKey(verdict.version().article()).withValue(verdict));
        }
    }
}
