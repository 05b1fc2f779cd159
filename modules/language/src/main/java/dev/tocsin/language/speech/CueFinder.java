package dev.tocsin.language.speech;

import dev.tocsin.language.speech.Quotation.Span;
import dev.tocsin.language.syntax.Clauses;
import dev.tocsin.language.syntax.NounPhrase;
import dev.tocsin.language.syntax.Tag;
import dev.tocsin.language.syntax.VerbGroup;
import dev.tocsin.language.syntax.Word;
import dev.tocsin.language.text.Sentence;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds who speaks a quotation in the words beside it. One document's own. */
final class CueFinder {
    private static final int REACH = 14;
    private static final int NEAR_CHARS = 4;
    private static final Set<Tag> NO_SPEAKER = Set.of(Tag.VERB, Tag.AUX);
    private static final Set<String> PREPOSITIONS =
            Set.of("of", "for", "in", "at", "on", "with", "to", "by", "from", "about", "during", "after", "before");

    private final String document;
    private final List<Sentence> sentences;
    private final List<Clauses> clauses;
    private final List<Report> reports;
    private final List<Span> marks;
    private final SpeechVerbs verbs;

    CueFinder(
            String document,
            List<Sentence> sentences,
            List<Clauses> clauses,
            List<Report> reports,
            List<Span> marks,
            SpeechVerbs verbs) {
        this.document = document;
        this.sentences = List.copyOf(sentences);
        this.clauses = List.copyOf(clauses);
        this.reports =
                reports.stream().filter(report -> report.speaker().isPresent()).toList();
        this.marks = List.copyOf(marks);
        this.verbs = verbs;
    }

    /** "...," he said; "...," said the minister: directly after the closing mark. */
    Optional<Cue> after(Span mark) {
        int from = afterMark(mark);
        if (from < 0 || newSentence(mark, from)) {
            return Optional.empty();
        }
        Optional<Cue> known = reports.stream()
                .filter(report -> Math.abs(report.cueStart() - from) <= NEAR_CHARS && report.cueStart() >= mark.end())
                .filter(report -> report.cueEnd() > from)
                .findFirst()
                .map(Cue::of);
        return known.isPresent() ? known : worded(mark, from);
    }

    /** "... of our choice." Iran has denied it: what follows a full stop within the marks is another sentence. */
    private boolean newSentence(Span mark, int from) {
        return document.charAt(mark.end() - 1) == '.'
                && Character.isUpperCase(document.charAt(from))
                && document.substring(mark.end(), from).indexOf(',') < 0
                && document.substring(mark.end(), from).indexOf('\u2014') < 0;
    }

    /** Where the sentence goes on after the closing mark; -1 where it does not. */
    private int afterMark(Span mark) {
        int at = mark.end();
        while (at < document.length()
                && (QuoteMarks.isMark(document.charAt(at))
                        || ", '\u00a0-\u2014\u2013".indexOf(document.charAt(at)) >= 0)) {
            at++;
        }
        boolean letter = at < document.length() && Character.isLetterOrDigit(document.charAt(at));
        return letter && at - mark.end() <= NEAR_CHARS ? at : -1;
    }

    /** The same by the order of the words alone, for what the parser did not see. */
    private Optional<Cue> worded(Span mark, int from) {
        char last = document.charAt(mark.end() - 1);
        boolean comma = last == ',' || document.substring(mark.end(), from).indexOf(',') >= 0;
        int index = sentenceAt(from);
        if (index < 0 || !comma && last != '?' && last != '!' && last != '-' && last != '\u2014') {
            return Optional.empty();
        }
        List<Word> words = clauses.get(index).words();
        int first = wordAt(words, from);
        if (first >= words.size()) {
            return Optional.empty();
        }
        if (verbs.isSpeech(words.get(first).lower())) {
            return inverted(clauses.get(index), first);
        }
        boolean name = Character.isUpperCase(words.get(first).text().charAt(0));
        Optional<Cue> subject = subject(clauses.get(index), first);
        return subject.isPresent() || !comma || !name ? subject : Optional.of(name(words, first));
    }

    private Optional<Cue> inverted(Clauses sentence, int verb) {
        if (verb + 1 >= sentence.words().size()) {
            return Optional.empty();
        }
        List<Word> words = sentence.words();
        int end = sentence.nounPhraseAt(verb + 1)
                .filter(phrase -> phrase.from() >= verb)
                .map(NounPhrase::to)
                .orElse(verb + 1);
        return end == verb + 1 ? Optional.empty() : Optional.of(cue(words, verb + 1, end, verb));
    }

    /** A name after the comma, where no verb was seen. */
    private Cue name(List<Word> words, int first) {
        int end = first + 1;
        while (end < words.size() && Character.isUpperCase(words.get(end).text().charAt(0))) {
            end++;
        }
        return cue(words, first, end, end - 1);
    }

