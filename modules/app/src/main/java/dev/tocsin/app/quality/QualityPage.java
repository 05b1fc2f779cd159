package dev.tocsin.app.quality;

import dev.tocsin.language.evaluation.Calibration.Bin;
import dev.tocsin.language.evaluation.CorpusResult;
import dev.tocsin.language.evaluation.Counts;
import dev.tocsin.language.evaluation.Figure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes {@code quality.md} and its drawing. Used for one page. */
public final class QualityPage {
    private static final String DRAWING = "reliability.svg";

    private final List<String> lines = new ArrayList<>();

    private QualityPage() {}

    /** @param committed figures that were not measured now are shown from there */
    public static void write(Path folder, CorpusResult corpus, List<Comparison> measured, Committed committed)
            throws IOException {
        QualityPage page = new QualityPage();
        page.introduce(corpus);
        page.figures(measured, committed);
        page.sets();
        page.events(corpus);
        page.pairs(corpus);
        page.confidence(corpus);
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("quality.md"), String.join("\n", page.lines) + "\n", StandardCharsets.UTF_8);
        Files.writeString(folder.resolve(DRAWING), ReliabilityDrawing.of(corpus.confidence()), StandardCharsets.UTF_8);
    }

    private void introduce(CorpusResult corpus) {
        say(
                "# Quality",
                "",
                "Written by `./tocsin evaluate --markdown`; don't edit. The corpus part is measured on what training"
                        + " leaves out of the project's own corpus: " + corpus.sentences() + " sentences, and "
                        + corpus.articles() + " articles whole. How it is annotated is in corpus/GUIDELINES.md.",
                "");
    }

    private void figures(List<Comparison> measured, Committed committed) {
        say(
                "## Figures",
                "",
                "A figure counts as fallen where it is worse than the committed one by more than its noise: the standard"
                        + " error of the committed figure, from leaving out a twentieth of the items at a time. A dash"
                        + " stands for what was not measured this time.",
                "",
                "| set | figure | now | committed | difference | noise | items | |",
                "|---|---|--:|--:|--:|--:|--:|---|");
        for (Comparison each : measured) {
            Figure noise = each.committed().orElse(each.now());
            row(
                    each.now().set(),
                    each.now().name(),
                    Digits.share(each.now().value()),
                    each.committed().map(f -> Digits.share(f.value())).orElse("-"),
                    each.difference().map(Digits::signed).orElse("-"),
                    Digits.share(noise.noise()),
                    String.valueOf(each.now().items()),
                    each.fell() ? "fell" : each.rose() ? "rose" : "");
        }
        for (Figure each : committed.figures()) {
            if (measured.stream().noneMatch(now -> isSame(now.now(), each))) {
                row(
                        each.set(),
                        each.name(),
                        "-",
                        Digits.share(each.value()),
                        "-",
                        Digits.share(each.noise()),
                        String.valueOf(each.items()),
                        "");
            }
        }
        say("");
    }

    private static boolean isSame(Figure a, Figure b) {
        return a.set().equals(b.set()) && a.name().equals(b.name());
    }

    private void sets() {
        say("## The sets", "", "| set | what it asks |", "|---|---|");
        for (Map.Entry<String, String> set : SetNotes.ALL.entrySet()) {
            row(set.getKey(), set.getValue());
        }
        say("");
    }

    private void events(CorpusResult corpus) {
        say(
                "## Events of the held-back articles",
                "",
                "An event is right where its type and all its parties are; background of an earlier time must be flagged."
                        + " In all: right " + Digits.brief(corpus.events().precision()) + " of "
                        + corpus.events().told() + " told, finds "
                        + Digits.brief(corpus.events().recall()) + " of "
                        + corpus.events().gold()
                        + ". By class, as the readers of its topic see it, so that the class must be right as well; classes of which the corpus marks no events yet"
                        + " are left out:",
                "",
                "| class | right of those told | found of those there | told | there |",
                "|---|--:|--:|--:|--:|");
        corpus.annotatedClasses().forEach(this::counts);
        say(
                "",
                "Of the events that are right (equipment: by item; historical: of background that was told):",
                "",
                "| detail | right | of |",
                "|---|--:|--:|");
        corpus.details()
                .forEach((name, counts) ->
                        row(name, share(counts.right(), counts.gold()), String.valueOf(counts.gold())));
        say("");
    }

    private void pairs(CorpusResult corpus) {
        say(
                "## Types of given pairs",
                "",
                "CONCEDE and RETREAT count as YIELD; what is only announced counts as AGREE or THREATEN.",
                "",
                "| type | right of those told | found of those there | told | there |",
                "|---|--:|--:|--:|--:|");
        corpus.types().forEach(this::counts);
        say(
                "",
                "## Names",
                "",
                "Exact spans.",
                "",
                "| kind | right of those told | found of those there | told | there |",
                "|---|--:|--:|--:|--:|");
        corpus.names().forEach(this::counts);
        say("");
    }

    private void confidence(CorpusResult corpus) {
        say(
                "## Confidence of events",
                "",
                "Of events told with a confidence in each tenth, how many are right. On average the two are "
                        + Digits.share(corpus.confidence().error()) + " apart.",
                "",
                "![how often events are right, by confidence](" + DRAWING + ")",
                "",
                "| confidence | events | mean | right |",
                "|---|--:|--:|--:|");
        for (Bin bin : corpus.confidence().bins()) {
            boolean empty = bin.count() == 0;
            row(
                    Digits.brief(bin.from()) + " to " + Digits.brief(bin.to()),
                    String.valueOf(bin.count()),
                    empty ? "-" : Digits.brief(bin.confidence()),
                    empty ? "-" : Digits.brief(bin.right()));
        }
    }

    private void counts(String name, Counts counts) {
        row(
                name,
                share(counts.right(), counts.told()),
                share(counts.right(), counts.gold()),
                String.valueOf(counts.told()),
                String.valueOf(counts.gold()));
    }

    private static String share(int part, int whole) {
        return Optional.of(whole)
                .filter(some -> some > 0)
                .map(some -> Digits.brief((double) part / some))
                .orElse("-");
    }

    private void row(String... cells) {
        lines.add("| " + String.join(" | ", cells) + " |");
    }

    private void say(String... more) {
        lines.addAll(List.of(more));
    }
}
