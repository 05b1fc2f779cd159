package dev.tocsin.language.entity;

import dev.tocsin.language.knowledge.Entity;
import java.util.List;
import java.util.Optional;

/** Reads from the words around an office or a person which country and which office they belong to. No state. */
final class OfficeContext {
    private OfficeContext() {}

    /** The country or organisation of the office: "Russian defence minister", "Vietnam's ...", "... of Chad". */
    static Optional<String> country(SentenceView view, List<Segment> segments, int index) {
        Segment office = segments.get(index);
        if (index > 0) {
            Optional<String> before = possessor(view, segments.get(index - 1), office.from());
            if (before.isPresent()) {
                return before;
            }
        }
        if (index + 1 < segments.size()) {
            Segment next = segments.get(index + 1);
            String link = view.folded(office.to());
            boolean of = link.equals("of");
            int gap = next.from() - office.to();
            boolean article = gap == 2 && view.folded(office.to() + 1).equals("the");
            if (of && (gap == 1 || article) && acts(next)) {
                return next.entity().flatMap(Entity::country);
            }
        }
        return Optional.empty();
    }

    /**
     * The country of the capital that a part of a state sits in ("the foreign ministry in Tehran"); that of the last
     * place of the sentence for "its".
     */
    static Optional<String> seat(SentenceView view, List<Segment> segments, int index) {
        Segment organ = segments.get(index);
        boolean next = index + 1 < segments.size() && segments.get(index + 1).from() == organ.to() + 1;
        if (next && view.folded(organ.to()).equals("in")) {
            Optional<Entity> place = segments.get(index + 1).entity();
            return place.filter(found -> found.sector().equals("GOV")).flatMap(Entity::country);
        }
        boolean own = POSSESSIVES.contains(view.folded(organ.from() - 1))
                || POSSESSIVES.contains(view.folded(organ.from() - 2));
        boolean behind = view.folded(organ.from() - 2).equals(",") && SAYING.contains(view.folded(organ.to()));
        Optional<String> subject = own && behind ? opening(view, segments, index) : Optional.empty();
        if (subject.isPresent()) {
            return subject;
        }
        for (int i = index - 1; own && i >= 0; i--) {
            Optional<String> country = segments.get(i).entity().flatMap(Entity::country);
            if (segments.get(i).label() == Label.LOCATION && country.isPresent()) {
                return country;
            }
        }
        return Optional.empty();
    }

    /** "Norway has bought jets from Sweden, its defence ministry said": the place that the sentence is about. */
    private static Optional<String> opening(SentenceView view, List<Segment> segments, int index) {
        return segments.subList(0, index).stream()
                .filter(each -> each.label() == Label.LOCATION && !DATELINE.contains(view.folded(each.to())))
                .findFirst()
                .flatMap(Segment::entity)
                .flatMap(Entity::country);
    }

    /** Whether "a" or "an" stands before the office and its country: "a Philippine official". */
    static boolean indefinite(SentenceView view, List<Segment> segments, int index) {
        int first = segments.get(index).from();
        if (index > 0 && segments.get(index - 1).label() == Label.NATIONALITY) {
            first = segments.get(index - 1).from();
        }
        for (int i = first - 1; i >= 0 && i >= first - 2; i--) {
            if (view.folded(i).equals("a") || view.folded(i).equals("an")) {
                return true;
            }
        }
        return false;
    }

    private static final List<String> SAYING =
            List.of("said", "says", "announced", "reported", "confirmed", "disclosed");
    /** What follows the place of a dateline. */
    private static final List<String> DATELINE = List.of("-", "\u2013", "\u2014", ",", "(");

    private static final List<String> POSSESSIVES = List.of("its", "their", "our");

