package dev.tocsin.testkit;

import dev.tocsin.model.Article;
import dev.tocsin.model.Coding;
import dev.tocsin.model.Confidence;
import dev.tocsin.model.DatePrecision;
import dev.tocsin.model.Equipment;
import dev.tocsin.model.Event;
import dev.tocsin.model.EventDate;
import dev.tocsin.model.EventState;
import dev.tocsin.model.Evidence;
import dev.tocsin.model.FeedItem;
import dev.tocsin.model.Hash;
import dev.tocsin.model.Lane;
import dev.tocsin.model.Modality;
import dev.tocsin.model.Money;
import dev.tocsin.model.PageDate;
import dev.tocsin.model.Party;
import dev.tocsin.model.Place;
import dev.tocsin.model.PloverType;
import dev.tocsin.model.RawArticle;
import dev.tocsin.model.Stage;
import dev.tocsin.model.Statement;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Values as they look in life, for tests of what carries them. */
public final class Samples {
    public static final Instant NOON = Instant.parse("2024-05-14T12:00:00Z");
    public static final URI PAGE = URI.create("https://courier.example/world/frigates");

    private Samples() {}

    public static RawArticle raw(URI url, String html, Instant at) {
        return new RawArticle(
                Hash.of(url.toString()),
                "courier",
                url,
                at,
                200,
                "text/html; charset=utf-8",
                html.getBytes(StandardCharsets.UTF_8),
                Optional.of(new FeedItem(
                        "item-1", url, "Frigates", "", Optional.of(at), Optional.empty(), List.of("A. Writer"))),
                Lane.LIVE);
    }

    public static Article article() {
        String title = "Greece to buy three frigates from France";
        String text = "ATHENS - Greece signed a contract for three frigates with France on Tuesday.\n\nDelivery starts "
                + "in 2026.";
        return new Article(
                Hash.of(PAGE.toString()),
                1,
                "courier",
                PAGE,
                PAGE,
                title,
                text,
                "en",
                List.of("A. Writer"),
                "Courier",
                Optional.of("Reuters"),
                Optional.of(PageDate.given(LocalDate.of(2024, 5, 14))),
                Optional.empty(),
                Optional.of(URI.create("https://courier.example/frigate.jpg")),
                Optional.of("World"),
                false,
                0.93,
                NOON,
                Lane.LIVE,
                Hash.of(title, text),
                Optional.empty());
    }

    /** Greece buys frigates from France: every part of an event filled. */
    public static Event event() {
        return event("frigates");
    }

    /** Like {@link #event()}, but another event for each name. */
    public static Event event(String name) {
        Party greece =
                new Party("Greece", Optional.of("country:GRC"), "Greece", Optional.of("GRC"), Optional.empty(), "GOV");
        Party france =
                new Party("France", Optional.of("country:FRA"), "France", Optional.of("FRA"), Optional.empty(), "GOV");
        Party minister = new Party(
                "the minister",
                Optional.of("person:a-minister"),
                "A. Minister",
                Optional.of("GRC"),
                Optional.of("Minister of Defence"),
                "GOV");
        LocalDate tuesday = LocalDate.of(2024, 5, 14);
        return new Event(
                Hash.of(name),
                1,
                "arms-transfer",
                PloverType.COOPERATE,
                Optional.of("arms-sale"),
                List.of("military"),
                Modality.ACTUAL,
                false,
                PloverType.COOPERATE.scale(),
                List.of(france),
                List.of(greece),
                Optional.of(new Statement(minister, "say", Optional.of("These ships make us safer"))),
                new EventDate(
                        Optional.of(tuesday),
                        Optional.of(tuesday),
                        DatePrecision.DAY,
                        "on Tuesday",
                        "relative to the publication date"),
                Optional.of(new Place("Athens", Optional.of("GRC"), Optional.of(37.98), Optional.of(23.73))),
                List.of(new Equipment("FDI", Optional.of("frigate"), Optional.of(3L), Optional.empty())),
                Optional.of(new Money(new BigDecimal("3000000000"), "EUR")),
                Optional.of(Stage.ORDERED),
                Optional.empty(),
                new Confidence(0.81, Map.of("trigger", 0.9, "arguments", 0.9)),
                new Coding("sign-contract", "signed a contract", "0.1", List.of("supplier after 'with'")),
                List.of(new Evidence(
                        Hash.of(PAGE.toString()),
                        1,
                        42,
                        118,
                        "Greece signed a contract for three frigates with France on Tuesday.")),
                1,
                1,
                NOON,
                NOON,
                EventState.ACTIVE,
                Optional.empty(),
                "",
                Lane.LIVE);
    }
}
