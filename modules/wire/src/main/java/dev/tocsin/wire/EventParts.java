package dev.tocsin.wire;

import static dev.tocsin.wire.Absent.orNull;

import dev.tocsin.model.DatePrecision;
import dev.tocsin.model.Equipment;
import dev.tocsin.model.EventDate;
import dev.tocsin.model.Evidence;
import dev.tocsin.model.Money;
import dev.tocsin.model.Party;
import dev.tocsin.model.Place;
import dev.tocsin.model.Statement;
import java.math.BigDecimal;
import java.util.Optional;

/** The parts of an event, each way. */
final class EventParts {
    private EventParts() {}

    static dev.tocsin.news.Party party(Party p) {
        return new dev.tocsin.news.Party(
                p.text(), orNull(p.entity()), p.name(), orNull(p.country()), orNull(p.office()), p.sector());
    }

    static Party party(dev.tocsin.news.Party p) {
        return new Party(
                p.getText(),
                Optional.ofNullable(p.getEntity()),
                p.getName(),
                Optional.ofNullable(p.getCountry()),
                Optional.ofNullable(p.getOffice()),
                p.getSector());
    }

    static dev.tocsin.news.Statement statement(Statement s) {
        return new dev.tocsin.news.Statement(party(s.speaker()), s.verb(), orNull(s.quote()));
    }

    static Statement statement(dev.tocsin.news.Statement s) {
        return new Statement(party(s.getSpeaker()), s.getVerb(), Optional.ofNullable(s.getQuote()));
    }

    static dev.tocsin.news.EventDate date(EventDate d) {
        return new dev.tocsin.news.EventDate(
                orNull(d.start()), orNull(d.end()), d.precision().name(), d.text(), d.reason());
    }

    static EventDate date(dev.tocsin.news.EventDate d) {
        return new EventDate(
                Optional.ofNullable(d.getStart()),
                Optional.ofNullable(d.getEnd()),
                DatePrecision.valueOf(d.getPrecision()),
                d.getText(),
                d.getReason());
    }

    static dev.tocsin.news.Place place(Place p) {
        return new dev.tocsin.news.Place(p.name(), orNull(p.country()), orNull(p.latitude()), orNull(p.longitude()));
    }

    static Place place(dev.tocsin.news.Place p) {
        return new Place(
                p.getName(),
                Optional.ofNullable(p.getCountry()),
                Optional.ofNullable(p.getLatitude()),
                Optional.ofNullable(p.getLongitude()));
    }

    static dev.tocsin.news.Equipment equipment(Equipment e) {
        return new dev.tocsin.news.Equipment(e.name(), orNull(e.kind()), orNull(e.quantity()), orNull(e.unit()));
    }

    static Equipment equipment(dev.tocsin.news.Equipment e) {
        return new Equipment(
                e.getName(),
                Optional.ofNullable(e.getKind()),
                Optional.ofNullable(e.getQuantity()),
                Optional.ofNullable(e.getUnit()));
    }

    static dev.tocsin.news.Money money(Money m) {
        return new dev.tocsin.news.Money(m.amount().doubleValue(), m.currency());
    }

    static Money money(dev.tocsin.news.Money m) {
        return new Money(plain(m.getAmount()), m.getCurrency());
    }

    static dev.tocsin.news.Evidence evidence(Evidence e) {
        return new dev.tocsin.news.Evidence(e.article(), e.version(), e.start(), e.end(), e.text());
    }

    static Evidence evidence(dev.tocsin.news.Evidence e) {
        return new Evidence(e.getArticle(), e.getVersion(), e.getStart(), e.getEnd(), e.getText());
    }

    /** Without exponent and trailing zeros, so that what was written is equal to what is read. */
    private static BigDecimal plain(double amount) {
        BigDecimal stripped = BigDecimal.valueOf(amount).stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
