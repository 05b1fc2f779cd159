package dev.tocsin.app;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tocsin.app.print.Progress;
import dev.tocsin.app.print.Terminal;
import dev.tocsin.extract.ArticleReader;
import dev.tocsin.extract.override.OverridingReader;
import dev.tocsin.model.Article;
import dev.tocsin.model.Extraction;
import dev.tocsin.model.RawArticle;
import dev.tocsin.wire.ArticleJson;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code tocsin extract}. */
@Command(
        name = "extract",
        description = {
            "Prints the articles on pages as JSON.",
            "",
            "Title, text, authors, publisher, dates with where they were found, and language. One page gives an indented"
                    + " object, several give one object a line. A page that is no article is told on standard error"
                    + " with the reason, and the exit code is 1."
        },
        footer = {
            "  tocsin extract page.html --url https://example.org/story.html",
            "  tocsin extract https://example.org/story.html --text",
            "  tocsin extract pages/*.html | jq -r .title",
            "  tocsin extract page.html --explain"
        })
final class ExtractCommand implements Callable<Integer> {
    private final RootCommand root;

    @Mixin
    private PageOptions options = new PageOptions();

    @ArgGroup
    private Form form = new Form();

    /** At most one of these. */
    static final class Form {
        @Option(names = "--text", description = "Print title and text only.")
        private boolean text;

        @Option(names = "--explain", description = "Print what was read from where, and what became of each block.")
        private boolean explain;
    }

    ExtractCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        Terminal terminal = root.terminal();
        OverridingReader reader = new OverridingReader(
                new ArticleReader(), ExtractSettings.from(root.settings()).overrides());
        int rejected = 0;
        try (Pages pages = new Pages(root, options);
                Progress progress = Progress.start(terminal, "extract", pages.count())) {
            while (pages.hasNext()) {
                RawArticle page = pages.next();
                rejected += print(reader, page, pages.count() == 1) ? 0 : 1;
                progress.step();
            }
        }
        return rejected == 0 ? ExitCode.DONE : ExitCode.FAILED;
    }

    /** False where the page is no article. */
    private boolean print(OverridingReader reader, RawArticle page, boolean alone) {
        Terminal terminal = root.terminal();
        if (form.explain) {
            ReadingExplanation.of(page.url(), reader.explain(page)).forEach(terminal.out()::println);
        }
        Extraction extraction = reader.read(page);
        if (extraction instanceof Extraction.Rejected no) {
            terminal.err().println("tocsin: " + page.url() + ": no article, " + no.reason() + ": " + no.detail());
            return false;
        }
        Article article = options.stated(((Extraction.Read) extraction).article());
        if (form.text) {
            terminal.out().println(article.document());
        } else if (!form.explain) {
            ObjectNode json = ArticleJson.of(article);
            terminal.out().println(alone ? json.toPrettyString() : json.toString());
        }
        return true;
    }
}
