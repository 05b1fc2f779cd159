package dev.tocsin.language.event;

import dev.tocsin.language.evaluation.DefenceEvaluation;
import dev.tocsin.model.Article;
import dev.tocsin.model.Event;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;

/** Shows how gold articles are coded: {@code FILE [ID ...]}. */
final class ExplainRun {
    private ExplainRun() {}

    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        EventCoder coder = EventCoder.load();
        Set<String> wanted = Set.of(args);
        DefenceEvaluation.articles(Path.of(args[0])).forEach((id, article) -> {
            if (args.length == 1 || wanted.contains(id)) {
                show(out, coder, id, article);
            }
        });
    }

    private static void show(PrintStream out, EventCoder coder, String id, Article article) {
        CodedArticle coded = coder.explain(article);
        out.println("=== " + id + " " + article.title() + " | " + coded.verdict());
        coded.mentions()
                .forEach(mention -> out.print("[" + mention.text() + "/" + mention.kind() + "/"
                        + mention.country().orElse("-")
                        + mention.office().map(office -> "/" + office).orElse("") + "] "));
        out.println();
        coded.quotations()
                .forEach(each -> out.println("  said (" + each.verb() + ") by "
                        + each.mention().map(mention -> mention.text()).orElse("?") + ": "
                        + article.document().substring(each.start(), each.end())));
        for (Event event : coded.events()) {
            out.println("  EVENT " + event.eventClass() + " " + event.type() + " " + event.modality()
                    + (event.historical() ? " HIST" : "") + " " + Parties.codes(event.actors()) + " > "
                    + Parties.codes(event.recipients()) + " " + event.date().start() + " "
                    + event.date().text()
                    + " | " + event.coding().trigger() + " | " + event.equipment() + " " + event.value() + " "
                    + event.statement()
                            .map(s -> s.speaker().name() + "/"
                                    + s.speaker().office().orElse("") + "/" + s.verb()));
        }
        coded.dropped()
                .forEach(each -> out.println("  drop s" + each.sentence() + " '" + each.trigger() + "' " + each.rule()
                        + ": " + each.reason()));
    }
}
