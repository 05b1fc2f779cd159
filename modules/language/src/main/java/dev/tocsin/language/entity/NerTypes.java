package dev.tocsin.language.entity;

import dev.tocsin.language.text.Folding;
import dev.tocsin.model.Mention;
import java.util.List;
import java.util.Optional;

/** The names that public annotated sets give to kinds of mention. */
enum NerTypes {
    /** Persons, organisations and locations; a nationality is MISC. */
    NEWS {
        @Override
        Optional<String> type(Mention mention) {
            return named(mention) ? coarse(mention.kind()) : Optional.empty();
        }
    },
    POLITICS {
        @Override
        Optional<String> type(Mention mention) {
            return named(mention) ? politics(mention) : Optional.empty();
        }
    },
    DEFENCE {
        @Override
        Optional<String> type(Mention mention) {
            return switch (mention.kind()) {
                case NATIONALITY -> Optional.of("Nationality");
                case EQUIPMENT -> Optional.of("Weapon");
                case MONEY -> Optional.of("Money");
                case DATE -> Optional.of("Temporal");
                case QUANTITY -> Optional.of("Quantity");
                case MISC, OFFICE -> Optional.empty();
                case PERSON, ORGANISATION, LOCATION -> coarse(mention.kind());
            };
        }
    };

    private static final List<String> INSTITUTIONS = List.of(
            "universit", "college", "school", "court", "parliament", "assembly", "senate", "house", "army", "navy",
            "force", "ministry", "department", "committee", "council", "commission", "agency", "bank", "institute",
            "association", "society", "foundation", "church", "company", "inc", "corp", "news", "times", "post",
            "club", "museum", "office", "service", "police", "guard", "board", "trust", "group", "center", "centre",
            "government", "cabinet", "congress of", "academy", "press", "radio", "magazine", "division", "regiment");

    abstract Optional<String> type(Mention mention);

    /** The types of a set, by the set's name; those of news where the name is not known. */
    static NerTypes of(String set) {
        if (set.contains("politics")) {
            return POLITICS;
        }
        return set.startsWith("re3d") ? DEFENCE : NEWS;
    }

    /** Whether the words are a name: what is written in lower case alone ("warships") is none. */
    private static boolean named(Mention mention) {
        return mention.text().chars().anyMatch(Character::isUpperCase) && mention.kind() != Mention.Kind.OFFICE;
    }

    private static Optional<String> coarse(Mention.Kind kind) {
        return switch (kind) {
            case PERSON -> Optional.of("PER");
            case ORGANISATION -> Optional.of("ORG");
            case LOCATION -> Optional.of("LOC");
            case NATIONALITY, MISC, EQUIPMENT -> Optional.of("MISC");
            case OFFICE, MONEY, QUANTITY, DATE -> Optional.empty();
        };
    }

    private static boolean institution(String folded) {
        return INSTITUTIONS.stream().anyMatch(folded::contains);
    }

    private static Optional<String> politics(Mention mention) {
        String folded = Folding.fold(mention.text());
        return switch (mention.kind()) {
            case PERSON -> Optional.of("politician");
            case ORGANISATION -> Optional.of(
                    mention.sector().equals("PTY") || mention.sector().equals("UNK") && !institution(folded)
                            ? "politicalparty"
                            : "organisation");
            case LOCATION -> Optional.of(
                    mention.entity().filter(id -> id.startsWith("country:")).isPresent() ? "country" : "location");
            case MISC -> Optional.of(folded.contains("election") || folded.contains("referendum") ? "election" : "event");
            case NATIONALITY, EQUIPMENT -> Optional.of("misc");
            case OFFICE, MONEY, QUANTITY, DATE -> Optional.empty();
        };
    }
}
