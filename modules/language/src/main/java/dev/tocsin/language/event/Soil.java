package dev.tocsin.language.event;

import dev.tocsin.language.syntax.NounPhrase;
import dev.tocsin.language.syntax.Word;
import dev.tocsin.model.Mention;
import dev.tocsin.model.Party;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A blow at an armed group hits also the state on whose soil it is struck: "bombed a rebel camp inside Ecuador". */
final class Soil {
    private static final Set<String> INSIDE = Set.of("inside", "in", "on", "across", "into");
    private static final int FAR = 14;

    private final Reading reading;
    private final List<Word> words;

    Soil(Reading reading) {
        this.reading = reading;
        this.words = reading.clauses().words();
    }

    /** With the state on whose soil it was, if it is another than those who strike. */
    Roles struck(Act act, Roles roles) {
        boolean group = !roles.recipients().isEmpty()
                && roles.recipients().stream().noneMatch(Discourse::isState)
                && roles.recipients().stream().allMatch(party -> party.sector().equals("REB"));
        Set<String> acting = Parties.codes(roles.actors());
        if (!group || acting.isEmpty()) {
            return roles;
        }
        return land(act, acting)
                .map(land -> {
                    List<Party> hit = new ArrayList<>(roles.recipients());
                    hit.add(land);
                    return new Roles(roles.actors(), hit, roles.note());
                })
                .orElse(roles);
    }

    private Optional<Party> land(Act act, Set<String> acting) {
        return reading.clauses().nounPhrases().stream()
                .filter(phrase -> phrase.from() > act.last() && phrase.from() - act.last() < FAR)
                .filter(phrase -> INSIDE.contains(
                        words.get(Math.max(0, phrase.from() - 1)).lower()))
                .flatMap(phrase -> country(phrase)
                        .filter(code -> Parties.isCountry(code) && !acting.contains(code))
                        .map(code -> Parties.unnamed(reading.words(phrase), Optional.of(code)))
                        .stream())
                .findFirst();
    }

    private Optional<String> country(NounPhrase phrase) {
        return reading.in(phrase).stream()
                .filter(mention ->
                        mention.kind() == Mention.Kind.LOCATION || mention.kind() == Mention.Kind.NATIONALITY)
                .flatMap(mention -> mention.country().stream())
                .findFirst();
    }
}
