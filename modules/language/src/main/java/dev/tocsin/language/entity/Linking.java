package dev.tocsin.language.entity;

import dev.tocsin.language.knowledge.Entity;
import dev.tocsin.language.knowledge.EntityKind;
import dev.tocsin.language.knowledge.KnowledgeBase;
import dev.tocsin.language.knowledge.Lexicon;
import dev.tocsin.language.knowledge.Tenure;
import dev.tocsin.language.text.Folding;
import dev.tocsin.model.Mention;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns one document's segments into mentions that know their entity, country and office. Used once. */
final class Linking {
    private final String document;
    private final KnowledgeBase knowledge;
    private final Optional<LocalDate> published;
    private final PersonRegister ahead = new PersonRegister();
    private final PersonRegister people = new PersonRegister();
    private final Institutions institutions = new Institutions();
    private final Companies companies = new Companies();
    private final PlaceReading places;

    Linking(String document, KnowledgeBase knowledge, Optional<LocalDate> published) {
        this.document = document;
        this.knowledge = knowledge;
        this.published = published;
        this.places = new PlaceReading(knowledge);
    }

    List<Mention> mentions(List<SentenceView> views, List<List<Segment>> found) {
        found.forEach(places::count);
        found.forEach(institutions::count);
        List<List<Segment>> segments = new ArrayList<>();
        for (int s = 0; s < views.size(); s++) {
            SentenceView view = views.get(s);
            companies.count(view, found.get(s));
            segments.add(found.get(s).stream()
                    .map(segment -> institutions.disowned(view, segment))
                    .toList());
        }
        for (int s = views.size() - 1; s >= 0; s--) {
            for (int i = segments.get(s).size() - 1; i >= 0; i--) {
                Segment segment = segments.get(s).get(i);
                if (segment.label() == Label.PERSON && isFull(segment)) {
                    ahead.add(introduce(views.get(s), segments.get(s), i));
                }
            }
        }
        List<Mention> mentions = new ArrayList<>();
        for (int s = 0; s < views.size(); s++) {
            for (int i = 0; i < segments.get(s).size(); i++) {
                mention(views.get(s), segments.get(s), i).ifPresent(mentions::add);
            }
        }
        return List.copyOf(mentions);
    }

    private static boolean isFull(Segment person) {
        return person.to() - person.from() > 1 || person.entity().isPresent();
    }

    private Optional<Mention> mention(SentenceView view, List<Segment> segments, int i) {
        Segment segment = segments.get(i);
        return switch (segment.label()) {
            case PERSON -> Optional.of(person(view, segments, i));
            case OFFICE -> office(view, segments, i);
            case ORGANISATION ->
                segment.isOrgan()
                        ? organ(view, segments, i)
                        : Optional.of(namesake(view, segments, i).orElseGet(() -> thing(view, segments, segment)));
            case LOCATION, NATIONALITY, EQUIPMENT, MISC -> Optional.of(thing(view, segments, segment));
        };
    }

    /** "Peru's Congress", then "Congress": what many states have, of another state than the one known for that name. */
    private Optional<Mention> namesake(SentenceView view, List<Segment> segments, int i) {
        Segment segment = segments.get(i);
        return institutions
                .namesake(view, segments, i)
                .map(code -> write(
                        view,
                        segment,
                        Optional.empty(),
                        words(view, segment) + " of " + knowledge.nameOf(code),
                        Optional.of(code),
                        Optional.empty(),
                        segment.entity().map(Entity::sector).orElse("GOV")));
    }

    private Mention thing(SentenceView view, List<Segment> segments, Segment segment) {
        Optional<Entity> entity = places.reading(view, segments, segment);
        return write(
                view,
                segment,
                entity.map(Entity::id),
                entity.map(Entity::name).orElse(words(view, segment)),
                companies
                        .country(segment)
                        .or(() -> entity.isPresent() ? entity.flatMap(Entity::country) : countryInside(view, segment)),
                Optional.empty(),
                segment.label() == Label.NATIONALITY
                        ? "UNK"
                        : entity.map(Entity::sector).orElse("UNK"));
    }

    /** The country that an organisation's own name says: "Norwegian Refugee Council". */
    private Optional<String> countryInside(SentenceView view, Segment segment) {
        for (int i = segment.from(); i < segment.to() && segment.label() == Label.ORGANISATION; i++) {
            for (Lexicon.Match match : view.matches(i)) {
                Lexicon.Entry entry = match.entries().get(0);
                boolean union = i == segment.from()
                        && entry.as() == EntityKind.ORGANISATION
                        && entry.entity().sector().equals("IGO");
                boolean state = union || entry.as() == EntityKind.COUNTRY || entry.as() == EntityKind.NATIONALITY;
                boolean clear = knowledge.places(entry.entity().name()).size() < 2;
                if (state && clear && i + match.length() <= segment.to()) {
                    return entry.entity().country();
                }
            }
        }
        return Optional.empty();
    }

    /** A part of a state: of the country beside it, else of the one it had before in this document. */
    private Optional<Mention> organ(SentenceView view, List<Segment> segments, int i) {
        Segment segment = segments.get(i);
        boolean equipment = i > 0
                && segments.get(i - 1).label() == Label.EQUIPMENT
                && segments.get(i - 1).to() == segment.from();
        if (equipment) {
            return Optional.empty();
        }
        Entity organ = segment.entity().orElseThrow();
        Optional<String> country = institutions.organ(view, segments, i);
        String name = country.map(knowledge::nameOf)
                .map(of -> organ.name() + " of " + of)
                .orElse(organ.name());
        Optional<String> id = country.map(code -> organ.id() + "@" + code);
        return Optional.of(write(view, segment, id, name, country, Optional.empty(), organ.sector()));
    }

