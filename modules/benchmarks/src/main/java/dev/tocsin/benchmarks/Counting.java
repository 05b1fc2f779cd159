package dev.tocsin.benchmarks;

import dev.tocsin.app.role.Backbone;
import dev.tocsin.app.role.TopicTable;
import dev.tocsin.model.RawArticle;
import dev.tocsin.wire.Topics;
import java.time.Duration;
import java.util.List;

/** Waits until so many captures stand, committed, on a topic. */
final class Counting {
    private static final Duration POLL = Duration.ofMillis(50);

    private final Backbone backbone;
    private final Topics topics;

    Counting(Backbone backbone, Topics topics) {
        this.backbone = backbone;
        this.topics = topics;
    }

    void await(int captures, Duration patience) {
        long until = System.nanoTime() + patience.toNanos();
        int count = 0;
        try (TopicTable<RawArticle> table = new TopicTable<>(backbone, List.of(topics.raw()), raw -> {})) {
            while (count < captures) {
                count += table.refresh(POLL);
                if (System.nanoTime() > until) {
                    throw new IllegalStateException(count + " of " + captures + " in " + patience);
                }
            }
        }
    }
}
