package dev.tocsin.language.speech;

import dev.tocsin.language.speech.Quotation.Span;
import dev.tocsin.language.syntax.Clauses;
import dev.tocsin.language.syntax.NounPhrase;
import dev.tocsin.language.syntax.VerbGroup;
import dev.tocsin.language.syntax.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the speech verbs of a sentence, who speaks, and the clause that is reported. */
final class ReportFinder {
    private static final int LEAST_WORDS = 3;

    private final SpeechVerbs verbs;

    ReportFinder(SpeechVerbs verbs) {
        this.verbs = verbs;
    }

    List<Report> reports(String document, Clauses clauses, int index) {
        List<Report> reports = new ArrayList<>();
        for (VerbGroup group : clauses.verbGroups()) {
            Word head = clauses.words().get(group.head());
            String base = verbs.base(head.lower());
            String next = group.to() < clauses.words().size()
                    ? clauses.words().get(group.to()).lower()
                    : "";
            boolean may = verbs.isSpeech(head.lower())
                    && group.form() != VerbGroup.Form.INFINITIVE
                    && group.form() != VerbGroup.Form.PARTICIPLE
                    && verbs.particleFits(base, next);
            boolean quoted = next.equals("as") && (base.equals("quote") || base.equals("cite"));
            if (may && (!group.passive() || quoted)) {
                report(document, clauses, index, group, base).ifPresent(reports::add);
            }
        }
        accordingTo(clauses, index).ifPresent(reports::add);
        return reports;
    }

    private Optional<Report> report(String document, Clauses clauses, int index, VerbGroup group, String base) {
        List<Word> words = clauses.words();
        boolean inverted = inverted(clauses, group);
        List<NounPhrase> speaker = inverted ? clauses.object(group) : clauses.subject(group);
        Optional<Span> who = span(words, speaker);
        int cueStart = words.get(group.from()).start();
        int cueEnd = words.get(group.to() - 1).end();
        if (who.isPresent()) {
            cueStart = Math.min(cueStart, who.get().start());
            cueEnd = Math.max(cueEnd, who.get().end());
        }
        Optional<Span> content = content(document, clauses, group, base, cueStart, inverted);
        if (content.isEmpty() && verbs.needsClause(base) && !afterMark(document, cueStart)) {
            return Optional.empty();
        }
        return Optional.of(new Report(base, who, content, cueStart, cueEnd, index));
    }

    /** The clause before speaker and verb where a comma or a mark closes it, else what follows them. */
    private Optional<Span> content(
            String document, Clauses clauses, VerbGroup group, String base, int cueStart, boolean inverted) {
        List<Word> words = clauses.words();
        boolean closed = group.finite() && !verbs.needsThat(base) && (inverted || closesBefore(document, cueStart));
        if (closed && (inverted || endsSentence(words, group)) && clauseBefore(clauses, cueStart)) {
            return before(words, cueStart);
        }
        boolean comma = group.to() < words.size() && words.get(group.to()).is(",");
        if (closed && comma && !inverted) {
            return rest(words, group.to());
        }
        return inverted ? Optional.empty() : after(clauses, group, verbs.needsThat(base) ? "" : base);
    }

    private static boolean closesBefore(String document, int cueStart) {
        int at = cueStart - 1;
        while (at >= 0 && Character.isWhitespace(document.charAt(at))) {
            at--;
        }
        return at >= 0 && (",?!".indexOf(document.charAt(at)) >= 0 || QuoteMarks.isMark(document.charAt(at)));
    }

    /** Whether a whole clause stands before the offset, one that no "who", "as" or "while" opens. */
    private static boolean clauseBefore(Clauses clauses, int offset) {
        return clauses.verbGroups().stream()
                .filter(VerbGroup::finite)
                .filter(group -> clauses.words().get(group.to() - 1).end() <= offset)
                .anyMatch(group -> clauses.opener(group.head()).isEmpty());
    }

    private static boolean afterMark(String document, int cueStart) {
        int at = cueStart - 1;
        while (at >= 0 && Character.isWhitespace(document.charAt(at))) {
            at--;
        }
        return at >= 0 && QuoteMarks.isMark(document.charAt(at));
    }

    /** "..., said the minister". */
    private static boolean inverted(Clauses clauses, VerbGroup group) {
        List<Word> words = clauses.words();
        if (group.from() == 0 || group.to() >= words.size()) {
            return false;
        }
        Word before = words.get(group.from() - 1);
        boolean quoted = QuoteMarks.isMark(before.text().charAt(0));
        boolean mark = before.is(",") && clauseBefore(clauses, before.start()) || before.is("?") || before.is("!");
        List<NounPhrase> object = clauses.object(group);
        if (!group.finite()
                || !quoted && !mark
                || object.isEmpty()
                || object.get(0).from() != group.to()) {
            return false;
        }
        int end = object.get(object.size() - 1).to();
        return end >= words.size()
                || clauses.verbGroupAt(end).filter(VerbGroup::finite).isEmpty();
    }

    private static boolean endsSentence(List<Word> words, VerbGroup group) {
        int at = group.to();
        int time = 0;
        while (at < words.size() && time < 8) {
            String word = words.get(at).lower();
            if (word.equals(".") || word.equals("!") || word.equals("?")) {
                return true;
            }
            if (QuoteMarks.isMark(word.charAt(0))) {
                return at + 1 == words.size();
            }
            if (word.equals("that") || word.equals(":") || word.equals(",") && at == group.to()) {
                return word.equals(",") && group.from() > LEAST_WORDS;
            }
            boolean verb = words.get(at).tag() == dev.tocsin.language.syntax.Tag.VERB
                    || words.get(at).tag() == dev.tocsin.language.syntax.Tag.AUX;
            if (verb) {
                return false;
            }
            at++;
            time++;
        }
        return at >= words.size();
    }

