package dev.tocsin.language.entity;

import dev.tocsin.language.knowledge.Entity;
import dev.tocsin.language.text.WordLists;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Of which state a document takes companies to be: "Germany's KNDS", "the Spanish group Airbus" are of the state beside
 * them, and so stays the bare name, wherever else the company has its seat. Used once.
 */
final class Companies {
    private static final String BUSINESS = "BUS";
    private static final int FURTHEST = 4;
    private static final Set<String> FIRMS =
            WordLists.load(Companies.class, "institutions.txt").of("firms");

    private final Map<String, String> told = new HashMap<>();

    /** Reads what stands before the names of companies. */
    void count(SentenceView view, List<Segment> segments) {
        for (int i = 1; i < segments.size(); i++) {
            Segment company = segments.get(i);
            boolean carriesThing = i + 1 < segments.size()
                    && segments.get(i + 1).label() == Label.EQUIPMENT
                    && segments.get(i + 1).from() == company.to();
            Optional<String> beside =
                    isCompany(company) && !carriesThing ? beside(view, segments.get(i - 1), company) : Optional.empty();
            beside.ifPresent(code -> told.putIfAbsent(id(company), code));
        }
    }

    /** The state that the document tells, if it tells one. */
    Optional<String> country(Segment segment) {
        return isCompany(segment) ? Optional.ofNullable(told.get(id(segment))) : Optional.empty();
    }

    private static boolean isCompany(Segment segment) {
        return segment.label() == Label.ORGANISATION
                && segment.entity()
                        .filter(known -> known.sector().equals(BUSINESS))
                        .isPresent();
    }

    private static String id(Segment company) {
        return company.entity().map(Entity::id).orElseThrow();
    }

    private static Optional<String> beside(SentenceView view, Segment before, Segment company) {
        boolean owner = view.folded(before.to()).equals("'s")
                || view.folded(before.to()).equals("'");
        boolean state = before.label() == Label.NATIONALITY || before.label() == Label.LOCATION && owner;
        int from = before.to() + (owner ? 1 : 0);
        boolean near = company.from() >= from && company.from() - from <= FURTHEST;
        for (int i = from; i < company.from() && near; i++) {
            near = FIRMS.contains(view.folded(i));
        }
        return state && near ? before.entity().flatMap(Entity::country) : Optional.empty();
    }
}
