package dev.tocsin.language.neural;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Cuts text into the longest pieces that an uncased vocabulary knows: WordPiece as in Devlin et al., <i>BERT:
 * Pre-training of Deep Bidirectional Transformers</i> (2019). Thread-safe.
 */
final class WordPiece {
    static final int PAD = 0;
    static final int UNKNOWN = 100;
    static final int START = 101;
    static final int END = 102;
    private static final String VOCABULARY = "vocab.txt";
    private static final int LONGEST_WORD = 100;
    private static final String INNER = "##";

    private final Map<String, Integer> words = new HashMap<>();
    private final Map<String, Integer> inner = new HashMap<>();
    private final int longest;

    private WordPiece(List<String> vocabulary) {
        int most = 0;
        for (int id = 0; id < vocabulary.size(); id++) {
            String piece = vocabulary.get(id);
            words.put(piece, id);
            if (piece.startsWith(INNER)) {
                inner.put(piece.substring(INNER.length()), id);
            }
            most = Math.max(most, piece.length());
        }
        longest = most;
    }

    static WordPiece load() {
        try (InputStream in = WordPiece.class.getResourceAsStream(VOCABULARY)) {
            if (in == null) {
                throw new IllegalStateException(VOCABULARY + " is not on the class path");
            }
            try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                return new WordPiece(reader.lines().toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first pieces of a text. What follows them is not looked at, however long it is. */
    List<Piece> pieces(String text, int most) {
        List<Piece> found = new ArrayList<>();
        int start = -1;
        int at = 0;
        while (at < text.length() && found.size() < most) {
            int c = text.codePointAt(at);
            int next = at + Character.charCount(c);
            boolean single = Letters.single(c);
            if (single || Letters.blank(c)) {
                if (start >= 0) {
                    split(text, new Span(start, at), found);
                    start = -1;
                }
                if (single) {
                    split(text, new Span(at, next), found);
                }
            } else if (start < 0) {
                start = at;
            }
            at = next;
        }
        if (start >= 0 && found.size() < most) {
            split(text, new Span(start, text.length()), found);
        }
        return List.copyOf(found.size() > most ? found.subList(0, most) : found);
    }

    private void split(String text, Span word, List<Piece> found) {
        Bare bare = Bare.of(text, word);
        if (bare.letters().isEmpty()) {
            return;
        }
        Shape shape = Shape.of(text, word.start(), word.end());
        int whole = found.size();
        int from = 0;
        int length = bare.tooLong() ? 0 : bare.letters().length();
        while (from < length) {
            int to = known(bare.letters(), from);
            if (to == from) {
                found.subList(whole, found.size()).clear();
                break;
            }
            Integer id = (from == 0 ? words : inner).get(bare.letters().substring(from, to));
            found.add(new Piece(Objects.requireNonNull(id), shape, bare.starts()[from], bare.ends()[to - 1], word));
            from = to;
        }
        if (found.size() == whole) {
            found.add(new Piece(UNKNOWN, shape, word.start(), word.end(), word));
        }
    }

    /** Where the longest known piece from here ends; {@code from} itself if there is none. */
    private int known(String letters, int from) {
        Map<String, Integer> pieces = from == 0 ? words : inner;
        int to = Math.min(letters.length(), from + longest);
        while (to > from && !pieces.containsKey(letters.substring(from, to))) {
            to--;
        }
        return to;
    }

    /**
     * A word's letters as the vocabulary has them, and where in the text each comes from.
     *
     * @param tooLong the word has more letters than are looked up; those given are only its first
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Bare(String letters, int[] starts, int[] ends, boolean tooLong) {
        static Bare of(String text, Span word) {
            StringBuilder letters = new StringBuilder();
            int room = Math.min(word.end() - word.start(), LONGEST_WORD) * 4 + 16;
            int[] starts = new int[room];
            int[] ends = new int[room];
            int count = 0;
            for (int i = word.start(); i < word.end() && count <= LONGEST_WORD; ) {
                int c = text.codePointAt(i);
                int next = i + Character.charCount(c);
                String bare = Letters.bare(c);
                for (int k = 0; k < bare.length(); k++) {
                    starts[letters.length() + k] = i;
                    ends[letters.length() + k] = next;
                }
                letters.append(bare);
                count += bare.codePointCount(0, bare.length());
                i = next;
            }
            return new Bare(letters.toString(), starts, ends, count > LONGEST_WORD);
        }
    }
}
