package dev.tocsin.topology;

import dev.tocsin.model.Article;
import dev.tocsin.model.Event;
import java.util.List;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/** Keeps an article with its events, and asks the partition of its content hash for a verdict. */
final class Holding implements Processor<String, Step.Open, String, Claim> {
    private ProcessorContext<String, Claim> context;
    private KeyValueStore<String, Article> articles;
    private KeyValueStore<String, List<Event>> events;

    @SuppressWarnings("NullAway.Init") // Streams calls init before anything else
    Holding() {}

    @Override
    public void init(ProcessorContext<String, Claim> newContext) {
        context = newContext;
        articles = newContext.getStateStore(Stores.HELD_ARTICLES);
        events = newContext.getStateStore(Stores.HELD_EVENTS);
    }

    @Override
    public void process(Record<String, Step.Open> record) {
        Article article = record.value().article();
        String held = Stores.held(article.reference());
        articles.put(held, article);
        events.put(held, record.value().events());
        context.forward(
                record.withKey(article.contentHash()).withValue(new Claim(article.reference(), article.capturedAt())));
    }
}
