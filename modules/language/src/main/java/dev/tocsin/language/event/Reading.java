package dev.tocsin.language.event;

import dev.tocsin.language.quantity.EquipmentMention;
import dev.tocsin.language.quantity.MoneyMention;
import dev.tocsin.language.syntax.Clauses;
import dev.tocsin.language.syntax.NounPhrase;
import dev.tocsin.language.text.Sentence;
import dev.tocsin.language.time.DateMention;
import dev.tocsin.model.Mention;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A sentence with its grammar and the names in it. */
record Reading(
        int index,
        Sentence sentence,
        Clauses clauses,
        List<Mention> mentions,
        List<DateMention> dates,
        List<EquipmentMention> equipment,
        List<MoneyMention> money) {
    Reading {
        mentions = List.copyOf(mentions);
        dates = List.copyOf(dates);
        equipment = List.copyOf(equipment);
        money = List.copyOf(money);
    }

    /** Whether nothing was told before, so that whoever has no country here has none by what came before either. */
    boolean opens() {
        return index == 0;
    }

    int start(NounPhrase phrase) {
        return clauses.words().get(phrase.from()).start();
    }

    int end(NounPhrase phrase) {
        return clauses.words().get(phrase.to() - 1).end();
    }

    /** The names within a phrase. */
    List<Mention> in(NounPhrase phrase) {
        int start = start(phrase);
        int end = end(phrase);
        List<Mention> inside = new ArrayList<>();
        for (Mention mention : mentions) {
            if (mention.start() < end && mention.end() > start) {
                inside.add(mention);
            }
        }
        return inside;
    }

    boolean has(NounPhrase phrase, Set<String> any) {
        for (int i = phrase.from(); i < phrase.to(); i++) {
            if (clauses.words().get(i).isAny(any)) {
                return true;
            }
        }
        return false;
    }

    boolean namesEquipment(NounPhrase phrase) {
        int start = start(phrase);
        int end = end(phrase);
        return equipment.stream().anyMatch(each -> each.start() < end && each.end() > start);
    }

    /** As they are written, but for the spaces. */
    String words(NounPhrase phrase) {
        StringBuilder text = new StringBuilder();
        for (int i = phrase.from(); i < phrase.to(); i++) {
            boolean apart = i > phrase.from()
                    && clauses.words().get(i).start()
                            > clauses.words().get(i - 1).end();
            text.append(apart ? " " : "").append(clauses.words().get(i).text());
        }
        return text.toString();
    }

    String text(String document) {
        return sentence.textIn(document);
    }
}
