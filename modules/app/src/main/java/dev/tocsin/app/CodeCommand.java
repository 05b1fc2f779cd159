package dev.tocsin.app;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.tocsin.app.print.Progress;
import dev.tocsin.app.print.Table;
import dev.tocsin.app.print.Terminal;
import dev.tocsin.app.role.Understanding;
import dev.tocsin.language.event.CodedArticle;
import dev.tocsin.language.event.Dropped;
import dev.tocsin.model.Article;
import dev.tocsin.model.Event;
import dev.tocsin.model.Extraction;
import dev.tocsin.model.RawArticle;
import dev.tocsin.wire.EventJson;
import dev.tocsin.wire.TerminalText;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code tocsin code}. */
@Command(
        name = "code",
        description = {
            "Prints the events that articles tell of as JSON.",
            "",
            "Who did what to whom, said by whom, when and where, with the words each event rests on. Dates such as"
                    + " 'on Friday' need to know when the article was published: from the page, or from --published."
                    + " A page that is no article is told on standard error, and the exit code is 1. So is, with exit code"
                    + " 0, an article in another language than English: it yields no events, and what it names is listed."
        },
        footer = {
            "  tocsin code article.txt --published 2024-05-13",
            "  tocsin code https://example.org/story.html --format table",
            "  tocsin code pages/*.html --format lines | jq -c '[.class, .date.start]'",
            "  tocsin code article.txt --explain",
            "  tocsin code --text 'Chile ordered six corvettes from Spain.' --format table"
        })
final class CodeCommand implements Callable<Integer> {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final RootCommand root;

    @Mixin
    private PageOptions options = new PageOptions();

    @Option(
            names = "--text",
            paramLabel = "WORDS",
            description = "Code these words, one sentence or more, just as they stand, instead of a page.")
    private @Nullable String text;

    @ArgGroup
    private Form form = new Form();

    /** At most one of these. */
    static final class Form {
        @Option(
                names = "--format",
                paramLabel = "FORMAT",
                description =
                        "json for one indented array, lines for one object a line, table for people. Default: json.")
        private Format format = Format.JSON;

        @Option(
                names = "--explain",
                description = "Print for each event why it was coded so, and what is not told and why.")
        private boolean explain;
    }

    /** How events are printed. */
    enum Format {
        JSON,
        LINES,
        TABLE
    }

    CodeCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        if (text != null && options.names()) {
            throw new WrongInput("--text stands for a page: give either words or pages");
        }
        Understanding understanding = LanguageSettings.understanding(root);
        Found found = new Found(new ArrayList<>(), new ArrayList<>());
        int rejected = 0;
        if (text == null) {
            rejected = codePages(understanding, found);
        } else {
            code(understanding, StatedText.article(text, root.clock().instant()), found);
        }
        print(found.events, found.dropped);
        return rejected == 0 ? ExitCode.DONE : ExitCode.FAILED;
    }

    /** What all inputs gave. */
    private record Found(List<Event> events, List<Dropped> dropped) {}

    /** How many pages were no article. */
    private int codePages(Understanding understanding, Found found) {
        int rejected = 0;
        try (Pages pages = new Pages(root, options);
                Progress progress = Progress.start(root.terminal(), "code", pages.count())) {
            while (pages.hasNext()) {
                RawArticle page = pages.next();
                Extraction extraction = understanding.read().apply(page);
                if (extraction instanceof Extraction.Read read) {
                    code(understanding, read.article(), found);
                } else if (extraction instanceof Extraction.Rejected no) {
                    root.terminal().err().println(rejection(page, no));
                    rejected++;
                }
                progress.step();
            }
        }
        return rejected;
    }

    private void code(Understanding understanding, Article read, Found found) {
        Article article = options.stated(read);
        CodedArticle coded = understanding.explain().apply(article);
        found.events.addAll(coded.events());
        found.dropped.addAll(coded.dropped());
        understanding
                .uncoded()
                .apply(article)
                .ifPresent(why -> root.terminal()
                        .err()
                        .println("tocsin: " + article.url() + ": " + TerminalText.clean(why.detail())));
    }

    private static String rejection(RawArticle page, Extraction.Rejected no) {
        return "tocsin: " + page.url() + ": no article, " + no.reason() + ": " + no.detail();
    }

    private void print(List<Event> events, List<Dropped> dropped) {
        Terminal terminal = root.terminal();
        if (form.explain) {
            events.forEach(event -> EventExplanation.of(event).forEach(terminal.out()::println));
            notTold(dropped).lines().forEach(terminal.out()::println);
        } else {
            printData(terminal.out(), events);
        }
        if (events.isEmpty() && (form.explain || form.format == Format.TABLE)) {
            terminal.err().println("tocsin: no events");
        }
    }

    private static Table notTold(List<Dropped> dropped) {
        Table table = Table.of("NOT TOLD", "WORDS", "RULE");
        dropped.forEach(
                each -> table.row(TerminalText.clean(each.reason()), TerminalText.clean(each.trigger()), each.rule()));
        return table;
    }

    private void printData(PrintStream out, List<Event> events) {
        switch (form.format) {
            case JSON -> {
                ArrayNode all = JSON.createArrayNode();
                events.forEach(event -> all.add(EventJson.of(event)));
                out.println(all.toPrettyString());
            }
            case LINES -> events.forEach(event -> out.println(EventJson.line(event)));
            case TABLE -> table(events).lines().forEach(out::println);
        }
    }

    private static Table table(List<Event> events) {
        Table table = Table.of("CLASS", "TYPE", "WHO", "TO WHOM", "WHEN", "MODALITY", ">CONFIDENCE", "WORDS");
        for (Event e : events) {
            table.row(
                    e.eventClass(),
                    EventExplanation.type(e),
                    EventExplanation.names(e.actors()),
                    EventExplanation.names(e.recipients()),
                    EventExplanation.days(e.date()),
                    e.modality().name().toLowerCase(Locale.ROOT),
                    String.format(Locale.ROOT, "%.2f", e.confidence().value()),
                    e.coding().trigger());
        }
        return table;
    }
}
