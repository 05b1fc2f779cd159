package dev.tocsin.language.evaluation;

import dev.tocsin.language.corpus.MarkedEvent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An event that an article tells, as its annotators see it.
 *
 * @param types any of them is right
 * @param classes any of them is right; empty where the class is not judged
 * @param modalities any of them is right; empty where it is not judged
 * @param date as {@code 2024}, {@code 2024-05} or {@code 2024-05-17}
 * @param optional neither rewarded nor punished
 */
record GoldEvent(
        Set<String> types,
        Set<String> classes,
        Side actors,
        Side recipients,
        boolean symmetric,
        Set<String> modalities,
        boolean historical,
        boolean optional,
        Optional<String> date,
        int dateTolerance,
        List<Item> equipment,
        Optional<Amount> value,
        String evidence) {
    private static final Pattern ITEM = Pattern.compile("\\s*(?:([\\d,]+) x )?([^\\s;,][^;,]*)");

    /** Annotators may fairly differ about these. */
    private static final Map<String, List<String>> ALSO = Map.of(
            "defence-agreement", List.of("SUPPORT", "AGREE"),
            "arms-transfer", List.of("COOPERATE", "SUPPORT", "AGREE"),
            "defence-industry", List.of("COOPERATE", "SUPPORT", "AGREE"),
            "defence-cooperation-statement", List.of("AGREE", "SUPPORT", "COOPERATE"),
            "diplomatic-support", List.of("SUPPORT", "AGREE"),
            "defence-talks", List.of("CONSULT", "AGREE"));

    /**
     * The parties on one side.
     *
     * @param any one of them is enough
     * @param mayLack an event with nobody on this side is right as well
     */
    record Side(Set<String> codes, boolean any, boolean mayLack) {
        static Side all(Iterable<String> codes) {
            Set<String> set = new TreeSet<>();
            codes.forEach(set::add);
            return new Side(set, false, false);
        }
    }

    /** Equipment; the quantity is absent where it is not judged. */
    record Item(String name, Optional<Long> quantity) {}

    /** Money in whole units of an ISO 4217 currency. */
    record Amount(BigDecimal amount, String currency) {}

    static GoldEvent of(MarkedEvent event) {
        String name = event.eventClass().orElse("-");
        Set<String> types = new TreeSet<>(ALSO.getOrDefault(name, List.of()));
        types.add(event.type().name());
        return new GoldEvent(
                types,
                Set.of(name),
                Side.all(event.actors()),
                Side.all(event.recipients()),
                event.together(),
                Set.of(event.modality().name().toLowerCase(Locale.ROOT)),
                event.historical(),
                event.optional() || event.eventClass().isEmpty(),
                event.detail("date").map(date -> date.split(" ", 2)[0]),
                0,
                event.detail("equipment").map(GoldEvent::items).orElse(List.of()),
                event.detail("value").flatMap(GoldEvent::amount),
                event.evidence());
    }

    /** {@code 6 x NASAMS, T-72}. */
    private static List<Item> items(String text) {
        List<Item> items = new ArrayList<>();
        Matcher m = ITEM.matcher(text);
        while (m.find()) {
            items.add(new Item(
                    m.group(2).strip(),
                    Optional.ofNullable(m.group(1)).map(count -> Long.parseLong(count.replace(",", "")))));
        }
        return items;
    }

    /** {@code 80000000 EUR}. */
    private static Optional<Amount> amount(String text) {
        String[] parts = text.split(" ");
        return parts.length == 2 && parts[0].matches("[\\d,.]+")
                ? Optional.of(new Amount(new BigDecimal(parts[0].replace(",", "")), parts[1]))
                : Optional.empty();
    }
}
