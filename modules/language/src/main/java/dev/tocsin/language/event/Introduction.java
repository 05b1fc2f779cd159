package dev.tocsin.language.event;

import dev.tocsin.language.syntax.Clauses;
import dev.tocsin.language.syntax.NounPhrase;
import dev.tocsin.language.syntax.VerbGroup;
import dev.tocsin.language.syntax.Word;
import dev.tocsin.model.Mention;
import dev.tocsin.model.Party;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes the names of a sentence known before its acts are read. */
final class Introduction {
    private final Reading reading;
    private final Clauses clauses;
    private final Discourse discourse;
    private final PartyFinder finder;

    private Introduction(Reading reading, Discourse discourse) {
        this.reading = reading;
        this.clauses = reading.clauses();
        this.discourse = discourse;
        this.finder = new PartyFinder(reading, discourse);
    }

    static void of(Reading reading, Discourse discourse) {
        new Introduction(reading, discourse).introduce();
    }

    private void introduce() {
        Set<Integer> leading = new HashSet<>();
        for (VerbGroup group : clauses.verbGroups()) {
            clauses.subject(group).forEach(phrase -> leading.add(phrase.chunk()));
        }
        for (NounPhrase phrase : clauses.nounPhrases()) {
            List<Mention> mentions = reading.in(phrase);
            Optional<NounPhrase> title = title(phrase);
            boolean leads = leading.contains(phrase.chunk())
                    || title.filter(before -> leading.contains(before.chunk())).isPresent();
            for (Mention mention : mentions) {
                Party party = finder.party(mention, mentions);
                if (mention.kind() == Mention.Kind.PERSON) {
                    party = title.map(before -> ofOffice(mention, before, mentions))
                            .orElse(party);
                    discourse.person(mention, party, leads);
                }
                discourse.heard(party);
            }
            league(phrase);
        }
    }

    /** "The coalition's spokesman, Colonel A": the phrase with the office, right before the name. */
    private Optional<NounPhrase> title(NounPhrase name) {
        int comma = name.from() - 1;
        return comma > 0 && clauses.words().get(comma).is(",")
                ? clauses.nounPhrases().stream()
                        .filter(phrase -> phrase.to() == comma)
                        .filter(phrase -> PartyFinder.namesPerson(
                                clauses.words().get(phrase.head()).lower()))
                        .reduce((first, second) -> second)
                : Optional.empty();
    }

    /** A person whose own name tells no country is of the country of the office beside the name. */
    private Party ofOffice(Mention mention, NounPhrase title, List<Mention> beside) {
        Party party = finder.party(mention, beside);
        boolean told = beside.stream().anyMatch(each -> each.country().isPresent());
        Optional<String> country = told
                ? Optional.empty()
                : finder.of(title).stream()
                        .flatMap(each -> each.country().stream())
                        .findFirst();
        return country.isEmpty()
                ? party
                : new Party(party.text(), party.entity(), party.name(), country, party.office(), party.sector());
    }

    /** "The Saudi-led coalition": whom "the coalition" means from now on. */
    private void league(NounPhrase phrase) {
        Word head = clauses.words().get(phrase.head());
        List<Party> named = head.isAny(Anaphora.LEAGUES) ? finder.named(phrase) : List.of();
        if (named.size() == 1) {
            discourse.called(head.lower(), named.get(0));
        }
    }
}