    /** What a segment gives to the words at {@code at}: it stands before them, with 's or an adjective between. */
    static Optional<String> possessor(SentenceView view, Segment segment, int at) {
        if (!acts(segment)) {
            return Optional.empty();
        }
        int gap = at - segment.to();
        boolean possessive = gap > 0
                && (view.folded(segment.to()).equals("'s")
                        || view.folded(segment.to()).equals("'"));
        boolean adjectives = gap <= (possessive ? 4 : 3);
        for (int i = segment.to() + (possessive ? 1 : 0); i < at && adjectives; i++) {
            adjectives = ADJECTIVES.contains(view.folded(i));
        }
        boolean close = segment.label() == Label.NATIONALITY || possessive || gap == 0;
        return adjectives && close ? segment.entity().flatMap(Entity::country) : Optional.empty();
    }

    private static final List<String> ADJECTIVES = List.of(
            "new",
            "former",
            "top",
            "senior",
            "then",
            "-",
            "outgoing",
            "incoming",
            "acting",
            "deputy",
            "newly",
            "appointed",
            "elected",
            "current",
            "late",
            "veteran",
            "chief",
            "first",
            "interim",
            "two",
            "three",
            "own",
            "military",
            "defense",
            "defence",
            "army",
            "government",
            "state",
            "ruling",
            "opposition",
            "nuclear",
            "armed",
            "naval",
            "air",
            "ground",
            "special",
            "elite",
            "joint",
            "main",
            "most",
            "ex",
            "de",
            "facto",
            "combat",
            "and");

    private static boolean acts(Segment segment) {
        return segment.label() == Label.NATIONALITY
                || segment.label() == Label.LOCATION
                || segment.label() == Label.ORGANISATION && !segment.isOrgan();
    }

    /** The office segment that belongs to the person: right before the name, or after it and a comma. */
    static Optional<Segment> office(SentenceView view, List<Segment> segments, int index) {
        Optional<Segment> before = before(view, segments, index);
        Optional<Segment> after = after(view, segments, index);
        boolean rankOnly = before.isPresent()
                && after.isPresent()
                && country(view, segments, segments.indexOf(before.get())).isEmpty()
                && country(view, segments, segments.indexOf(after.get())).isPresent();
        return rankOnly ? after : before.or(() -> after);
    }

    private static Optional<Segment> before(SentenceView view, List<Segment> segments, int index) {
        Segment person = segments.get(index);
        if (index > 0 && segments.get(index - 1).label() == Label.OFFICE) {
            Segment before = segments.get(index - 1);
            if (before.to() == person.from()
                    || before.to() == person.from() - 1
                            && view.folded(before.to()).equals(",")
                            && view.folded(opening(segments, index - 1) - 1).matches("a|an|the|'s|")) {
                return Optional.of(before);
            }
        }
        return Optional.empty();
    }

    /** Where an office begins with the nationality before it: "the Russian foreign minister". */
    private static int opening(List<Segment> segments, int office) {
        int from = segments.get(office).from();
        boolean national = office > 0
                && segments.get(office - 1).label() == Label.NATIONALITY
                && segments.get(office - 1).to() == from;
        return national ? segments.get(office - 1).from() : from;
    }

    private static Optional<Segment> after(SentenceView view, List<Segment> segments, int index) {
        Segment person = segments.get(index);
        boolean comma =
                view.folded(person.to()).equals(",") || view.folded(person.to()).equals("(");
        for (int i = index + 1; comma && i < segments.size() && i <= index + 2; i++) {
            Segment after = segments.get(i);
            if (after.from() > person.to() + 5 || crosses(view, person.to() + 1, after.from())) {
                break;
            }
            if (after.label() == Label.OFFICE) {
                return Optional.of(after);
            }
            if (!acts(after)) {
                break;
            }
        }
        return Optional.empty();
    }

    private static boolean crosses(SentenceView view, int from, int to) {
        for (int i = from; i < to; i++) {
            if (view.folded(i).equals(",")
                    || view.folded(i).equals(")")
                    || view.folded(i).equals("and")) {
                return true;
            }
        }
        return false;
    }
}
