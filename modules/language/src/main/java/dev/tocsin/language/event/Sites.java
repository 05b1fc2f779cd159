package dev.tocsin.language.event;

import dev.tocsin.language.syntax.Clauses.Complement;
import dev.tocsin.language.syntax.NounPhrase;
import dev.tocsin.language.syntax.Word;
import dev.tocsin.language.text.WordLists;
import dev.tocsin.model.Mention;
import dev.tocsin.model.Party;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Places named by a common noun, and whose they are: "the air base at Marneuli", and later "the base". */
final class Sites {
    private static final Set<String> NOUNS =
            WordLists.load(Sites.class, "sites.txt").of("sites");
    private static final Set<String> INSIDE = Set.of("of", "in", "at", "on", "near", "off", "inside", "within");
    private static final Set<String> BACK = Set.of("the", "this", "that", "its", "these");

    private final Reading reading;
    private final Discourse discourse;
    private final List<Word> words;

    Sites(Reading reading, Discourse discourse) {
        this.reading = reading;
        this.discourse = discourse;
        this.words = reading.clauses().words();
    }

    /** Remembers whose the places are that a sentence names. */
    void introduce() {
        for (NounPhrase phrase : reading.clauses().nounPhrases()) {
            Word head = words.get(phrase.head());
            if (head.isAny(NOUNS)) {
                country(phrase).ifPresent(code -> discourse.called(head.lower(), party(phrase, code)));
            }
        }
    }

    /** With whoever owns the place that is struck or helped. */
    Roles struck(Act act, Roles roles) {
        Set<String> actors = Parties.codes(roles.actors());
        return actors.size() != 1
                ? roles
                : owner(act, actors)
                        .map(owner -> new Roles(roles.actors(), List.of(owner), roles.note()))
                        .orElse(roles);
    }

    /** Whose place an act is done to, if it is not the actors' own. */
    private Optional<Party> owner(Act act, Set<String> actors) {
        List<NounPhrase> objects = new ArrayList<>(act.object());
        act.complements().stream()
                .filter(each -> INSIDE.contains(each.preposition()))
                .forEach(each -> objects.addAll(each.phrases()));
        for (NounPhrase phrase : objects) {
            Optional<Party> owner = located(phrase)
                    .or(() -> meant(phrase))
                    .filter(party -> party.country()
                            .filter(code -> !actors.contains(code))
                            .isPresent());
            if (owner.isPresent()) {
                return owner;
            }
        }
        return Optional.empty();
    }

    private Optional<Party> located(NounPhrase phrase) {
        Word head = words.get(phrase.head());
        boolean site = head.isAny(NOUNS)
                || reading.in(phrase).stream()
                        .anyMatch(mention -> mention.kind() == Mention.Kind.LOCATION && mention.end() >= head.end());
        return country(phrase).filter(code -> site).map(code -> party(phrase, code));
    }

    private Optional<Party> meant(NounPhrase phrase) {
        Word head = words.get(phrase.head());
        boolean back = head.isAny(NOUNS) && words.get(phrase.from()).isAny(BACK);
        return back ? discourse.called(head.lower()) : Optional.empty();
    }

    private Party party(NounPhrase phrase, String code) {
        return Parties.unnamed(reading.words(phrase), Optional.of(code));
    }

    /** Of a place by name in the phrase, or right behind it. */
    private Optional<String> country(NounPhrase phrase) {
        Optional<String> inside = place(phrase);
        if (inside.isPresent()) {
            return inside;
        }
        for (Complement each : reading.clauses().complements(phrase.to() - 1)) {
            NounPhrase first = each.phrases().get(0);
            if (first.from() > phrase.to() + 1 || !INSIDE.contains(each.preposition())) {
                break;
            }
            Optional<String> behind = place(first);
            if (behind.isPresent()) {
                return behind;
            }
        }
        return Optional.empty();
    }

    private Optional<String> place(NounPhrase phrase) {
        return reading.in(phrase).stream()
                .filter(mention ->
                        mention.kind() == Mention.Kind.LOCATION || mention.kind() == Mention.Kind.NATIONALITY)
                .flatMap(mention -> mention.country().stream())
                .findFirst();
    }
}