    /** "the letter reads", "a narrator in the ad asks". */
    private Optional<Cue> subject(Clauses sentence, int first) {
        List<Word> words = sentence.words();
        int verb = -1;
        for (int i = first; i < words.size() && i < first + REACH && verb < 0; i++) {
            Word word = words.get(i);
            boolean sign = !Character.isLetterOrDigit(word.text().charAt(0)) && !word.is("'s");
            if (sign && (!word.is(",") || i == first)) {
                return Optional.empty();
            }
            boolean head = i > first && !words.get(i - 1).isAny(PREPOSITIONS);
            boolean group = sentence.verbGroupAt(i).filter(VerbGroup::finite).isPresent();
            verb = head && (group || verbs.isSpeech(word.lower())) ? i : -1;
        }
        if (verb <= first || NO_SPEAKER.contains(words.get(first).tag())) {
            return Optional.empty();
        }
        int end = first + 1;
        while (end < verb && !words.get(end).is(",")) {
            end++;
        }
        return sentence.nounPhraseAt(first).isEmpty() ? Optional.empty() : Optional.of(cue(words, first, end, verb));
    }

    private Cue cue(List<Word> words, int from, int to, int verb) {
        Span who = new Span(words.get(from).start(), words.get(to - 1).end());
        String base = verbs.isSpeech(words.get(verb).lower())
                ? verbs.base(words.get(verb).lower())
                : "";
        return new Cue(
                who,
                base,
                Math.min(who.start(), words.get(verb).start()),
                Math.max(who.end(), words.get(verb).end()));
    }

    /** He said: "..."; in the sentence of the opening mark. */
    Optional<Cue> before(Span mark, boolean introduced) {
        int index = sentenceAt(mark.start());
        if (index < 0
                || document.substring(sentences.get(index).start(), mark.start())
                                .indexOf('\n')
                        >= 0) {
            return Optional.empty();
        }
        Optional<Cue> known = reports.stream()
                .filter(report -> report.sentence() == index && report.cueEnd() <= mark.start())
                .reduce((first, second) -> second)
                .map(Cue::of);
        List<Word> words = clauses.get(index).words();
        Optional<Cue> named = named(words, mark)
                .filter(cue -> known.isEmpty()
                        || cue.start() > known.get().end()
                        || !known.get().speaker().contains(cue.start()));
        if (named.isPresent() || known.isPresent() || !introduced) {
            return named.isPresent() ? named : known;
        }
        if (verbs.isSpeech(words.get(0).lower())) {
            return inverted(clauses.get(index), 0);
        }
        Optional<VerbGroup> verb = clauses.get(index).verbGroups().stream()
                .filter(group -> words.get(group.to() - 1).end() <= mark.start())
                .filter(group -> !quoted(words.get(group.head()).start()))
                .filter(group -> !clauses.get(index).subject(group).isEmpty())
                .reduce((first, second) -> second);
        return verb.map(group -> {
            List<NounPhrase> who = clauses.get(index).subject(group);
            return cue(words, who.get(0).from(), who.get(who.size() - 1).to(), group.head());
        });
    }

    /** A name with a speech verb directly before the mark, whatever the tagger takes the name for. */
    private Optional<Cue> named(List<Word> words, Span mark) {
        int at = wordAt(words, mark.start()) - 1;
        while (at > 0 && !Character.isLetterOrDigit(words.get(at).text().charAt(0))) {
            at--;
        }
        if (at < 1 || !verbs.isSpeech(words.get(at).lower())) {
            return Optional.empty();
        }
        int from = at;
        while (from > 0 && Character.isUpperCase(words.get(from - 1).text().charAt(0))) {
            from--;
        }
        return from == at ? Optional.empty() : Optional.of(cue(words, from, at, at));
    }

    /** The next report in the sentence in which the quotation ends. */
    Optional<Cue> later(Span mark) {
        int index = sentenceAt(mark.end() - 1);
        return reports.stream()
                .filter(report -> report.sentence() == index && report.cueStart() >= mark.end())
                .findFirst()
                .map(Cue::of);
    }

    /** The last report before an offset, of those that are no part of what somebody says. */
    Optional<Cue> last(int offset) {
        return reports.stream()
                .filter(report -> report.cueEnd() <= offset)
                .reduce((first, second) -> second)
                .map(Cue::of);
    }

    private boolean quoted(int offset) {
        return marks.stream().anyMatch(mark -> mark.contains(offset));
    }

    private int sentenceAt(int offset) {
        for (int i = 0; i < sentences.size(); i++) {
            if (offset >= sentences.get(i).start() && offset < sentences.get(i).end()) {
                return i;
            }
        }
        return -1;
    }

    private static int wordAt(List<Word> words, int offset) {
        int i = 0;
        while (i < words.size() && words.get(i).end() <= offset) {
            i++;
        }
        return i;
    }
}
