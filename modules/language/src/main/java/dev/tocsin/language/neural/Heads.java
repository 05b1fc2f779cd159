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
    private final Head source;
    private final Head target;
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
        source = Head.of(manifest, "source");
        target = Head.of(manifest, "target");
        plover = Head.of(manifest, "plover");
        act = Head.of(manifest, "act");
        eventClass = Head.of(manifest, "class");
        modality = Head.of(manifest, "modality");
        time = Head.of(manifest, "time");
        trigger = new TriggerHead(manifest.temperature(TriggerHead.NAME));
    }

    /**
     * A sentence among those of a run.
     *
     * @param at where its scores begin, counted in inputs
     */
    record Row(List<Piece> pieces, int at) {}

    /** One answer for each pair of a run. */
    List<PairReading> pairs(List<Inputs.Asked> asked, Inputs inputs, Map<String, float[]> scores) {
        List<PairReading> pairs = new ArrayList<>(asked.size());
        int everything = inputs.before() + inputs.length();
        for (int k = 0; k < asked.size(); k++) {
            pairs.add(new PairReading(
                    one(plover, k, scores),
                    one(act, k, scores),
                    one(eventClass, k, scores),
                    one(modality, k, scores),
                    one(time, k, scores),
                    trigger.read(asked.get(k).pieces(), of(TriggerHead.NAME, scores), 2 * everything * k, everything)));
        }
        return pairs;
    }

    /** What a sentence says, with what was asked of its pairs. */
    Reading text(Row row, Map<String, float[]> scores, List<PairReading> pairs) {
        List<ReadMention> mentions = spans(mention, row, scores).stream()
                .map(f -> new ReadMention(
                        MentionKind.valueOf(f.kind()), f.span().span(), f.span().score()))
                .toList();
        List<ReadSpan> parties =
                spans(party, row, scores).stream().map(SpanHead.Found::span).toList();
        List<SpanHead.Found> told = spans(speech, row, scores);
        Speech speaking = new Speech(only(told, "SPEAKER"), only(told, "CUE"), only(told, "WORDS"));
        return new Reading(mentions, parties, speaking, pairs);
    }

    double source(Row row, Map<String, float[]> scores, Span words) {
        return most(source, row, scores, words);
    }

    double target(Row row, Map<String, float[]> scores, Span words) {
        return most(target, row, scores, words);
    }

    /** The most that a piece has of being inside of anything that the head looks for. */
    private static double most(Head head, Row row, Map<String, float[]> scores, Span words) {
        double most = 0;
        float[] of = of(head.name(), scores);
        for (int i = 0; i < row.pieces().size(); i++) {
            Piece piece = row.pieces().get(i);
            if (piece.start() < words.end() && piece.end() > words.start()) {
                int at = (row.at() + i + 1) * head.labels().size();
                most = Math.max(most, 1 - head.probabilities(of, at)[0]);
            }
        }
        return most;
    }

    private static List<SpanHead.Found> spans(SpanHead head, Row row, Map<String, float[]> scores) {
        return head.read(row.pieces(), of(head.name(), scores), row.at());
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