    private Mention person(SentenceView view, List<Segment> segments, int i) {
        Segment segment = segments.get(i);
        PersonRegister.Person person;
        boolean bracketed = view.folded(segment.to()).equals("]")
                && i + 1 < segments.size()
                && segments.get(i + 1).label() == Label.PERSON
                && segments.get(i + 1).from() == segment.to() + 1;
        if (bracketed) {
            Mention surname = person(view, segments, i + 1);
            return write(
                    view,
                    segment,
                    surname.entity(),
                    surname.name(),
                    surname.country(),
                    surname.office(),
                    surname.sector());
        }
        List<String> names = view.names(segment);
        Optional<PersonRegister.Person> earlier = people.named(names).or(() -> ahead.named(names));
        if (!isFull(segment) && earlier.isPresent()) {
            person = people.add(earlier.get());
        } else if (segment.entity().isEmpty()
                && earlier.isPresent()
                && earlier.get().names().size() > names.size()) {
            person = people.add(earlier.get());
        } else {
            person = people.add(introduce(view, segments, i));
        }
        Optional<Segment> office = OfficeContext.office(view, segments, i);
        Optional<String> held =
                office.flatMap(Segment::entity).map(Entity::name).or(person::office);
        return write(view, segment, Optional.of(person.id()), person.name(), person.country(), held, person.sector());
    }

    /** The person that a name presents here. */
    private PersonRegister.Person introduce(SentenceView view, List<Segment> segments, int i) {
        Segment segment = segments.get(i);
        Optional<Segment> officeSegment = OfficeContext.office(view, segments, i);
        Optional<Entity> office = officeSegment.flatMap(Segment::entity);
        Optional<String> country = officeSegment
                .flatMap(found -> OfficeContext.country(view, segments, segments.indexOf(found)))
                .or(() ->
                        i > 0 ? OfficeContext.possessor(view, segments.get(i - 1), segment.from()) : Optional.empty());
        if (segment.entity().isPresent()) {
            Entity known = segment.entity().get();
            Optional<Tenure> tenure = published.isPresent()
                    ? knowledge.officeAt(known.id(), published.get())
                    : knowledge.latestOffice(known.id());
            return new PersonRegister.Person(
                    known.id(),
                    known.name(),
                    foldedWords(known.name()),
                    office.flatMap(words -> country)
                            .or(() -> tenure.map(Tenure::body))
                            .or(known::country),
                    office.map(Entity::name).or(() -> tenure.map(Tenure::office)),
                    office.map(Entity::sector).orElse(known.sector()));
        }
        String name = words(view, segment);
        String id = "person:" + slug(name) + country.map(code -> "@" + code).orElse("");
        return new PersonRegister.Person(
                id,
                name,
                view.names(segment),
                country,
                office.map(Entity::name),
                office.map(Entity::sector).orElse("UNK"));
    }

    /** An office in the text: it belongs to the person beside it, else to a person named before. */
    private Optional<Mention> office(SentenceView view, List<Segment> segments, int i) {
        Segment segment = segments.get(i);
        Entity office = segment.entity().orElseThrow();
        Optional<String> country = OfficeContext.country(view, segments, i);
        Optional<PersonRegister.Person> person = beside(view, segments, i);
        boolean definite = view.folded(segment.from() - 1).equals("the")
                || country.isPresent() && !OfficeContext.indefinite(view, segments, i);
        String title = office.name();
        if (person.isEmpty() && definite) {
            person = people.holding(office.name(), country);
            // "the Vietnamese official" is whoever was named with a better title before.
            title = person.flatMap(PersonRegister.Person::office).orElse(title);
        }
        Optional<String> counts = country.isPresent() ? country : person.flatMap(PersonRegister.Person::country);
        return Optional.of(write(
                view,
                segment,
                person.map(PersonRegister.Person::id),
                person.map(PersonRegister.Person::name).orElse(words(view, segment)),
                counts,
                Optional.of(title),
                office.sector()));
    }

    private Optional<PersonRegister.Person> beside(SentenceView view, List<Segment> segments, int i) {
        for (int k = Math.max(0, i - 2); k < segments.size() && k <= i + 2; k++) {
            boolean isPerson = segments.get(k).label() == Label.PERSON;
            if (isPerson
                    && OfficeContext.office(view, segments, k)
                            .filter(segments.get(i)::equals)
                            .isPresent()) {
                List<String> names = view.names(segments.get(k));
                int at = k;
                return people.named(names)
                        .or(() -> ahead.named(names))
                        .or(() -> Optional.of(introduce(view, segments, at)));
            }
        }
        return Optional.empty();
    }

    private Mention write(
            SentenceView view,
            Segment segment,
            Optional<String> entity,
            String name,
            Optional<String> country,
            Optional<String> office,
            String sector) {
        int start = view.token(segment.from()).start();
        int end = view.token(segment.to() - 1).end();
        double confidence = 1 / (1 + Math.exp(-segment.score() / 2));
        return new Mention(
                start,
                end,
                document.substring(start, end),
                segment.label().kind(),
                entity,
                name,
                country,
                office,
                sector,
                confidence);
    }

    private static String words(SentenceView view, Segment segment) {
        return view.text(segment.from(), segment.to());
    }

    private static List<String> foldedWords(String name) {
        return List.of(Folding.fold(name).split(" "));
    }

    static String slug(String name) {
        return Folding.fold(name).replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
    }
}
