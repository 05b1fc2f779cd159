package dev.tocsin.replay;

import dev.tocsin.replay.warc.WarcItem;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What came of an ingestion. Every record of the files is one of these.
 *
 * @param captures published and acknowledged
 * @param leftOut sound records that were not published, by reason
 * @param broken places in the files that are no sound record
 */
public record IngestSummary(long captures, Map<WarcItem.Why, Long> leftOut, long broken, End end) {
    public IngestSummary {
        EnumMap<WarcItem.Why, Long> copy = new EnumMap<>(WarcItem.Why.class);
        copy.putAll(leftOut);
        leftOut = Collections.unmodifiableMap(copy);
    }

    /** How it ended. */
    public enum End {
        COMPLETE,
        /** Another ingestion of the same files goes on where this one stopped. */
        STOPPED
    }
}
