package dev.tocsin.language.corpus;

import dev.tocsin.model.Hash;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The split of the corpus, the same as in its training. */
final class HeldBack {
    private static final Pattern NUMBER = Pattern.compile("[a-z]-(\\d+)\\.txt");
    private static final int ARTICLES = 5;
    private static final int SENTENCES = 12;
    private static final int HEXADECIMAL = 16;

    private HeldBack() {}

    /** Every fifth article by its number. */
    static boolean isHeldBack(MarkedArticle article) {
        Path name = Path.of(article.origin()).getFileName();
        Matcher m = NUMBER.matcher(String.valueOf(name));
        return m.matches() && Integer.parseInt(m.group(1)) % ARTICLES == 0;
    }

    /** One in twelve of the sentences that stand alone, by the first byte of the SHA-256 of the text. */
    static boolean isHeldBack(MarkedSentence sentence) {
        String digest = Hash.of(sentence.text().getBytes(StandardCharsets.UTF_8));
        int first = Integer.parseInt(digest, 0, 2, HEXADECIMAL);
        return first % SENTENCES == 0;
    }
}
