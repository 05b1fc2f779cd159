package dev.tocsin.language.evaluation;

import dev.tocsin.language.corpus.MarkKind;
import dev.tocsin.language.corpus.MarkedArticle;
import dev.tocsin.language.corpus.MarkedName;
import dev.tocsin.language.corpus.MarkedSentence;
import dev.tocsin.language.corpus.MarkedSpeech;
import dev.tocsin.language.corpus.Stretch;
import dev.tocsin.language.evaluation.Spans.Typed;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A text with the names and the speech that are in it.
 *
 * @param names persons, organisations and locations
 */
record GoldText(String text, Set<Typed> names, List<Attribution> speech) {
    private static final Set<MarkKind> NAMED = EnumSet.of(MarkKind.PER, MarkKind.ORG, MarkKind.LOC);

    /** One that stands alone. */
    static GoldText of(MarkedSentence sentence) {
        GoldText gold = new GoldText(sentence.text(), new HashSet<>(), new ArrayList<>());
        gold.add(sentence, 0);
        return gold;
    }

    /** The text of an article, without its title. */
    static GoldText of(MarkedArticle article) {
        GoldText gold = new GoldText(article.text(), new HashSet<>(), new ArrayList<>());
        int from = 0;
        for (MarkedSentence sentence : article.sentences()) {
            int at = gold.text().indexOf(sentence.text(), from);
            gold.add(sentence, at);
            from = at + sentence.text().length();
        }
        return gold;
    }

    private void add(MarkedSentence sentence, int at) {
        for (MarkedName name : sentence.names()) {
            if (NAMED.contains(name.kind())) {
                names.add(new Typed(
                        at + name.at().start(),
                        at + name.at().end(),
                        name.kind().name()));
            }
        }
        for (MarkedSpeech each : sentence.speech()) {
            List<Stretch> source = each.speaker().flatMap(sentence::numbered).stream()
                    .map(name -> moved(name.at(), at))
                    .toList();
            speech.add(new Attribution(List.of(moved(each.words(), at)), source, ""));
        }
    }

    private static Stretch moved(Stretch stretch, int by) {
        return new Stretch(stretch.start() + by, stretch.end() + by);
    }
}
