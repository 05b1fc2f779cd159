package dev.tocsin.extract;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Knows the phrases that pages wrap around articles ("read more", "sign up"), by kind, and the small words that prose is
 * full of. Words are compared by hash, without case. Loaded once; immutable.
 */
final class Phrases {
    /** Kinds of phrases, in the order of the file. */
    static final int KINDS = 12;

    private static final int MAX_WORDS = 120;
    private static final int SMALL = 1 << 16;
    private static final String SMALL_WORDS =
            "the of and to in a is that for it as was with be by on not he his but at are this have from or had an they which one were her all she there would their we him been has when who will no more if out so said what up its about into than them can only other new some could time these two may then do first any my now such like our over man me even most made after also did many before must through back years where much your way well down should because each just those people how too little state good very make world still own see men work long get here between both life being under never day same another know while last might us great old year off come since against go came right used take three der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum haben nur oder aber vor zur bis mehr durch man sein wurde sei hatte kann gegen vom können schon wenn habe seine mark ihre dann unter wir soll ich eines le la les et des en un une du que est pour qui dans par plus pas au sur ne se ce il sont avec son cette aux ses mais comme ou si leur être elle deux même nous ont fait el los del las por con para una su al lo más o pero sus ya este entre cuando muy sin sobre también hasta hay donde quien desde todo nos durante di che è non per sono della dei con si da come le alla più anche ma nel delle gli questo ha lo o do da em um para com uma os no as dos mais foi ao ele das tem à seu sua ou ser quando muito já também só pelo pela até isso het van een dat op te zijn met voor niet aan er om ook als maar dan zou wat mijn is w na z się i do nie to że jest o jak po co ale в и не на что он с как это по но они из у за для от так и med att och som det på av för den till är en om har de inte vi";

    /** For each phrase, the kinds that it is of, as bits. */
    private final WordTable masks = new WordTable();
    /** For each word that begins a phrase, how many words the longest such phrase has; small words have a bit more. */
    private final WordTable known = new WordTable();

    Phrases() {
        for (long word : words(SMALL_WORDS)) {
            known.put(word, SMALL);
        }
        try (InputStream file = Phrases.class.getResourceAsStream("phrases.txt")) {
            if (file == null) {
                throw new IllegalStateException("phrases.txt is missing");
            }
            read(new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(BufferedReader lines) throws IOException {
        int kind = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (!line.startsWith("#")) {
                for (String phrase : line.substring(line.indexOf(':') + 1).split("\\|")) {
                    long hash = 0;
                    long[] words = words(phrase);
                    for (long word : words) {
                        hash = joined(hash, word);
                    }
                    int before = known.get(words[0]);
                    known.put(words[0], before & SMALL | Math.max(before & ~SMALL, words.length));
                    masks.put(hash, masks.get(hash) | 1 << kind);
                }
                kind++;
            }
        }
    }

    /**
     * Counts the words of each kind of phrase; a phrase of three words counts three.
     *
     * @param counts receives them
     * @return how many of the words are small
     */
    int count(long[] words, int[] counts) {
        int small = 0;
        int end = Math.min(words.length, MAX_WORDS);
        for (int i = 0; i < words.length; i++) {
            int about = known.get(words[i]);
            if (about == 0) {
                continue;
            }
            small += (about & SMALL) != 0 ? 1 : 0;
            long hash = 0;
            int most = Math.min(about & ~SMALL, end - i);
            for (int n = 1; n <= most; n++) {
                hash = joined(hash, words[i + n - 1]);
                int mask = masks.get(hash);
                if (mask != 0) {
                    add(counts, mask, n);
                }
            }
        }
        return small;
    }

    private static void add(int[] counts, int mask, int words) {
        for (int kind = 0; kind < KINDS; kind++) {
            counts[kind] += (mask >> kind & 1) * words;
        }
    }

    /** The words of a text as hashes, without case: runs of letters, digits and apostrophes. */
    static long[] words(String text) {
        long[] words = new long[text.length() / 5 + 4];
        int size = 0;
        long hash = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                hash = (hash == 0 ? 7 : hash) * 1_000_003 + Character.toLowerCase(c);
            } else if (hash != 0 && c != '\'' && c != '’') {
                words = with(words, size++, hash);
                hash = 0;
            }
        }
        if (hash != 0) {
            words = with(words, size++, hash);
        }
        return Arrays.copyOf(words, size);
    }

    private static long[] with(long[] words, int at, long hash) {
        long[] room = at < words.length ? words : Arrays.copyOf(words, 2 * at);
        room[at] = hash;
        return room;
    }

    private static long joined(long phrase, long word) {
        return phrase * 0x9E3779B97F4A7C15L + word + 1;
    }
}
