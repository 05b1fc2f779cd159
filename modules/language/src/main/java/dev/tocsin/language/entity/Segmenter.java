package dev.tocsin.language.entity;

import dev.tocsin.language.knowledge.Entity;
import dev.tocsin.language.knowledge.EntityKind;
import dev.tocsin.language.knowledge.Lexicon;
import dev.tocsin.language.knowledge.Role;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Parts a sentence into names and plain words so that the sum of their scores is greatest (Viterbi over segments). No
 * state.
 */
final class Segmenter {
    private static final int MAX_TOKENS = 9;

    private final SpanScorer scorer;

    Segmenter(SpanScorer scorer) {
        this.scorer = scorer;
    }

    List<Segment> segments(SentenceView view, DocumentMemory memory) {
        int size = view.size();
        double[] best = new double[size + 1];
        @Nullable Segment[] last = new Segment[size + 1];
        boolean[] reached = new boolean[size + 1];
        reached[0] = true;
        for (int i = 0; i < size; i++) {
            double plain = best[i] + scorer.plain(view, i);
            if (!reached[i + 1] || plain > best[i + 1]) {
                best[i + 1] = plain;
                last[i + 1] = null;
                reached[i + 1] = true;
            }
            for (Segment segment : from(view, i, memory)) {
                double score = best[i] + segment.score();
                int to = segment.to();
                if (!reached[to] || score > best[to]) {
                    best[to] = score;
                    last[to] = segment;
                    reached[to] = true;
                }
            }
        }
        return walkBack(last, size);
    }

    private static List<Segment> walkBack(@Nullable Segment[] last, int size) {
        List<Segment> segments = new ArrayList<>();
        int at = size;
        while (at > 0) {
            Segment segment = last[at];
            if (segment == null) {
                at--;
            } else {
                segments.add(segment);
                at = segment.from();
            }
        }
        Collections.reverse(segments);
        return segments;
    }

    private List<Segment> from(SentenceView view, int from, DocumentMemory memory) {
        List<Segment> found = new ArrayList<>();
        for (Lexicon.Match match : view.matches(from)) {
            int to = from + match.length();
            Segment best = null;
            for (Lexicon.Entry entry : match.entries()) {
                Label label = Label.of(entry.as());
                double score = scorer.known(view, from, to, entry, label)
                        + memory.vote(view.foldedText(from, to), label);
                if (best == null || score > best.score()) {
                    best = new Segment(from, to, label, Optional.of(entry.entity()), score);
                }
            }
            if (best != null) {
                found.add(best);
            }
        }
        compounds(view, from, memory, found);
        if (nameToken(view, from)) {
            unknown(view, from, memory, found);
        }
        return found;
    }

    /** "U.S. Food and Drug Administration", "Rakuten Inc": a known name with its country before or its form after. */
    private void compounds(SentenceView view, int from, DocumentMemory memory, List<Segment> found) {
        List<Segment> longer = new ArrayList<>();
        for (Segment segment : found) {
            int to = segment.to();
            if (segment.label() == Label.ORGANISATION && view.has(to, Role.LEGAL_FORM) && view.capitalised(to)) {
                longer.add(new Segment(from, to + 1, Label.ORGANISATION, segment.entity(), segment.score() + 3.0));
            }
            boolean country = segment.entity().filter(entity -> entity.kind() == EntityKind.COUNTRY).isPresent();
            if (segment.label() == Label.LOCATION && country && to < view.size()) {
                for (Segment body : from(view, to, memory)) {
                    boolean same = body.label() == Label.ORGANISATION && body.entity().flatMap(Entity::country)
                            .equals(segment.entity().flatMap(Entity::country));
                    if (same) {
                        longer.add(new Segment(from, body.to(), Label.ORGANISATION, body.entity(), segment.score() + body.score() + 1.0));
                    }
                }
            }
        }
        found.addAll(longer);
    }

    private void unknown(SentenceView view, int from, DocumentMemory memory, List<Segment> found) {
        for (int to = from + 1; to <= view.size() && to - from <= MAX_TOKENS; to++) {
            int i = to - 1;
            boolean name = nameToken(view, i) || i > from && Character.isDigit(view.folded(i).charAt(0)) && view.folded(i).length() < 4;
            if (!name && !inner(view, i)) {
                break;
            }
            if (!name) {
                continue;
            }
            String folded = view.foldedText(from, to);
            boolean connected = connected(view, from, to);
            Optional<Entity> none = Optional.empty();
            if (!connected) {
                double vote = memory.vote(folded, Label.PERSON);
                found.add(new Segment(from, to, Label.PERSON, none, scorer.person(view, from, to) + vote));
                double place = scorer.location(view, from, to) + memory.vote(folded, Label.LOCATION);
                found.add(new Segment(from, to, Label.LOCATION, none, place));
                double misc = scorer.misc(view, from, to) + memory.vote(folded, Label.MISC);
                found.add(new Segment(from, to, Label.MISC, none, misc));
            }
            if (Character.isDigit(view.folded(i).charAt(0))) {
                continue;
            }
            double organisation = scorer.organisation(view, from, to) + memory.vote(folded, Label.ORGANISATION);
            found.add(new Segment(from, to, Label.ORGANISATION, none, organisation));
        }
    }

    private static boolean nameToken(SentenceView view, int i) {
        return view.capitalised(i) && !view.has(i, Role.CALENDAR) && !view.has(i, Role.FUNCTION);
    }

    private static boolean inner(SentenceView view, int i) {
        return view.tightHyphen(i) || view.has(i, Role.CONNECTOR) || view.has(i, Role.PARTICLE)
                || view.folded(i).equals("the") && view.has(i - 1, Role.CONNECTOR);
    }

    /** Whether a small word inside can't belong to a person's name. */
    private static boolean connected(SentenceView view, int from, int to) {
        for (int i = from; i < to; i++) {
            boolean fits = view.capitalised(i) || view.tightHyphen(i)
                    || view.has(i, Role.PARTICLE) && i > from
                    || Character.isDigit(view.folded(i).charAt(0));
            if (!fits) {
                return true;
            }
        }
        return false;
    }
}
