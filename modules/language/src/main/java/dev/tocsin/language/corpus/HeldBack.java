package dev.tocsin.language.corpus;

import dev.tocsin.model.Hash;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** What training leaves out, so that it measures. */
final class HeldBack {
    private static final int SENTENCES = 12;
    private static final int HEXADECIMAL = 16;

    /** Series of articles that training reads: of domestic and literary news. */
    private static final Set<String> LEARNT = Set.of("a-", "b-");

    private HeldBack() {}

    static boolean isHeldBack(MarkedArticle article) {
        return LEARNT.stream().noneMatch(article.id()::startsWith);
    }

    /** One in twelve of the sentences that stand alone, by the first byte of the SHA-256 of the text. */
    static boolean isHeldBack(MarkedSentence sentence) {
        String digest = Hash.of(sentence.text().getBytes(StandardCharsets.UTF_8));
        int first = Integer.parseInt(digest, 0, 2, HEXADECIMAL);
        return first % SENTENCES == 0;
    }
}
