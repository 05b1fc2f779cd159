package dev.tocsin.language.event;

import dev.tocsin.language.syntax.NounPhrase;
import dev.tocsin.language.syntax.Word;
import dev.tocsin.model.Mention;
import dev.tocsin.model.Mention.Kind;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Names that only tell what kind of thing or person is meant, and names that tell of whom people are. */
final class Descriptions {
    private static final Set<String> ORIGINS = PartyFinder.WORDS.of("origins");
    private static final Set<String> FELLOWS = PartyFinder.WORDS.of("fellows");
    private static final Set<String> OFFICES = PartyFinder.WORDS.of("counterparts");
    private static final Set<String> PARTS = PartyFinder.WORDS.of("parts");
    private static final Set<String> MAINLY = Set.of("mostly", "mainly", "largely", "all", "predominantly");
    private static final Set<String> THEM = Set.of("them", "whom");
    private static final int NEAR = 4;

    private final Reading reading;
    private final List<Word> words;

    Descriptions(Reading reading) {
        this.reading = reading;
        this.words = reading.clauses().words();
    }

    /** Whether a name in a phrase is nobody who acts or is acted on there. */
    boolean describes(Mention mention, NounPhrase phrase) {
        return isOrigin(mention, phrase) || isClub(mention, phrase) || isSurname(mention, phrase);
    }

    /** "French-made howitzers", "shells of Korean origin": where things come from. */
    private boolean isOrigin(Mention mention, NounPhrase phrase) {
        int after = after(mention);
        if (after >= phrase.to()) {
            return false;
        }
        boolean hyphen = words.get(after).is("-") && after + 1 < phrase.to();
        String next = words.get(hyphen ? after + 1 : after).lower();
        return ORIGINS.contains(next.substring(next.indexOf('-') + 1));
    }

    /** "French-made", where it stands in an article. */
    static boolean isOrigin(Mention mention, String document) {
        int from = mention.end() + 1;
        if (from >= document.length() || document.charAt(from - 1) != '-') {
            return false;
        }
        int to = from;
        while (to < document.length() && Character.isLetter(document.charAt(to))) {
            to++;
        }
        return ORIGINS.contains(document.substring(from, to));
    }

    /** "Its NATO partner", "an EU member": one of several in an organisation. */
    private boolean isClub(Mention mention, NounPhrase phrase) {
        Word head = words.get(phrase.head());
        return mention.kind() == Kind.ORGANISATION
                && mention.end() < head.start()
                && head.isAny(FELLOWS)
                && words.get(after(mention)) == head;
    }

    /** "His counterpart Walker San Miguel": a place that is part of a person's name. */
    private boolean isSurname(Mention mention, NounPhrase phrase) {
        int at = after(mention) - 1;
        while (at > phrase.from() && words.get(at).start() > mention.start()) {
            at--;
        }
        if (mention.kind() != Kind.LOCATION || at - 2 < phrase.from()) {
            return false;
        }
        Word before = words.get(at - 1);
        boolean name = Character.isUpperCase(before.text().charAt(0))
                && reading.mentions().stream()
                        .filter(other -> other.start() < before.end() && other.end() > before.start())
                        .allMatch(other -> other.country().isEmpty());
        return name && words.subList(phrase.from(), at - 1).stream().anyMatch(word -> word.isAny(OFFICES));
    }

    /** "64 men, most of them South Africans": whoever most of those are whom a phrase names without their country. */
    Optional<NounPhrase> members(NounPhrase phrase) {
        int at = phrase.to();
        if (at + 2 >= words.size() || !words.get(at).is(",")) {
            return Optional.empty();
        }
        int from = at + 1;
        boolean mainly = words.get(from).isAny(MAINLY);
        for (int i = from + 1; i < Math.min(words.size(), from + NEAR); i++) {
            boolean part = words.get(i).isAny(THEM)
                    && words.get(i - 1).is("of")
                    && words.subList(from, i - 1).stream().anyMatch(word -> word.isAny(PARTS));
            if (part || mainly) {
                return phraseFrom(part ? i + 1 : i);
            }
        }
        return Optional.empty();
    }

    /** The first phrase from here, before any verb. */
    private Optional<NounPhrase> phraseFrom(int word) {
        return reading.clauses().nounPhrases().stream()
                .filter(each -> each.to() > word && each.from() < word + NEAR)
                .filter(each -> words.subList(word, Math.max(word, each.from())).stream()
                        .noneMatch(between -> between.is(",")
                                || reading.clauses()
                                        .verbGroupAt(between.index())
                                        .isPresent()))
                .filter(each -> !words.get(each.head()).isAny(THEM))
                .findFirst();
    }

    /** The place of the first word behind a name. */
    private int after(Mention mention) {
        int at = 0;
        while (at < words.size() - 1 && words.get(at).start() < mention.end()) {
            at++;
        }
        return at;
    }
}
