package dev.tocsin.language.evaluation;

import dev.tocsin.language.evaluation.GoldEvent.Item;
import dev.tocsin.language.evaluation.GoldEvent.Side;
import dev.tocsin.model.Equipment;
import dev.tocsin.model.Event;
import dev.tocsin.model.Evidence;
import dev.tocsin.model.Party;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Whether an event that was told is the one that is meant, and which of its details are right. */
final class EventMatch {
    private static final double ALIKE = 0.6;
    private static final BigDecimal CLOSE = new BigDecimal("0.01");

    private EventMatch() {}

    /** Right type and parties. */
    static boolean compatible(GoldEvent gold, Event told) {
        if (!gold.types().contains(told.type().name())) {
            return false;
        }
        Set<String> actors = codes(told.actors());
        Set<String> recipients = codes(told.recipients());
        if (gold.symmetric()) {
            return alike(union(gold.actors().codes(), gold.recipients().codes()), union(actors, recipients));
        }
        boolean anyone =
                gold.recipients().codes().isEmpty() || gold.recipients().mayLack() && recipients.isEmpty();
        return fits(gold.actors(), actors) && (anyone || fits(gold.recipients(), recipients));
    }

    static boolean dateRight(GoldEvent gold, Event told) {
        Optional<LocalDate> start = told.date().start();
        if (start.isEmpty() || gold.date().isEmpty()) {
            return false;
        }
        String date = gold.date().get();
        LocalDate first = first(date).minusDays(gold.dateTolerance());
        LocalDate last = last(date).plusDays(gold.dateTolerance());
        LocalDate end = told.date().end().orElse(start.get());
        return !start.get().isBefore(first) && !end.isAfter(last);
    }

    /** How many of the pieces of equipment were told, with their quantity where that is known. */
    static int equipmentRight(GoldEvent gold, Event told) {
        List<Equipment> left = new ArrayList<>(told.equipment());
        int right = 0;
        for (Item item : gold.equipment()) {
            Optional<Equipment> same =
                    left.stream().filter(each -> same(item, each)).findFirst();
            if (same.isPresent()) {
                left.remove(same.get());
                right++;
            }
        }
        return right;
    }

    static boolean valueRight(GoldEvent gold, Event told) {
        return gold.value().isPresent()
                && told.value().isPresent()
                && told.value().get().currency().equals(gold.value().get().currency())
                && told.value()
                                .get()
                                .amount()
                                .subtract(gold.value().get().amount())
                                .abs()
                                .compareTo(gold.value().get().amount().multiply(CLOSE))
                        <= 0;
    }

    static boolean evidenceRight(GoldEvent gold, Event told) {
        String words = told.evidence().stream().map(Evidence::text).collect(Collectors.joining(" "));
        return squashed(words).contains(squashed(gold.evidence()));
    }

    static boolean modalityRight(GoldEvent gold, Event told) {
        return gold.modalities().contains(told.modality().name().toLowerCase(Locale.ROOT));
    }

    static boolean classRight(GoldEvent gold, Event told) {
        return gold.classes().contains(told.eventClass());
    }

    private static boolean fits(Side gold, Set<String> told) {
        return gold.any() ? gold.codes().stream().anyMatch(told::contains) : alike(gold.codes(), told);
    }

    /** Equal, or of three and more, most of them the same. */
    private static boolean alike(Set<String> gold, Set<String> told) {
        long both = gold.stream().filter(told::contains).count();
        return gold.equals(told)
                || gold.size() > 2
                        && both > 0
                        && (double) both / union(gold, told).size() >= ALIKE;
    }

    private static Set<String> union(Collection<String> some, Collection<String> others) {
        Set<String> all = new TreeSet<>(some);
        all.addAll(others);
        return all;
    }

    private static Set<String> codes(List<Party> parties) {
        return parties.stream()
                .flatMap(party -> party.country().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean same(Item gold, Equipment told) {
        String wanted = squashed(gold.name());
        String had = squashed(told.name());
        return !had.isEmpty()
                && (wanted.contains(had) || had.contains(wanted))
                && (gold.quantity().isEmpty() || gold.quantity().equals(told.quantity()));
    }

    private static String squashed(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    private static LocalDate first(String date) {
        return switch (date.split("-").length) {
            case 1 -> LocalDate.of(Integer.parseInt(date), 1, 1);
            case 2 -> YearMonth.parse(date).atDay(1);
            default -> LocalDate.parse(date);
        };
    }

    private static LocalDate last(String date) {
        return switch (date.split("-").length) {
            case 1 -> LocalDate.of(Integer.parseInt(date), 12, 31);
            case 2 -> YearMonth.parse(date).atEndOfMonth();
            default -> LocalDate.parse(date);
        };
    }
}
