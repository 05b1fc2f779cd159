package dev.tocsin.language.corpus;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads one file of an article. Used for one file only. */
final class ArticleText {
    private static final String EVENTS = "\nevents:";
    private static final String PARAGRAPH = "¶";
    private static final List<String> HEAD = List.of("id", "title", "published", "outlet");

    private final String file;
    private final Set<String> classes;
    private final List<String> complaints;

    ArticleText(String file, Set<String> classes, List<String> complaints) {
        this.file = file;
        this.classes = classes;
        this.complaints = complaints;
    }

    /** Empty where something was wrong with its head; every complaint is added to the list. */
    Optional<MarkedArticle> read(String text) {
        int at = text.indexOf(EVENTS);
        String body = at < 0 ? text : text.substring(0, at);
        String events = at < 0 ? "" : text.substring(at + EVENTS.length());
        List<Block> blocks = Block.of(body);
        if (blocks.isEmpty()) {
            complaints.add(file + ":1: an article begins with its head: id, title, published, outlet");
            return Optional.empty();
        }
        Map<String, String> head = head(blocks.get(0));
        Optional<LocalDate> published = published(head, blocks.get(0));
        List<List<MarkedSentence>> paragraphs = paragraphs(blocks.subList(1, blocks.size()));
        String title = head.getOrDefault("title", "");
        String whole = String.join(
                        " ",
                        paragraphs.stream()
                                .flatMap(List::stream)
                                .map(MarkedSentence::text)
                                .toList()) + " " + title;
        int line = (int) body.chars().filter(c -> c == '\n').count() + 2;
        List<MarkedEvent> told = events(events, line, whole);
        return published.map(day -> new MarkedArticle(
                file, head.getOrDefault("id", ""), title, day, head.getOrDefault("language", "en"), paragraphs, told));
    }

    private Map<String, String> head(Block block) {
        Map<String, String> head = new HashMap<>();
        for (String line : block.lines()) {
            int colon = line.indexOf(": ");
            if (colon < 0) {
                complain(block.line(), "not a line of the head: " + line);
            } else {
                head.put(line.substring(0, colon), line.substring(colon + 2));
            }
        }
        for (String field : HEAD) {
            if (!head.containsKey(field)) {
                complain(block.line(), "the head has no " + field);
            }
        }
        return head;
    }

    private Optional<LocalDate> published(Map<String, String> head, Block block) {
        try {
            return Optional.of(LocalDate.parse(head.getOrDefault("published", "")));
        } catch (DateTimeParseException e) {
            complain(block.line(), "published is a day such as 2024-05-17");
            return Optional.empty();
        }
    }

    private List<List<MarkedSentence>> paragraphs(List<Block> blocks) {
        List<List<MarkedSentence>> paragraphs = new ArrayList<>();
        List<MarkedSentence> current = new ArrayList<>();
        SentenceBlock reader = new SentenceBlock(classes);
        for (Block block : blocks) {
            List<String> lines = block.lines();
            if (lines.get(0).equals(PARAGRAPH)) {
                current = ended(paragraphs, current);
            }
            List<String> own =
                    lines.stream().filter(line -> !line.equals(PARAGRAPH)).toList();
            if (!own.isEmpty()) {
                try {
                    current.add(reader.read(own, file + ":" + block.line()));
                } catch (Malformed e) {
                    complain(block.line(), e.reason());
                }
            }
            if (lines.get(lines.size() - 1).equals(PARAGRAPH)) {
                current = ended(paragraphs, current);
            }
        }
        ended(paragraphs, current);
        return paragraphs;
    }

    /** Adds the paragraph unless it is empty; returns the next one. */
    private static List<MarkedSentence> ended(List<List<MarkedSentence>> paragraphs, List<MarkedSentence> current) {
        if (!current.isEmpty()) {
            paragraphs.add(current);
        }
        return new ArrayList<>();
    }

    private List<MarkedEvent> events(String text, int firstLine, String whole) {
        List<MarkedEvent> events = new ArrayList<>();
        int number = firstLine - 1;
        for (String line : text.split("\n", -1)) {
            number++;
            if (!line.isBlank() && !line.startsWith("#")) {
                try {
                    events.add(EventLine.read(line.stripTrailing(), classes, whole));
                } catch (Malformed e) {
                    complain(number, e.reason());
                }
            }
        }
        return events;
    }

    private void complain(int line, String reason) {
        complaints.add(file + ":" + line + ": " + reason);
    }
}
