package dev.tocsin.language.entity;

import dev.tocsin.language.knowledge.Designations;
import dev.tocsin.language.knowledge.Entity;
import dev.tocsin.language.knowledge.EntityKind;
import dev.tocsin.language.knowledge.Lexicon;
import dev.tocsin.language.knowledge.Role;
import dev.tocsin.language.text.Token;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Parts a sentence into names and plain words so that the sum of their scores is greatest (Viterbi over segments). No
 * state.
 */
final class Segmenter {
    private static final int MAX_TOKENS = 9;
    /** What a known name of several words weighs beside the votes for its parts. */
    static final double SURE = 3.0;

    private static final double DESIGNATED = 2.5;

    private final SpanScorer scorer;
    private final Lexicon equipmentNouns;

    Segmenter(SpanScorer scorer, Lexicon equipmentNouns) {
        this.scorer = scorer;
        this.equipmentNouns = equipmentNouns;
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
        if (view.folded(from + 1).equals("$")
                && view.token(from).end() == view.token(from + 1).start()) {
            return found;
        }
        for (Lexicon.Match match : view.matches(from)) {
            int to = from + match.length();
            Segment best = null;
            for (Lexicon.Entry entry : match.entries()) {
                Label label = Label.of(entry.as());
                double vote = memory.vote(view.foldedText(from, to), label);
                double score =
                        scorer.known(view, from, to, entry, label) + (match.length() > 1 ? Math.max(SURE, vote) : vote);
                if (best == null || score > best.score()) {
                    best = new Segment(from, to, label, Optional.of(entry.entity()), score);
                }
            }
            if (best != null) {
                found.add(best);
            }
        }
        if (found.isEmpty() && designates(view, from)) {
            int to = from + Designations.length(view.sentence().tokens(), from);
            found.add(new Segment(from, to, Label.EQUIPMENT, Optional.empty(), DESIGNATED));
        }
        compounds(view, from, memory, found);
        if (nameToken(view, from)) {
            unknown(view, from, memory, found);
        }
        return found;
    }

    /** A designation that the tables lack, by its form or by the noun that follows. */
    private boolean designates(SentenceView view, int from) {
        List<Token> tokens = view.sentence().tokens();
        int length = Designations.length(tokens, from);
        return length > 0
                && (Designations.clear(tokens, from)
                        || from + length < view.size() && equipmentNouns.longest(tokens, from + length) != null);
    }

    /** Known names that go on: a country before, a legal form or "of" a country after. */
    private void compounds(SentenceView view, int from, DocumentMemory memory, List<Segment> found) {
        List<Segment> longer = new ArrayList<>();
        for (Segment segment : found) {
            int to = segment.to();
            if (segment.label() == Label.ORGANISATION && view.has(to, Role.LEGAL_FORM) && view.capitalised(to)) {
                longer.add(new Segment(from, to + 1, Label.ORGANISATION, segment.entity(), segment.score() + 3.0));
            }
            if (segment.label() == Label.LOCATION && isCountry(segment) && to < view.size()) {
                ofOneCountry(view, segment, memory, longer);
            }
            boolean body =
                    segment.label() == Label.ORGANISATION && (segment.isOrgan() || view.has(to - 1, Role.ORG_OF));
            if (body && view.capitalised(from)) {
                ofCountry(view, from, to, memory)
                        .ifPresent(country -> longer.add(new Segment(
                                from,
                                country.to(),
                                Label.ORGANISATION,
                                Optional.empty(),
                                segment.score() + country.score() + 1.0)));
            }
        }
        if (view.has(from, Role.STATE) && view.capitalised(from)) {
            ofCountry(view, from, from + 1, memory)
                    .ifPresent(country -> longer.add(
                            new Segment(from, country.to(), Label.LOCATION, country.entity(), country.score() + 2.0)));
        }
        found.addAll(longer);
    }

    /** "U.S. Food and Drug Administration". */
    private void ofOneCountry(SentenceView view, Segment country, DocumentMemory memory, List<Segment> longer) {
        for (Segment body : from(view, country.to(), memory)) {
            boolean same = body.label() == Label.ORGANISATION
                    && body.entity()
                            .flatMap(Entity::country)
                            .equals(country.entity().flatMap(Entity::country));
            if (same) {
                double score = country.score() + body.score() + 1.0;
                longer.add(new Segment(country.from(), body.to(), Label.ORGANISATION, body.entity(), score));
            }
        }
    }

    /** The country after "of" or "of the": "Supreme Court of New Zealand", "Kingdom of Romania". */
    private Optional<Segment> ofCountry(SentenceView view, int from, int to, DocumentMemory memory) {
        boolean article = view.folded(to + 1).equals("the");
        int at = article ? to + 2 : to + 1;
        if (!view.folded(to).equals("of") || at >= view.size() || at - from > MAX_TOKENS) {
            return Optional.empty();
        }
        return from(view, at, memory).stream()
                .filter(Segmenter::isCountry)
                .filter(segment -> segment.label() == Label.LOCATION)
                .max(Comparator.comparingInt(Segment::to));
    }

    private static boolean isCountry(Segment segment) {
        return segment.entity()
                .filter(entity -> entity.kind() == EntityKind.COUNTRY)
                .isPresent();
    }

    private void unknown(SentenceView view, int from, DocumentMemory memory, List<Segment> found) {
        for (int to = from + 1; to <= view.size() && to - from <= MAX_TOKENS; to++) {
            int i = to - 1;
            boolean name = nameToken(view, i)
                    || i > from
                            && Character.isDigit(view.folded(i).charAt(0))
                            && view.folded(i).length() < 4;
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
        boolean nickname = view.nickname(i) || view.nickname(i - 1) || view.nickname(i - 2);
        return nickname
                || view.tightHyphen(i)
                || view.has(i, Role.CONNECTOR)
                || view.has(i, Role.PARTICLE)
                || view.folded(i).equals("the") && view.has(i - 1, Role.CONNECTOR);
    }

    /** Whether a small word inside can't belong to a person's name. */
    private static boolean connected(SentenceView view, int from, int to) {
        for (int i = from; i < to; i++) {
            boolean nickname = view.nickname(i) || view.nickname(i - 1) || view.nickname(i - 2);
            boolean fits = nickname
                    || view.capitalised(i)
                    || view.tightHyphen(i)
                    || view.has(i, Role.PARTICLE) && i > from
                    || Character.isDigit(view.folded(i).charAt(0));
            if (!fits) {
                return true;
            }
        }
        return false;
    }
}
