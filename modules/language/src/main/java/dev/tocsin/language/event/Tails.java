package dev.tocsin.language.event;

import dev.tocsin.language.text.Sentence;
import dev.tocsin.language.text.Token;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/** Finds sentences that are no part of the report: links to other articles, captions, calls to subscribe. */
final class Tails {
    private static final List<String> OPENINGS = List.of(
            "read more",
            "also read",
            "read also",
            "related",
            "see also",
            "our latest",
            "more on this",
            "recommended",
            "you may also",
            "watch:",
            "listen:",
            "photo:",
            "photos:",
            "image:",
            "picture:",
            "pictured:",
            "caption:",
            "captions:",
            "photo caption",
            "file photo",
            "subscribe",
            "sign up",
            "follow us",
            "most read",
            "trending",
            "further reading",
            "read the full",
            "click here",
            "advertisement",
            "editor's pick",
            "more from",
            "more:",
            "also in this",
            "also in the news",
            "in other news",
            "elsewhere on",
            "don't miss",
            "must read",
            "read next",
            "continue reading");
    private static final int LEAST_WORDS = 4;
    private static final double MOSTLY = 0.7;

    private Tails() {}

    /** Numbers of the sentences that are to be left out. */
    static Set<Integer> in(String document, List<Sentence> sentences) {
        Set<Integer> tails = new HashSet<>();
        boolean tail = false;
        for (int i = 0; i < sentences.size(); i++) {
            Sentence sentence = sentences.get(i);
            if (sentence.title()) {
                continue;
            }
            tail = tail && !startsParagraph(document, sentence);
            String text = sentence.textIn(document).toLowerCase(Locale.ROOT);
            tail |= OPENINGS.stream().anyMatch(text::startsWith) && !text.startsWith("related to")
                    || text.startsWith("photo ") && text.contains(":");
            if (tail || listed(document, sentence) && headline(sentence)) {
                tails.add(i);
            }
        }
        return tails;
    }

    /** The sentences that are part of the report. */
    static List<Sentence> without(String document, List<Sentence> sentences) {
        Set<Integer> tails = in(document, sentences);
        return IntStream.range(0, sentences.size())
                .filter(i -> !tails.contains(i))
                .mapToObj(sentences::get)
                .toList();
    }

    private static boolean startsParagraph(String document, Sentence sentence) {
        int at = sentence.start();
        return at >= 2 && document.startsWith("\n\n", at - 2);
    }

    private static boolean listed(String document, Sentence sentence) {
        char first = document.charAt(sentence.start());
        boolean line = sentence.start() == 0 || document.charAt(sentence.start() - 1) == '\n';
        return line
                && (first == '-'
                        || first == '\u2022'
                        || first == '*'
                        || first == '\u2013'
                        || first == '\u203a'
                        || first == '\u00bb');
    }

    /** Whether most words begin with a capital, as in a headline. */
    private static boolean headline(Sentence sentence) {
        int words = 0;
        int capitals = 0;
        for (Token token : sentence.tokens()) {
            if (token.word() && token.text().length() > 3) {
                words++;
                capitals += token.capitalised() ? 1 : 0;
            }
        }
        return words >= LEAST_WORDS && capitals >= MOSTLY * words;
    }
}
