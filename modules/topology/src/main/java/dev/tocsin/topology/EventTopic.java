package dev.tocsin.topology;

import dev.tocsin.model.Event;
import dev.tocsin.wire.Topics;
import org.apache.kafka.streams.processor.RecordContext;
import org.apache.kafka.streams.processor.TopicNameExtractor;

/** The topic of an event's class. */
record EventTopic(Topics topics) implements TopicNameExtractor<String, Event> {
    @Override
    public String extract(String id, Event event, RecordContext record) {
        return topics.events(event.eventClass()).name();
    }

    /** As it stands in the description of the graph. */
    @Override
    public String toString() {
        return "EventTopic";
    }
}