    /** What stands before verb and speaker, back to the start of the sentence. */
    private static Optional<Span> before(List<Word> words, int cueStart) {
        int last = -1;
        int first = 0;
        for (Word word : words) {
            if (word.end() <= cueStart && Character.isLetterOrDigit(word.text().charAt(0))) {
                last = word.index();
            }
        }
        while (first < words.size()
                && !Character.isLetterOrDigit(words.get(first).text().charAt(0))) {
            first++;
        }
        return last - first + 1 < LEAST_WORDS
                ? Optional.empty()
                : Optional.of(new Span(words.get(first).start(), words.get(last).end()));
    }

    /**
     * The clause after the verb, to the end of the sentence.
     *
     * @param base of the verb, empty where it reports only with "that"
     */
    private static Optional<Span> after(Clauses clauses, VerbGroup group, String base) {
        List<Word> words = clauses.words();
        int first = group.to();
        int clauseVerb = -1;
        for (VerbGroup later : clauses.verbGroups()) {
            if (later.from() >= group.to() && later.finite()) {
                clauseVerb = later.from();
                break;
            }
        }
        boolean that = false;
        for (int i = first; i < words.size() && i < first + 10; i++) {
            if (words.get(i).is("that") && (clauseVerb < 0 || i < clauseVerb)) {
                first = i;
                that = true;
                break;
            }
        }
        if (!that && clauseVerb < 0) {
            return Optional.empty();
        }
        if (!that) {
            first = skipTime(clauses, first);
            if (base.isEmpty()
                    || clauses.nounPhraseAt(Math.min(first, words.size() - 1)).isEmpty()
                    || broken(words, first, clauseVerb)) {
                return Optional.empty();
            }
        }
        int last = words.size() - 1;
        while (last >= first
                && !Character.isLetterOrDigit(words.get(last).text().charAt(0))) {
            last--;
        }
        while (first < last
                && !Character.isLetterOrDigit(words.get(first).text().charAt(0))) {
            first++;
        }
        return last - first + 1 < LEAST_WORDS
                ? Optional.empty()
                : Optional.of(new Span(words.get(first).start(), words.get(last).end()));
    }

    /** Whether a comma or a relative pronoun parts a clause's first word from its verb. */
    private static boolean broken(List<Word> words, int from, int verb) {
        for (int i = from; i < verb; i++) {
            String word = words.get(i).lower();
            if (word.equals(",")
                    || word.equals("who")
                    || word.equals("which")
                    || word.equals("that")
                    || word.equals("after")
                    || word.equals("when")
                    || word.equals("because")) {
                return true;
            }
        }
        return from >= verb;
    }

    private static int skipTime(Clauses clauses, int from) {
        int at = from;
        List<Word> words = clauses.words();
        while (at < words.size()) {
            Optional<NounPhrase> phrase = clauses.nounPhraseAt(at);
            if (phrase.isPresent()
                    && phrase.get().time()
                    && !clauses.verbAfter(phrase.get()).isPresent()) {
                at = phrase.get().to();
            } else if (words.get(at).is("on")
                    && at + 1 < words.size()
                    && clauses.nounPhraseAt(at + 1).filter(NounPhrase::time).isPresent()) {
                at++;
            } else {
                break;
            }
        }
        return at;
    }

    private static Optional<Report> accordingTo(Clauses clauses, int index) {
        List<Word> words = clauses.words();
        for (int i = 0; i + 2 < words.size(); i++) {
            Optional<NounPhrase> who =
                    words.get(i).is("according") && words.get(i + 1).is("to")
                            ? clauses.nounPhraseAt(i + 2)
                            : Optional.empty();
            if (who.isPresent()) {
                Span speaker = new Span(
                        words.get(who.get().from()).start(),
                        words.get(who.get().to() - 1).end());
                Optional<Span> content = i > LEAST_WORDS
                        ? before(words, words.get(i).start())
                        : rest(words, who.get().to());
                return Optional.of(new Report(
                        "according to",
                        Optional.of(speaker),
                        content,
                        words.get(i).start(),
                        speaker.end(),
                        index));
            }
        }
        return Optional.empty();
    }

    private static Optional<Span> rest(List<Word> words, int from) {
        int first = from;
        while (first < words.size() && !words.get(first).is(",")) {
            first++;
        }
        int last = words.size() - 1;
        while (last > first && !Character.isLetterOrDigit(words.get(last).text().charAt(0))) {
            last--;
        }
        return first + LEAST_WORDS > last
                ? Optional.empty()
                : Optional.of(
                        new Span(words.get(first + 1).start(), words.get(last).end()));
    }

    private static Optional<Span> span(List<Word> words, List<NounPhrase> phrases) {
        if (phrases.isEmpty()) {
            return Optional.empty();
        }
        int from = phrases.get(0).from();
        int to = phrases.get(phrases.size() - 1).to();
        return from >= to
                ? Optional.empty()
                : Optional.of(
                        new Span(words.get(from).start(), words.get(to - 1).end()));
    }
}
