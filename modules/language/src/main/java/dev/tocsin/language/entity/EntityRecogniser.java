package dev.tocsin.language.entity;

import dev.tocsin.language.knowledge.EntityKind;
import dev.tocsin.language.knowledge.KnowledgeBase;
import dev.tocsin.language.knowledge.Role;
import dev.tocsin.language.text.Sentence;
import dev.tocsin.model.Mention;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds who and what a document names, and links it to the knowledge base. Reads the document twice: names that are
 * clear in one place settle where they are not. Immutable, safe to share between threads.
 */
public final class EntityRecogniser {
    private static final double CLEAR = 1.5;
    private static final double MOST_WEIGHT = 2.0;

    private final KnowledgeBase knowledge;
    private final Segmenter segmenter;

    public EntityRecogniser(KnowledgeBase knowledge) {
        this.knowledge = knowledge;
        this.segmenter = new Segmenter(new SpanScorer(knowledge), knowledge.equipmentNouns());
    }

    /**
     * The document's mentions by where they start, none overlapping another.
     *
     * @param published decides which office a known person held; without it the latest one counts
     */
    public List<Mention> mentions(String document, List<Sentence> sentences, Optional<LocalDate> published) {
        List<SentenceView> views = new ArrayList<>(sentences.size());
        for (Sentence sentence : sentences) {
            views.add(new SentenceView(sentence, knowledge.lexicon(), knowledge.words()));
        }
        DocumentMemory memory = new DocumentMemory();
        DocumentMemory nothing = new DocumentMemory();
        for (SentenceView view : views) {
            for (Segment segment : segmenter.segments(view, nothing)) {
                learn(view, segment, memory);
            }
        }
        List<List<Segment>> segments = new ArrayList<>(views.size());
        for (SentenceView view : views) {
            segments.add(segmenter.segments(view, memory));
        }
        return new Linking(document, knowledge, published).mentions(views, segments);
    }

    /** A name that is also a country's or a capital's stays theirs where it stands alone. */
    private static void rememberPart(SentenceView view, int i, DocumentMemory memory, double weight) {
        boolean state = view.matches(i).stream()
                .filter(match -> match.length() == 1)
                .flatMap(match -> match.entries().stream())
                .anyMatch(entry -> entry.as() == EntityKind.COUNTRY
                        || entry.as() == EntityKind.PLACE
                                && entry.entity().sector().equals("GOV"));
        if (!state) {
            memory.rememberPart(view.folded(i), weight);
        }
    }

    /** A firm comes again without its legal form, and without what it does: "Carrier Global Corp", "Carrier". */
    private static void rememberFirm(SentenceView view, Segment segment, DocumentMemory memory, double weight) {
        for (int to = segment.from() + 1; to < segment.to(); to++) {
            boolean plain = to == segment.from() + 1 && view.has(segment.from(), Role.PLAIN);
            if (!plain && view.capitalised(to - 1)) {
                memory.remember(view.foldedText(segment.from(), to), Label.ORGANISATION, weight);
            }
        }
    }

    private static void learn(SentenceView view, Segment segment, DocumentMemory memory) {
        if (segment.score() < CLEAR || segment.label() == Label.OFFICE || view.headline() || segment.isOrgan()) {
            return;
        }
        double weight = Math.min(MOST_WEIGHT, segment.score() / 2);
        memory.remember(view.foldedText(segment.from(), segment.to()), segment.label(), weight);
        int length = segment.to() - segment.from();
        if (segment.label() == Label.PERSON && length > 1) {
            rememberPart(view, segment.to() - 1, memory, weight);
            rememberPart(view, segment.from(), memory, weight / 2);
            if (length > 2) {
                memory.rememberPart(view.foldedText(segment.from(), segment.to() - 1), weight / 2);
                memory.rememberPart(view.foldedText(segment.from() + 1, segment.to()), weight);
            }
        }
        boolean firm =
                segment.label() == Label.ORGANISATION && length > 1 && view.has(segment.to() - 1, Role.LEGAL_FORM);
        if (firm) {
            rememberFirm(view, segment, memory, weight);
        }
        boolean defines = segment.label() == Label.ORGANISATION
                && view.folded(segment.to()).equals("(")
                && view.folded(segment.to() + 2).equals(")");
        if (defines) {
            memory.remember(view.folded(segment.to() + 1), Label.ORGANISATION, weight);
        }
    }
}
