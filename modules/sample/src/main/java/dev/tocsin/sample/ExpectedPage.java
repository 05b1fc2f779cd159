package dev.tocsin.sample;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What must come of one page.
 *
 * @param key "outlet/slug"
 * @param url where the page stands now; redirects end here
 * @param reasons for a page that is no article, any of which is right; empty where every reason is
 * @param copyOf the key of the page with the same text. Which of the two is read first, and so is the article, is open
 * @param events what the page tells in its last edition
 * @param retracted what only an earlier edition told
 */
public record ExpectedPage(
        String key,
        URI url,
        Outcome outcome,
        List<String> reasons,
        Optional<String> copyOf,
        List<ExpectedEvent> events,
        List<ExpectedEvent> retracted) {
    public ExpectedPage {
        reasons = List.copyOf(reasons);
        events = List.copyOf(events);
        retracted = List.copyOf(retracted);
    }

    /** What a page ends as. */
    public enum Outcome {
        ARTICLE,
        /** An article first, then a newer version of it. */
        VERSION,
        DUPLICATE,
        REJECTED,
        NOT_CAPTURED
    }

    /** The events that this edition of the page tells. */
    public List<ExpectedEvent> eventsOf(int edition) {
        return edition == 1
                ? Stream.concat(events.stream().filter(event -> event.edition() == 1), retracted.stream())
                        .toList()
                : events;
    }

    static ExpectedPage read(YamlMap yaml, URI url) {
        return new ExpectedPage(
                yaml.text("page"),
                url,
                Outcome.valueOf(yaml.text("outcome")),
                yaml.texts("reason"),
                yaml.optionalText("of"),
                yaml.maps("events").stream().map(ExpectedEvent::read).toList(),
                yaml.maps("retracted").stream().map(ExpectedEvent::read).toList());
    }
}
