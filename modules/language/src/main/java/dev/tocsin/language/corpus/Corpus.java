package dev.tocsin.language.corpus;

import dev.tocsin.language.catalogue.EventCatalogue;
import dev.tocsin.language.catalogue.EventClass;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Annotated sentences and articles, in the order of their files' names.
 *
 * @param sentences those that stand alone; an article's own are in the article
 */
public record Corpus(List<MarkedSentence> sentences, List<MarkedArticle> articles) {
    public Corpus {
        sentences = List.copyOf(sentences);
        articles = List.copyOf(articles);
    }

    /**
     * Reads {@code folder/sentences/*.txt} and {@code folder/articles/*.txt}.
     *
     * @throws InvalidCorpus where a block is not as the guidelines say; the message lists each with file and line
     */
    public static Corpus read(Path folder) throws IOException {
        Set<String> classes =
                EventCatalogue.load().classes().stream().map(EventClass::name).collect(Collectors.toUnmodifiableSet());
        List<String> complaints = new ArrayList<>();
        List<MarkedSentence> sentences = new ArrayList<>();
        for (Path file : files(folder.resolve("sentences"))) {
            sentences.addAll(sentences(file, classes, complaints));
        }
        List<MarkedArticle> articles = new ArrayList<>();
        for (Path file : files(folder.resolve("articles"))) {
            Optional<MarkedArticle> read =
                    new ArticleText(file.toString(), classes, complaints).read(text(file, complaints));
            read.ifPresent(articles::add);
        }
        if (sentences.isEmpty() && articles.isEmpty() && complaints.isEmpty()) {
            complaints.add(folder + ": neither sentences/*.txt nor articles/*.txt is there");
        }
        if (!complaints.isEmpty()) {
            throw new InvalidCorpus(complaints);
        }
        return new Corpus(sentences, articles);
    }

    /** What training leaves out, so that it measures: articles of some series, and sentences told by their texts alone. */
    public Corpus heldBack() {
        return new Corpus(
                sentences.stream().filter(HeldBack::isHeldBack).toList(),
                articles.stream().filter(HeldBack::isHeldBack).toList());
    }

    /** Also those of articles. */
    public List<MarkedSentence> allSentences() {
        return Stream.concat(sentences.stream(), articles.stream().flatMap(article -> article.sentences().stream()))
                .toList();
    }

    private static List<MarkedSentence> sentences(Path file, Set<String> classes, List<String> complaints)
            throws IOException {
        SentenceBlock reader = new SentenceBlock(classes);
        List<MarkedSentence> sentences = new ArrayList<>();
        for (Block block : Block.of(text(file, complaints))) {
            String origin = file + ":" + block.line();
            try {
                sentences.add(reader.read(block.lines(), origin));
            } catch (Malformed e) {
                complaints.add(origin + ": " + e.reason());
            }
        }
        return sentences;
    }

    private static String text(Path file, List<String> complaints) throws IOException {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (MalformedInputException e) {
            complaints.add(file + ":1: not UTF-8");
            return "";
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
    }
}
