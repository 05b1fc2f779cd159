package dev.tocsin.language.neural;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Everything that the encoder is asked of a sentence, and how its scores are read as answers. */
final class Heads {
    private final SpanHead mention;
    private final SpanHead party;
    private final SpanHead speech;
    private final Head plover;
    private final Head act;
    private final Head eventClass;
    private final Head modality;
    private final Head time;
    private final TriggerHead trigger;

    Heads(Manifest manifest) {
        mention = new SpanHead(Head.of(manifest, "mention"));
        party = new SpanHead(Head.of(manifest, "party"));
        speech = new SpanHead(Head.of(manifest, "speech"));
        plover = Head.of(manifest, "plover");
        act = Head.of(manifest, "act");
        eventClass = Head.of(manifest, "class");
        modality = Head.of(manifest, "modality");
        time = Head.of(manifest, "time");
        trigger = new TriggerHead(manifest.temperature(TriggerHead.NAME));
    }

    /** One answer for each row of a batch. */
    List<Reading> read(List<Row> rows, Batch batch, Map<String, float[]> scores) {
        List<Reading> readings = new ArrayList<>(rows.size());
        int pair = 0;
        for (int number = 0; number < rows.size(); number++) {
            Row row = rows.get(number);
            List<PairReading> pairs = new ArrayList<>(row.pairs().size());
            for (int k = 0; k < row.pairs().size(); k++) {
                pairs.add(pair(row, pair++, batch.length, scores));
            }
            readings.add(text(row, number * batch.length, scores, pairs));
        }
        return readings;
    }

    private Reading text(Row row, int first, Map<String, float[]> scores, List<PairReading> pairs) {
        List<ReadMention> mentions = spans(mention, row, first, scores).stream()
                .map(f -> new ReadMention(
                        MentionKind.valueOf(f.kind()), f.span().span(), f.span().score()))
                .toList();
        List<ReadSpan> parties = spans(party, row, first, scores).stream()
                .map(SpanHead.Found::span)
                .toList();
        List<SpanHead.Found> told = spans(speech, row, first, scores);
        Speech speaking = new Speech(only(told, "SPEAKER"), only(told, "CUE"), only(told, "WORDS"));
        return new Reading(mentions, parties, speaking, pairs);
    }

    private PairReading pair(Row row, int pair, int length, Map<String, float[]> scores) {
        return new PairReading(
                one(plover, pair, scores),
                one(act, pair, scores),
                one(eventClass, pair, scores),
                one(modality, pair, scores),
                one(time, pair, scores),
                trigger.read(row.pieces(), of(TriggerHead.NAME, scores), 2 * length * pair, length));
    }

    private static List<SpanHead.Found> spans(SpanHead head, Row row, int first, Map<String, float[]> scores) {
        return head.read(row.pieces(), of(head.name(), scores), first);
    }

    private static List<ReadSpan> only(List<SpanHead.Found> found, String kind) {
        return found.stream()
                .filter(f -> f.kind().equals(kind))
                .map(SpanHead.Found::span)
                .toList();
    }

    private static Distribution one(Head head, int pair, Map<String, float[]> scores) {
        return head.at(of(head.name(), scores), pair * head.labels().size());
    }

    private static float[] of(String name, Map<String, float[]> scores) {
        return Objects.requireNonNull(scores.get(name), name);
    }
}
