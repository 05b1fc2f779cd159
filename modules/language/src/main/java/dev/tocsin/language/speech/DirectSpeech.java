package dev.tocsin.language.speech;

import dev.tocsin.language.speech.Quotation.Kind;
import dev.tocsin.language.speech.Quotation.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells speech from titles and single words between quotation marks, and gives each piece its speaker. */
final class DirectSpeech {
    private static final Pattern SIGNED = Pattern.compile(
            "[\\s\"\u201d]{1,3}[\\s\u00a0]*[\u2015\u2014\u2013-][\\s\u00a0]*(\\p{Lu}[^\\n]{1,60}?)\\s*(?=\\n|$)");
    private static final int SHORT_WORDS = 4;
    private static final int TITLE_WORDS = 9;
    private static final int NEAR_CHARS = 3;
    private static final int MAX_BETWEEN = 240;

    private final String document;
    private final CueFinder cues;
    private final List<Report> reports;

    DirectSpeech(String document, CueFinder cues, List<Report> reports) {
        this.document = document;
        this.cues = cues;
        this.reports = List.copyOf(reports);
    }

    private record Piece(Quotation quotation, Optional<Cue> cue) {}

    /** The direct quotations among what stands between marks, in order. */
    List<Quotation> among(List<Span> marks) {
        List<Piece> pieces = new ArrayList<>();
        for (Span mark : marks) {
            Optional<Piece> previous = pieces.isEmpty() ? Optional.empty() : Optional.of(pieces.get(pieces.size() - 1));
            Optional<Piece> piece = piece(mark, previous);
            if (piece.isPresent() && previous.isPresent() && continues(previous.get(), piece.get())) {
                Quotation joined = previous.get().quotation().with(piece.get().quotation());
                pieces.set(pieces.size() - 1, new Piece(joined, piece.get().cue()));
            } else {
                piece.ifPresent(pieces::add);
            }
        }
        return pieces.stream().map(Piece::quotation).toList();
    }

    private Optional<Piece> piece(Span mark, Optional<Piece> previous) {
        QuotedWords words = new QuotedWords(document, mark);
        Quotation bare = new Quotation(
                mark.start(), mark.end(), Kind.DIRECT, Optional.empty(), Optional.empty(), "", List.of(mark));
        Matcher signed = SIGNED.matcher(document).region(mark.end(), document.length());
        if (signed.lookingAt()) {
            return Optional.of(new Piece(
                    bare.by(Optional.of(new Span(signed.start(1), signed.end(1))), ""), Optional.empty()));
        }
        Optional<Cue> after = words.closed() || words.length() >= SHORT_WORDS ? cues.after(mark) : Optional.empty();
        Optional<Cue> before = words.opensSentence() ? Optional.empty() : cues.before(mark, words.introduced());
        if (!speech(words, mark, after, before)) {
            return Optional.empty();
        }
        Optional<Cue> own = words.free() && after.isPresent() ? after : before.isPresent() ? before : after;
        Optional<Cue> shared = own.isPresent() ? own : shared(mark, previous);
        Optional<Cue> cue = shared.isPresent() ? shared : cues.later(mark);
        if (cue.isPresent()) {
            return Optional.of(new Piece(
                    bare.by(Optional.of(cue.get().speaker()), cue.get().verb()), cue));
        }
        return Optional.of(new Piece(earlier(bare, previous), Optional.empty()));
    }

    /** Whether somebody says these words, rather than that they are a title or a word held at arm's length. */
    private boolean speech(QuotedWords words, Span mark, Optional<Cue> after, Optional<Cue> before) {
        boolean inside = reports.stream()
                .flatMap(report -> report.content().stream())
                .anyMatch(content -> content.start() < mark.start() - NEAR_CHARS && mark.start() < content.end());
        boolean told = words.free() && after.isPresent()
                || before.filter(cue -> near(cue, mark)).isPresent();
        if (words.title() && words.length() < TITLE_WORDS && !(told && !words.opensSentence())) {
            return words.opensSentence()
                    && words.closed()
                    && after.filter(cue -> !cue.verb().isEmpty()).isPresent();
        }
        if (words.opensSentence()) {
            boolean whole = words.closed() || words.endsSentence() || words.length() > TITLE_WORDS;
            return after.isPresent() || whole && words.length() >= SHORT_WORDS;
        }
        if (words.introduced()) {
            return told
                    || words.free() && words.closed() && (before.isPresent() || clause(words))
                    || before.isPresent() && words.length() >= SHORT_WORDS && !inside;
        }
        return !inside && words.length() >= SHORT_WORDS && (told || before.isPresent() || after.isPresent());
    }

    private static boolean clause(QuotedWords words) {
        return words.length() >= SHORT_WORDS && words.endsSentence();
    }

    private boolean near(Cue cue, Span mark) {
        return mark.start() - cue.end() <= NEAR_CHARS;
    }

    /** The speaker of the piece before, where only "he said" stands between. */
    private Optional<Cue> shared(Span mark, Optional<Piece> previous) {
        return previous.flatMap(Piece::cue)
                .filter(cue -> cue.start() >= previous.get().quotation().end() && cue.end() <= mark.start())
                .filter(cue -> sameParagraph(previous.get().quotation().end(), mark.start()))
                .filter(cue -> mark.start() - previous.get().quotation().end() <= MAX_BETWEEN);
    }

    /** Whether one "he said" stands between two pieces and belongs to both. */
    private boolean continues(Piece first, Piece second) {
        int end = first.quotation().end();
        int start = second.quotation().start();
        return first.cue().isPresent()
                && first.cue().equals(second.cue())
                && first.cue().get().start() >= end
                && first.cue().get().end() <= start
                && start - end <= MAX_BETWEEN
                && sameParagraph(end, start);
    }

    private boolean sameParagraph(int from, int to) {
        return document.substring(from, Math.max(from, to)).indexOf('\n') < 0;
    }

    /** The speaker of the last report or quotation, whichever is nearer. */
    private Quotation earlier(Quotation bare, Optional<Piece> previous) {
        Optional<Cue> last = cues.last(bare.start());
        Optional<Quotation> before =
                previous.map(Piece::quotation).filter(each -> each.speaker().isPresent());
        if (before.isPresent()
                && last.filter(cue -> cue.start() > before.get().end()).isEmpty()) {
            return bare.by(before.get().speaker(), before.get().verb());
        }
        return last.map(cue -> bare.by(Optional.of(cue.speaker()), cue.verb())).orElse(bare);
    }
}
