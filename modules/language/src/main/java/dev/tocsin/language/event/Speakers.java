package dev.tocsin.language.event;

import dev.tocsin.language.speech.Quotation;
import dev.tocsin.language.speech.Quotation.Span;
import dev.tocsin.language.syntax.NounPhrase;
import dev.tocsin.model.Mention;
import dev.tocsin.model.Mention.Kind;
import dev.tocsin.model.Party;
import dev.tocsin.model.Statement;
import java.util.List;
import java.util.Optional;

/** Resolves who speaks in the quotations of an article. */
final class Speakers {
    private static final int LEAST_QUOTE_CHARS = 8;

    private final String document;
    private final List<Reading> readings;
    private final List<Quotation> quotations;

    Speakers(String document, List<Reading> readings, List<Quotation> quotations) {
        this.document = document;
        this.readings = List.copyOf(readings);
        this.quotations = List.copyOf(quotations);
    }

    /** The quotation or report in which a place of the text stands. */
    Optional<Quotation> at(int offset) {
        return quotations.stream().filter(each -> each.contains(offset)).findFirst();
    }

    /** The quotation that a sentence is part of, or that is part of it. */
    Optional<Quotation> of(Reading reading) {
        return quotations.stream()
                .filter(each -> each.start() < reading.sentence().end()
                        && each.end() > reading.sentence().start())
                .findFirst();
    }

    Optional<Party> party(Quotation quotation, Discourse discourse) {
        Optional<Reading> reading = quotation.speaker().flatMap(this::readingOf);
        if (reading.isEmpty()) {
            return Optional.empty();
        }
        Span span = quotation.speaker().get();
        List<Mention> inside = reading.get().mentions().stream()
                .filter(mention -> mention.start() < span.end() && mention.end() > span.start())
                .toList();
        PartyFinder finder = new PartyFinder(reading.get(), discourse);
        Optional<Mention> person =
                inside.stream().filter(mention -> mention.kind() == Kind.PERSON).findFirst();
        if (person.isPresent()) {
            return Optional.of(finder.party(person.get(), inside));
        }
        for (NounPhrase phrase : reading.get().clauses().nounPhrases()) {
            int start = reading.get().start(phrase);
            if (start >= span.start() && start < span.end()) {
                List<Party> parties = finder.of(phrase);
                if (!parties.isEmpty()) {
                    Span who = new Span(start, Math.min(reading.get().end(phrase), span.end()));
                    return Optional.of(asPerson(parties.get(0), reading.get(), phrase, who, discourse));
                }
            }
        }
        return Optional.empty();
    }

    /** "The Vietnamese official", or "the Vietnamese" who said something, is the Vietnamese person named before. */
    private Party asPerson(Party party, Reading reading, NounPhrase phrase, Span who, Discourse discourse) {
        boolean office = PartyFinder.namesPerson(
                reading.clauses().words().get(phrase.head()).lower());
        boolean nationality = reading.mentions().stream()
                .anyMatch(mention -> mention.kind() == Kind.NATIONALITY && mention.end() == who.end());
        boolean person = (office || nationality)
                && reading.clauses().words().get(phrase.from()).is("the");
        Optional<Party> known = person ? party.country().flatMap(discourse.people()::personOf) : Optional.empty();
        if (known.isPresent()) {
            return known.get();
        }
        String text = document.substring(who.start(), who.end());
        return party.office().isPresent() || party.text().length() >= text.length()
                ? party
                : new Party(text, party.entity(), party.name(), party.country(), party.office(), party.sector());
    }

    /** The sentence that tells who speaks. */
    Optional<Reading> told(Quotation quotation) {
        return quotation.speaker().flatMap(this::readingOf);
    }

    private Optional<Reading> readingOf(Span span) {
        return readings.stream()
                .filter(reading -> span.start() >= reading.sentence().start()
                        && span.start() < reading.sentence().end())
                .findFirst();
    }

    /** The statement as an event tells it; of quoted words the longest stretch. */
    Statement statement(Quotation quotation, Party speaker) {
        Optional<String> words = quotation.verbatim().stream()
                .max((a, b) -> Integer.compare(a.end() - a.start(), b.end() - b.start()))
                .map(span -> document.substring(span.start(), span.end()))
                .filter(text -> text.length() >= LEAST_QUOTE_CHARS);
        return new Statement(speaker, quotation.verb().isEmpty() ? "say" : quotation.verb(), words);
    }
}
