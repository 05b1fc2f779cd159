package dev.tocsin.language.syntax;

import dev.tocsin.language.text.Sentence;
import dev.tocsin.language.text.Token;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTagFormat;
import opennlp.tools.postag.POSTaggerME;

/** Gives words their part of speech, by OpenNLP's English model. Thread-safe: each call borrows a tagger of its own. */
public final class Tagger {
    private static final String MODEL = "/opennlp-en-ud-ewt-pos-1.3-2.5.4.bin";

    private final POSModel model;
    private final ConcurrentLinkedQueue<POSTaggerME> idle = new ConcurrentLinkedQueue<>();

    private Tagger(POSModel model) {
        this.model = model;
    }

    public static Tagger load() {
        try (InputStream in = Tagger.class.getResourceAsStream(MODEL)) {
            if (in == null) {
                throw new IllegalStateException(MODEL + " is not on the class path");
            }
            return new Tagger(new POSModel(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<Word> tag(Sentence sentence) {
        List<Token> tokens = sentence.tokens();
        String[] texts = new String[tokens.size()];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = plain(tokens.get(i).text());
        }
        POSTaggerME tagger = idle.poll();
        if (tagger == null) {
            tagger = new POSTaggerME(model, POSTagFormat.UD);
        }
        String[] tags = tagger.tag(texts);
        idle.add(tagger);
        List<Word> words = new ArrayList<>(texts.length);
        for (int i = 0; i < texts.length; i++) {
            Token token = tokens.get(i);
            words.add(new Word(
                    i, token.start(), token.end(), token.text(), texts[i].toLowerCase(Locale.ROOT), Tag.of(tags[i])));
        }
        return TagRepair.repaired(words);
    }

    private static String plain(String token) {
        return switch (token) {
            case "\u201c", "\u201d", "\u201e", "\u00ab", "\u00bb" -> "\"";
            case "\u2013", "\u2014" -> "-";
            default -> token.replace('\u2019', '\'').replace('\u02bc', '\'');
        };
    }
}
