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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds direct, mixed and indirect quotations and their speakers. Immutable, thread-safe. */
public final class QuotationFinder {
    private static final Pattern SIGNED =
            Pattern.compile("[\\s\"\u201d]{1,3}[\\s\u00a0]*[\u2015\u2014\u2013-][\\s\u00a0]*(\\p{Lu}[^\\n]{1,60}?)\\s*(?=\\n|$)");
    private static final int SHORT_WORDS = 4;
    private static final int NEAR_CHARS = 3;
    private static final int MAX_BETWEEN = 160;

    private final Tagger tagger;
    private final ReportFinder finder;

    public QuotationFinder(Tagger tagger, Inflection inflection) {
        this.tagger = tagger;
        this.finder = new ReportFinder(SpeechVerbs.load(inflection));
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
            for (Report report : finder.reports(document, sentences.get(i), clauses.get(i), i)) {
                if (marks.stream().noneMatch(mark -> mark.contains(report.cueStart()))) {
                    reports.add(report);
                }
            }
        }
        List<Quotation> found = new ArrayList<>(direct(document, sentences, marks, reports));
        for (Report report : reports) {
            indirect(marks, report, found).ifPresent(found::add);
        }
        found.sort(Comparator.comparingInt(Quotation::start).thenComparingInt(Quotation::end));
        return found.stream().map(each -> each.naming(mention(each, mentions))).toList();
    }

    /** Quotations of at least a few words that stand outside any reported clause. */
    private List<Quotation> direct(
            String document, List<Sentence> sentences, List<Span> marks, List<Report> reports) {
        List<Quotation> found = new ArrayList<>();
        Optional<Quotation> previous = Optional.empty();
        for (Span mark : marks) {
            boolean inside = reports.stream().anyMatch(report -> report.content()
                    .filter(content -> content.start() < mark.start() - NEAR_CHARS && mark.start() < content.end())
                    .isPresent());
            if (inside || words(document, mark) < SHORT_WORDS && !endsLikeSentence(document, mark)) {
                continue;
            }
            Quotation quotation = attributed(document, sentences, mark, reports, previous);
            if (previous.isPresent() && continues(document, previous.get(), quotation)) {
                quotation = previous.get().with(quotation);
                found.remove(found.size() - 1);
            }
            found.add(quotation);
            previous = Optional.of(quotation);
        }
        return found;
    }

    /** Whether two quotations of one speaker are parted by little more than "he said", in one paragraph. */
    private static boolean continues(String document, Quotation first, Quotation second) {
        String between = document.substring(first.end(), Math.max(first.end(), second.start()));
        boolean near = between.length() <= MAX_BETWEEN && between.indexOf('\n') < 0;
        return near && first.speaker().isPresent() && first.speaker().equals(second.speaker())
                && first.speaker().get().start() >= first.end() && first.speaker().get().end() <= second.start();
    }

    private static boolean endsLikeSentence(String document, Span mark) {
        return mark.end() > mark.start() && ".,!?".indexOf(document.charAt(mark.end() - 1)) >= 0;
    }

    private static int words(String document, Span span) {
        return document.substring(span.start(), span.end()).strip().split("\\s+").length;
    }

    /** Nearest speech verb after the quotation, then before it, then the speaker of the quotation before. */
    private static Quotation attributed(
            String document, List<Sentence> sentences, Span mark, List<Report> reports, Optional<Quotation> previous) {
        Quotation bare = new Quotation(
                mark.start(), mark.end(), Kind.DIRECT, Optional.empty(), Optional.empty(), "", List.of(mark));
        Matcher signed = SIGNED.matcher(document).region(mark.end(), document.length());
        if (signed.lookingAt()) {
            return bare.by(Optional.of(new Span(signed.start(1), signed.end(1))), "");
        }
        Optional<Report> after = reports.stream()
                .filter(report -> report.cueStart() >= mark.end() && report.speaker().isPresent())
                .filter(report -> sameSentence(sentences, report, mark.end() - 1)
                        || report.cueStart() - mark.end() <= NEAR_CHARS)
                .findFirst();
        Optional<Report> before = reports.stream()
                .filter(report -> report.cueEnd() <= mark.start() && report.speaker().isPresent())
                .filter(report -> sameSentence(sentences, report, mark.start()))
                .reduce((first, second) -> second);
        Optional<Report> report = nearer(mark, after, before);
        if (report.isPresent()) {
            return bare.by(report.get().speaker(), report.get().verb());
        }
        boolean follows = previous.isPresent() && previous.get().speaker().isPresent();
        Optional<Report> last = reports.stream()
                .filter(each -> each.cueEnd() <= mark.start() && each.speaker().isPresent())
                .reduce((first, second) -> second);
        if (follows && last.isPresent()
                && last.get().cueStart() < previous.get().start()
                && last.get().cueEnd() < previous.get().end()) {
            return bare.by(previous.get().speaker(), previous.get().verb());
        }
        return last.map(each -> bare.by(each.speaker(), each.verb())).orElse(bare);
    }

    private static Optional<Report> nearer(Span mark, Optional<Report> after, Optional<Report> before) {
        if (after.isEmpty() || before.isEmpty()) {
            return after.isPresent() ? after : before;
        }
        int right = after.get().cueStart() - mark.end();
        int left = mark.start() - before.get().cueEnd();
        return right <= left + NEAR_CHARS ? after : before;
    }

    private static boolean sameSentence(List<Sentence> sentences, Report report, int offset) {
        Sentence sentence = sentences.get(report.sentence());
        return offset >= sentence.start() && offset < sentence.end();
    }

    private static Optional<Quotation> indirect(List<Span> marks, Report report, List<Quotation> direct) {
        if (report.content().isEmpty() || report.speaker().isEmpty()) {
            return Optional.empty();
        }
        Span content = report.content().get();
        boolean taken = direct.stream().anyMatch(quotation -> quotation.start() < content.end()
                && content.start() < quotation.end());
        if (taken) {
            return Optional.empty();
        }
        List<Span> verbatim = marks.stream()
                .filter(mark -> mark.start() >= content.start() && mark.start() < content.end())
                .toList();
        int end = verbatim.isEmpty() ? content.end() : Math.max(content.end(), verbatim.get(verbatim.size() - 1).end());
        return Optional.of(new Quotation(
                content.start(),
                end,
                verbatim.isEmpty() ? Kind.INDIRECT : Kind.MIXED,
                report.speaker(),
                Optional.empty(),
                report.verb(),
                verbatim));
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
