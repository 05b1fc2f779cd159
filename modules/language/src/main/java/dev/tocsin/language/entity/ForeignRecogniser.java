package dev.tocsin.language.entity;

import dev.tocsin.language.knowledge.Entity;
import dev.tocsin.language.knowledge.EntityKind;
import dev.tocsin.language.knowledge.ForeignNames;
import dev.tocsin.language.knowledge.ForeignNames.Word;
import dev.tocsin.language.knowledge.KnowledgeBase;
import dev.tocsin.language.knowledge.Lexicon;
import dev.tocsin.language.knowledge.Tenure;
import dev.tocsin.language.text.Token;
import dev.tocsin.language.text.Tokens;
import dev.tocsin.model.Mention;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Finds what an article names that is in another language than English: countries and their adjectives in that language,
 * capitals, people and organisations as the knowledge base writes them. It reads no grammar, so it is sure of less than
 * {@link EntityRecogniser}. Thread-safe; the names of a language are gathered when its first article comes.
 */
public final class ForeignRecogniser {
    private static final int LEAST_CAPITAL_THOUSANDS = 300;
    private static final int LEAST_ACRONYM = 4;
    private static final int LEAST_GROUP = 5;
    private static final char LAST_LATIN = '\u024f';
    private static final double SURE = 0.9;
    private static final double NEARLY_SURE = 0.7;

    private final KnowledgeBase knowledge;
    private final Map<String, ForeignNames> languages = new ConcurrentHashMap<>();

    public ForeignRecogniser(KnowledgeBase knowledge) {
        this.knowledge = knowledge;
    }

    /**
     * The document's mentions by where they start, none overlapping another.
     *
     * @param language ISO 639-1
     * @param published decides which office a known person held; without it the latest one counts
     */
    public List<Mention> mentions(String document, String language, Optional<LocalDate> published) {
        ForeignNames names = languages.computeIfAbsent(language, tag -> ForeignNames.of(knowledge, tag));
        List<Word> words = ForeignNames.words(document);
        List<Token> tokens = tokens(document);
        List<Mention> mentions = new ArrayList<>();
        int word = 0;
        int token = 0;
        int at = 0;
        while (at < document.length()) {
            while (word < words.size() && words.get(word).start() < at) {
                word++;
            }
            while (token < tokens.size() && tokens.get(token).start() < at) {
                token++;
            }
            int end = at + 1;
            Optional<ForeignNames.Match> match = Optional.empty();
            if (word < words.size() && words.get(word).start() == at) {
                match = names.longest(words, word);
                end = words.get(word + length(match) - 1).end();
            } else if (ForeignNames.runsOn(document.codePointAt(at))) {
                match = names.longest(document, at);
                end = at + length(match);
            }
            Optional<Mention> found = foreign(document, at, end, match);
            if (token < tokens.size() && tokens.get(token).start() == at) {
                found = longer(found, latin(document, tokens, token, published));
            }
            found.ifPresent(mentions::add);
            at = Math.max(end, found.map(Mention::end).orElse(at));
        }
        return mentions;
    }

    private static int length(Optional<ForeignNames.Match> match) {
        return match.map(ForeignNames.Match::length).orElse(1);
    }

    private static Optional<Mention> longer(Optional<Mention> one, Optional<Mention> other) {
        int least = one.map(Mention::end).orElse(0);
        return other.filter(mention -> mention.end() > least).or(() -> one);
    }

