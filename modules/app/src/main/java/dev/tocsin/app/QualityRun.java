package dev.tocsin.app;

import dev.tocsin.app.print.Progress;
import dev.tocsin.app.print.Terminal;
import dev.tocsin.app.quality.InputScores;
import dev.tocsin.app.quality.PageScores;
import dev.tocsin.language.corpus.Corpus;
import dev.tocsin.language.corpus.InvalidCorpus;
import dev.tocsin.language.evaluation.CorpusEvaluation;
import dev.tocsin.language.evaluation.CorpusResult;
import dev.tocsin.language.evaluation.Figure;
import dev.tocsin.language.evaluation.OutsideSets;
import dev.tocsin.language.evaluation.Subjects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Measures the program as it is on the corpus and on public sets. */
final class QualityRun {
    private static final List<Scored> PUBLIC = List.of(
            new Scored("plover", "plover/dev.jsonl", OutsideSets::plover),
            new Scored("ner", "ner/gold.jsonl", OutsideSets::names),
            new Scored("quotes", "quotes/gold.jsonl", OutsideSets::quotes),
            new Scored("extraction", "extraction/gold.jsonl", PageScores::of),
            new Scored("charset", "feeds/charset.jsonl", InputScores::charsets),
            new Scored("robots", "feeds/robots.jsonl", InputScores::robots),
            new Scored("feeds", "feeds/feeds.jsonl", InputScores::feeds));
    private static final String DEFENCE = "defence/dev.yaml";
    private static final String ITEMS = "items";

    private final Terminal terminal;
    private final Subjects subjects;

    QualityRun(Terminal terminal, Subjects subjects) {
        this.terminal = terminal;
        this.subjects = subjects;
    }

    /** Figures of predictions for a gold file. */
    @FunctionalInterface
    private interface Scorer {
        List<Figure> figures(Path gold, Path predictions) throws IOException;
    }

    /**
     * A public set.
     *
     * @param part that predicts
     * @param file of its gold, in the folder of all sets
     */
    private record Scored(String part, String file, Scorer scorer) {}

    /** The held-back part of the corpus. */
    static Corpus heldBack(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new WrongInput(folder + ": there is no such folder; name that of the corpus with --corpus");
        }
        try {
            Corpus back = Corpus.read(folder).heldBack();
            if (back.sentences().isEmpty() && back.articles().isEmpty()) {
                throw new WrongInput(folder + ": nothing in it is held back from training; add sentences or articles");
            }
            return back;
        } catch (InvalidCorpus e) {
            throw new WrongInput("the corpus is not as its guidelines say:\n" + e.getMessage(), e);
        }
    }

    CorpusResult corpus(Corpus heldBack) {
        try (Progress progress = Progress.start(terminal, "corpus", CorpusEvaluation.steps(heldBack))) {
            return CorpusEvaluation.run(heldBack, subjects, progress::step);
        }
    }

    /** Short items with their events, in the folder of the corpus; nothing where there are none. */
    List<Figure> items(Path corpus) throws IOException {
        Path folder = corpus.resolve(ITEMS);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
        try (Progress progress = Progress.start(terminal, "items", -1)) {
            return OutsideSets.events("corpus: items", files, subjects.events(), progress::step);
        }
    }

    /** Whatever sets are there; those that are not are told on standard error. */
    List<Figure> outside(Path data) throws IOException {
        List<Figure> figures = new ArrayList<>();
        for (Scored set : PUBLIC) {
            Path gold = data.resolve(set.file());
            if (isThere(gold)) {
                figures.addAll(measured(set, gold));
            }
        }
        Path sentences = data.resolve(PUBLIC.get(0).file());
        if (Files.exists(sentences)) {
            try (Progress progress = Progress.start(terminal, "plover, parties not given", -1)) {
                figures.addAll(OutsideSets.triples(sentences, subjects.events(), progress::step));
            }
        }
        Path defence = data.resolve(DEFENCE);
        if (isThere(defence)) {
            try (Progress progress = Progress.start(terminal, "defence", -1)) {
                figures.addAll(OutsideSets.events("defence", List.of(defence), subjects.events(), progress::step));
            }
        }
        if (figures.isEmpty()) {
            throw new WrongInput(data + ": none of the sets is there; expected files such as "
                    + PUBLIC.get(0).file() + " and " + DEFENCE);
        }
        terminal.err()
                .println("tocsin: not scored here: duplicates, stories and links of names (sets el-*); evaluate PART"
                        + " writes predictions for their own scorers");
        return figures;
    }

    private boolean isThere(Path gold) {
        boolean there = Files.exists(gold);
        if (!there) {
            terminal.err().println("tocsin: left out: there is no " + gold);
        }
        return there;
    }

    private List<Figure> measured(Scored set, Path gold) throws IOException {
        Path predictions = Files.createTempFile("tocsin-" + set.part(), ".jsonl");
        try {
            try (GrowthProgress progress = GrowthProgress.start(terminal, set.part(), gold, predictions)) {
                Objects.requireNonNull(Evaluation.parts(Optional.empty(), Optional.empty())
                                .get(set.part()))
                        .run(gold, predictions);
            }
            return set.scorer().figures(gold, predictions);
        } finally {
            Files.deleteIfExists(predictions);
        }
    }
}
