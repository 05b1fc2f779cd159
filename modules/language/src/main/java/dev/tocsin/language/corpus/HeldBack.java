package dev.tocsin.language.corpus;

import dev.tocsin.model.Hash;
import java.nio.charset.StandardCharsets;

/** Which sentences that stand alone training leaves out, as it leaves out all articles. */
final class HeldBack {
    private static final int SENTENCES = 12;
    private static final int HEXADECIMAL = 16;

    private HeldBack() {}

    /** One in twelve of the sentences that stand alone, by the first byte of the SHA-256 of the text. */
    static boolean isHeldBack(MarkedSentence sentence) {
        String digest = Hash.of(sentence.text().getBytes(StandardCharsets.UTF_8));
        int first = Integer.parseInt(digest, 0, 2, HEXADECIMAL);
        return first % SENTENCES == 0;
    }
}
