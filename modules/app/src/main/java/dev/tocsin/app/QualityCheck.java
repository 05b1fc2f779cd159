package dev.tocsin.app;

import dev.tocsin.app.print.Table;
import dev.tocsin.app.print.Terminal;
import dev.tocsin.app.quality.Committed;
import dev.tocsin.app.quality.Comparison;
import dev.tocsin.app.quality.Digits;
import dev.tocsin.app.quality.QualityPage;
import dev.tocsin.language.catalogue.ClassQualities;
import dev.tocsin.language.catalogue.ClassQuality;
import dev.tocsin.language.evaluation.CorpusResult;
import dev.tocsin.language.evaluation.Figure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What was measured, beside what is committed.
 *
 * @param home the project's own folder
 */
record QualityCheck(Path home, CorpusResult corpus, List<Comparison> comparisons) {
    private static final String FIGURES = "docs/quality.json";
    private static final String CLASSES = "schemas/event-class-quality.json";

    QualityCheck {
        comparisons = List.copyOf(comparisons);
    }

    /** @param further figures of short items and of public sets */
    static QualityCheck of(Path home, CorpusResult corpus, List<Figure> further) throws IOException {
        List<Figure> measured = new ArrayList<>(corpus.figures());
        measured.addAll(further);
        return new QualityCheck(home, corpus, Comparison.of(measured, Committed.read(home.resolve(FIGURES))));
    }

    List<Comparison> fallen() {
        return comparisons.stream().filter(Comparison::fell).toList();
    }

    void print(Terminal terminal) {
        Table table = Table.of("SET", "FIGURE", ">NOW", ">COMMITTED", ">DIFFERENCE", ">NOISE", "");
        for (Comparison each : comparisons) {
            Optional<Figure> before = each.committed();
            table.row(
                    each.now().set(),
                    each.now().name(),
                    Digits.share(each.now().value()),
                    before.map(figure -> Digits.share(figure.value())).orElse("-"),
                    each.difference().map(Digits::signed).orElse("-"),
                    Digits.share(before.orElse(each.now()).noise()),
                    each.fell() ? "FELL" : each.rose() ? "rose" : "");
        }
        table.lines().forEach(terminal.out()::println);
        if (comparisons.stream().allMatch(each -> each.committed().isEmpty())) {
            terminal.err()
                    .println("tocsin: nothing to hold these against: " + home.resolve(FIGURES)
                            + " has none of them; --update writes it");
        }
    }

    /** Commits these figures, and what each class is worth. */
    void update(Terminal terminal) throws IOException {
        Path file = home.resolve(FIGURES);
        Files.createDirectories(home.resolve("docs"));
        Files.createDirectories(home.resolve("schemas"));
        committed().write(file);
        Map<String, ClassQuality> classes = new TreeMap<>();
        corpus.annotatedClasses()
                .forEach((name, counts) ->
                        classes.put(name, new ClassQuality(counts.right(), counts.told(), counts.gold())));
        Files.writeString(home.resolve(CLASSES), new ClassQualities(classes).json(), StandardCharsets.UTF_8);
        terminal.err().println("tocsin: wrote " + file + " and " + home.resolve(CLASSES));
    }

    void writePage(Terminal terminal) throws IOException {
        Path docs = home.resolve("docs");
        QualityPage.write(docs, corpus, comparisons, Committed.read(home.resolve(FIGURES)));
        terminal.err().println("tocsin: wrote " + docs.resolve("quality.md") + " and its drawing");
    }

    private Committed committed() throws IOException {
        return Committed.read(home.resolve(FIGURES))
                .with(comparisons.stream().map(Comparison::now).toList());
    }
}
