package dev.tocsin.language.event;

import dev.tocsin.language.syntax.Clauses;
import dev.tocsin.language.syntax.NounPhrase;
import dev.tocsin.model.Party;
import java.util.List;

/** Whom "it" means directly behind a verb of speech: "after Norway said it had tested a missile". */
final class SaidOfItself {
    private SaidOfItself() {}

    /** Nobody where no such verb stands before the phrase, or its subject names nobody or several. */
    static List<Party> speaker(NounPhrase phrase, Clauses clauses, Reading reading, Discourse discourse) {
        boolean that =
                phrase.from() > 0 && clauses.words().get(phrase.from() - 1).is("that");
        int end = that ? phrase.from() - 1 : phrase.from();
        PartyFinder finder = new PartyFinder(reading, discourse);
        List<Party> named = clauses.verbGroups().stream()
                .filter(verb -> verb.to() == end && verb.finite())
                .filter(verb -> Homeland.SPEECH.contains(
                        clauses.words().get(verb.head()).lower()))
                .flatMap(verb -> clauses.subject(verb).stream())
                .flatMap(subject -> finder.named(subject).stream())
                .toList();
        List<Party> distinct = Parties.distinct(named);
        return distinct.size() == 1 ? distinct : List.of();
    }
}
