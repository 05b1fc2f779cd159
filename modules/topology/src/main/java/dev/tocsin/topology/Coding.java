package dev.tocsin.topology;

import dev.tocsin.model.Article;
import dev.tocsin.model.DeadLetter;
import dev.tocsin.model.Event;
import java.util.List;
import java.util.function.Function;
import org.apache.kafka.streams.kstream.ValueMapper;

/** Codes what is still open; a fault in the coder costs this one capture only. */
final class Coding implements ValueMapper<Step, Step> {
    private final Function<Article, List<Event>> code;

    Coding(Function<Article, List<Event>> code) {
        this.code = code;
    }

    @Override
    public Step apply(Step step) {
        if (!(step instanceof Step.Open open)) {
            return step;
        }
        try {
            return open.with(open.article(), code.apply(open.article()));
        } catch (RuntimeException | StackOverflowError e) {
            return new Step.Closed(
                    Outcomes.failed(open.origin(), open.bytes(), open.raw(), DeadLetter.Reason.CODING_FAILED, e));
        }
    }
}
