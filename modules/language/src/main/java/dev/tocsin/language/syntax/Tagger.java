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
import opennlp.tools.ml.model.MaxentModel;
import opennlp.tools.postag.POSContextGenerator;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerFactory;

/**
 * Gives words their part of speech, by OpenNLP's English model. Thread-safe: each call borrows a reader of contexts of its
 * own.
 *
 * <p>Each word has its likeliest tag in the light of those before it. The model's own beam of three comes to the same: what
 * it sees of a word is kept for the other ways of reading the words before it, so that the best of them stays the best.
 */
public final class Tagger {
    private static final String MODEL = "/opennlp-en-ud-ewt-pos-1.3-2.5.4.bin";

    /** Within the model. */
    private static final String WEIGHTS = "pos.model";

    private final POSTaggerFactory factory;
    private final MaxentModel model;
    private final ConcurrentLinkedQueue<POSContextGenerator> idle = new ConcurrentLinkedQueue<>();

    private Tagger(POSModel model) {
        factory = model.getFactory();
        this.model = model.getArtifact(WEIGHTS);
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
        String[] tags = tags(texts);
        List<Word> words = new ArrayList<>(texts.length);
        for (int i = 0; i < texts.length; i++) {
            Token token = tokens.get(i);
            words.add(new Word(
                    i, token.start(), token.end(), token.text(), texts[i].toLowerCase(Locale.ROOT), Tag.of(tags[i])));
        }
        return TagRepair.repaired(words);
    }

    private String[] tags(String[] texts) {
        POSContextGenerator borrowed = idle.poll();
        POSContextGenerator contexts = borrowed == null ? factory.getPOSContextGenerator() : borrowed;
        String[] tags = new String[texts.length];
        double[] scores = new double[model.getNumOutcomes()];
        for (int i = 0; i < texts.length; i++) {
            tags[i] = model.getBestOutcome(model.eval(contexts.getContext(i, texts, tags, null), scores));
        }
        idle.add(contexts);
        return tags;
    }

    private static String plain(String token) {
        return switch (token) {
            case "\u201c", "\u201d", "\u201e", "\u00ab", "\u00bb" -> "\"";
            case "\u2013", "\u2014" -> "-";
            default -> token.replace('\u2019', '\'').replace('\u02bc', '\'');
        };
    }
}
