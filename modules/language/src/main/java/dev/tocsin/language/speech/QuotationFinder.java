package dev.tocsin.language.speech;

import dev.tocsin.language.speech.Quotation.Kind;
import dev.tocsin.language.speech.Quotation.Span;
import dev.tocsin.language.syntax.Clauses;
import dev.tocsin.language.syntax.Inflection;
import dev.tocsin.language.syntax.Tagger;
import dev.tocsin.language.text.Sentence;
import dev.tocsin.model.Mention;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds direct, mixed and indirect quotations and their speakers. Immutable, thread-safe. */
public final class QuotationFinder {
    private static final int LEAST_CHARS = 12;

    private final Tagger tagger;
    private final SpeechVerbs verbs;
    private final ReportFinder finder;

    public QuotationFinder(Tagger tagger, Inflection inflection) {
        this.tagger = tagger;
        this.verbs = SpeechVerbs.load(inflection);
        this.finder = new ReportFinder(verbs);
    }

    public static QuotationFinder load() {
        return new QuotationFinder(Tagger.load(), Inflection.load());
    }

    /** Quotations in the order of the text. */
    public List<Quotation> quotations(String document, List<Sentence> sentences, List<Mention> mentions) {
        List<Clauses> clauses =
                sentences.stream().map(each -> Clauses.of(tagger.tag(each))).toList();
        return quotations(document, sentences, clauses, mentions);
    }

    /** The same, of sentences that are parsed already. */
    public List<Quotation> quotations(
            String document, List<Sentence> sentences, List<Clauses> clauses, List<Mention> mentions) {
        List<Span> marks = QuoteMarks.spans(document);
        List<Report> reports = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            for (Report report : finder.reports(document, clauses.get(i), i)) {
                if (marks.stream().noneMatch(mark -> mark.contains(report.cueStart()))) {
                    reports.add(report);
                }
            }
        }
        CueFinder cues = new CueFinder(document, sentences, clauses, reports, marks, verbs);
        List<Quotation> found = new ArrayList<>(new DirectSpeech(document, cues, reports).among(marks));
        for (Report report : reports) {
            indirect(marks, report, found).ifPresent(found::add);
        }
        found.sort(Comparator.comparingInt(Quotation::start).thenComparingInt(Quotation::end));
        return found.stream().map(each -> each.naming(mention(each, mentions))).toList();
    }

    private static Optional<Quotation> indirect(List<Span> marks, Report report, List<Quotation> direct) {
        if (report.content().isEmpty() || report.speaker().isEmpty()) {
            return Optional.empty();
        }
        Optional<Span> rest = untaken(report.content().get(), direct);
        if (rest.isEmpty()) {
            return Optional.empty();
        }
        Span content = rest.get();
        List<Span> verbatim = marks.stream()
                .filter(mark -> mark.start() >= content.start() && mark.start() < content.end())
                .toList();
        int end = verbatim.isEmpty()
                ? content.end()
                : Math.max(content.end(), verbatim.get(verbatim.size() - 1).end());
        return Optional.of(new Quotation(
                content.start(),
                end,
                verbatim.isEmpty() ? Kind.INDIRECT : Kind.MIXED,
                report.speaker(),
                Optional.empty(),
                report.verb(),
                verbatim));
    }

    /** What is left of a reported clause before the direct quotation that ends it. */
    private static Optional<Span> untaken(Span content, List<Quotation> direct) {
        Optional<Quotation> first = direct.stream()
                .filter(quotation -> quotation.start() < content.end() && content.start() < quotation.end())
                .min(Comparator.comparingInt(Quotation::start));
        if (first.isEmpty()) {
            return Optional.of(content);
        }
        int end = first.get().start() - 1;
        return end - content.start() < LEAST_CHARS
                        || first.get()
                                .speaker()
                                .filter(who -> who.start() >= content.start() && who.end() <= end)
                                .isPresent()
                ? Optional.empty()
                : Optional.of(new Span(content.start(), end - 1));
    }

    /** The name among the speaker's words: a person, or else what can speak. */
    private static Optional<Mention> mention(Quotation quotation, List<Mention> mentions) {
        if (quotation.speaker().isEmpty()) {
            return Optional.empty();
        }
        Span who = quotation.speaker().get();
        return mentions.stream()
                .filter(mention -> mention.start() < who.end() && who.start() < mention.end())
                .min(Comparator.comparingInt(mention -> switch (mention.kind()) {
                    case PERSON -> 0;
                    case ORGANISATION -> 1;
                    case OFFICE -> 2;
                    case NATIONALITY -> 3;
                    case LOCATION -> 4;
                    default -> 5;
                }));
    }
}