    /** As our own names are read; what runs on without blanks parts them too. */
    private static List<Token> tokens(String document) {
        List<Token> tokens = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= document.length(); i++) {
            if (i == document.length() || ForeignNames.runsOn(document.charAt(i))) {
                if (i > from) {
                    tokens.addAll(Tokens.of(document, from, i));
                }
                from = i + 1;
            }
        }
        return tokens;
    }

    private static Optional<Mention> foreign(String document, int start, int end, Optional<ForeignNames.Match> match) {
        return match.map(ForeignNames.Match::name)
                .flatMap(name -> name.entity()
                        .map(entity -> mention(
                                document,
                                start,
                                end,
                                entity,
                                name.as(),
                                name.as() == EntityKind.NATIONALITY ? NEARLY_SURE : SURE,
                                Optional.empty())));
    }

    /** The longest name that we write so. */
    private Optional<Mention> latin(String document, List<Token> tokens, int from, Optional<LocalDate> published) {
        if (tokens.get(from).text().charAt(0) > LAST_LATIN || !tokens.get(from).capitalised()) {
            return Optional.empty();
        }
        List<Lexicon.Match> matches = knowledge.lexicon().matches(tokens, from);
        for (int i = matches.size() - 1; i >= 0; i--) {
            int length = matches.get(i).length();
            Optional<Lexicon.Entry> entry = entry(matches.get(i)).filter(each -> clear(each, tokens, from, length));
            if (entry.isPresent()) {
                return entry.map(each -> mention(
                        document,
                        tokens.get(from).start(),
                        tokens.get(from + length - 1).end(),
                        each.entity(),
                        each.as(),
                        length > 1 ? SURE : NEARLY_SURE,
                        office(each.entity(), published)));
            }
        }
        return Optional.empty();
    }

    private static Optional<Lexicon.Entry> entry(Lexicon.Match match) {
        return match.entries().stream()
                .filter(entry -> switch (entry.as()) {
                    case PERSON, PLACE, ORGANISATION, GROUP, COMPANY -> true;
                    default -> false;
                })
                .findFirst();
    }

    /** A single word of English may be any word elsewhere. */
    private boolean clear(Lexicon.Entry entry, List<Token> tokens, int from, int length) {
        Token first = tokens.get(from);
        return switch (entry.as()) {
            case PLACE -> largeCapital(entry.entity());
            case GROUP -> length > 1 || first.text().length() >= LEAST_GROUP;
            case PERSON, COMPANY -> length > 1;
            default ->
                length > 1
                        || first.allCaps() && first.text().length() >= LEAST_ACRONYM && !capitalsAround(tokens, from);
        };
    }

    private boolean largeCapital(Entity place) {
        return place.sector().equals("GOV")
                && knowledge
                        .city(place.id())
                        .filter(city -> city.thousands() >= LEAST_CAPITAL_THOUSANDS)
                        .isPresent();
    }

    private Optional<String> office(Entity entity, Optional<LocalDate> published) {
        return published
                .map(day -> knowledge.officeAt(entity.id(), day))
                .orElseGet(() -> knowledge.latestOffice(entity.id()))
                .map(Tenure::office);
    }

    private static boolean capitalsAround(List<Token> tokens, int i) {
        return i > 0 && tokens.get(i - 1).allCaps()
                || i + 1 < tokens.size() && tokens.get(i + 1).allCaps();
    }

    private static Mention mention(
            String document,
            int start,
            int end,
            Entity entity,
            EntityKind as,
            double confidence,
            Optional<String> office) {
        return new Mention(
                start,
                end,
                document.substring(start, end),
                kind(as),
                Optional.of(entity.id()),
                entity.name(),
                entity.country(),
                office,
                entity.sector(),
                confidence);
    }

    private static Mention.Kind kind(EntityKind as) {
        return switch (as) {
            case COUNTRY, PLACE -> Mention.Kind.LOCATION;
            case NATIONALITY -> Mention.Kind.NATIONALITY;
            case PERSON -> Mention.Kind.PERSON;
            case ORGANISATION, COMPANY, GROUP, ORGAN -> Mention.Kind.ORGANISATION;
            case OFFICE -> Mention.Kind.OFFICE;
            case EQUIPMENT -> Mention.Kind.EQUIPMENT;
            default -> Mention.Kind.MISC;
        };
    }
}
