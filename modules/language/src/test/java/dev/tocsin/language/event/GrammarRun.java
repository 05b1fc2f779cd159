package dev.tocsin.language.event;

import dev.tocsin.language.syntax.Clauses;
import dev.tocsin.language.syntax.Tagger;
import dev.tocsin.language.text.Sentence;
import dev.tocsin.language.text.Sentences;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Shows the grammar of sentences given as arguments. */
final class GrammarRun {
    private GrammarRun() {}

    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Tagger tagger = Tagger.load();
        for (String text : args) {
            for (Sentence sentence : Sentences.split(text, 0)) {
                Clauses clauses = Clauses.of(tagger.tag(sentence));
                clauses.words().forEach(word -> out.print(word.text() + "/" + word.tag() + " "));
                out.println();
                clauses.nounPhrases()
                        .forEach(p -> out.print("["
                                + text.substring(
                                        clauses.words().get(p.from()).start(),
                                        clauses.words().get(p.to() - 1).end())
                                + (p.time() ? "@" : "") + "] "));
                out.println();
                clauses.verbGroups()
                        .forEach(v -> out.println("  "
                                + clauses.words().get(v.head()).text() + " " + v.form()
                                + (v.passive() ? " passive" : "") + (v.negated() ? " not " : " ") + v.modal() + " S="
                                + clauses.subject(v).stream()
                                        .map(p -> clauses.words().get(p.head()).text())
                                        .toList() + " O="
                                + clauses.object(v).stream()
                                        .map(p -> clauses.words().get(p.head()).text())
                                        .toList() + " C="
                                + clauses.complements(v.head()).stream()
                                        .map(c -> c.preposition()
                                                + c.phrases().stream()
                                                        .map(p -> clauses.words()
                                                                .get(p.head())
                                                                .text())
                                                        .toList())
                                        .toList()));
            }
        }
    }
}
