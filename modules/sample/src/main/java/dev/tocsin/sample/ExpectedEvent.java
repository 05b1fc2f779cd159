package dev.tocsin.sample;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One event that a page tells, as a careful reader notes it. The head of {@code expected.yaml} explains each part.
 *
 * @param types PLOVER types, any of which is right
 * @param classes event classes, any of which is right; empty where the class does not matter
 * @param modalities any of which is right; empty where it does not matter
 * @param edition the edition of the page that tells it first
 */
public record ExpectedEvent(
        List<String> types,
        List<String> classes,
        Set<String> actors,
        Set<String> recipients,
        boolean symmetric,
        boolean actorsAny,
        boolean recipientsAny,
        boolean recipientsOptional,
        List<String> modalities,
        boolean historical,
        boolean optional,
        Optional<Period> date,
        List<ExpectedEquipment> equipment,
        Optional<ExpectedValue> value,
        Optional<String> speaker,
        String evidence,
        int edition) {
    public ExpectedEvent {
        types = List.copyOf(types);
        classes = List.copyOf(classes);
        actors = Set.copyOf(actors);
        recipients = Set.copyOf(recipients);
        modalities = List.copyOf(modalities);
        equipment = List.copyOf(equipment);
    }

    /** The days between which it happened, both included. */
    public record Period(LocalDate first, LocalDate last) {
        /** "2023", "2023-04" or "2023-04-27". */
        static Period parse(String text) {
            return switch (text.length()) {
                case 4 ->
                    new Period(
                            LocalDate.of(Integer.parseInt(text), 1, 1), LocalDate.of(Integer.parseInt(text), 12, 31));
                case 7 ->
                    new Period(
                            YearMonth.parse(text).atDay(1),
                            YearMonth.parse(text).atEndOfMonth());
                default -> new Period(LocalDate.parse(text), LocalDate.parse(text));
            };
        }

        private Period widened(long days) {
            return new Period(first.minusDays(days), last.plusDays(days));
        }
    }

    public record ExpectedEquipment(String name, Optional<Long> quantity) {}

    /** @param currency ISO 4217 */
    public record ExpectedValue(double amount, String currency) {}

    static ExpectedEvent read(YamlMap yaml) {
        long tolerance =
                yaml.optionalText("date_tolerance_days").map(Long::parseLong).orElse(0L);
        return new ExpectedEvent(
                yaml.texts("type"),
                yaml.texts("class"),
                Set.copyOf(yaml.texts("actors")),
                Set.copyOf(yaml.texts("recipients")),
                yaml.flag("symmetric"),
                yaml.flag("actors_any"),
                yaml.flag("recipients_any"),
                yaml.flag("recipients_optional"),
                yaml.texts("modality"),
                yaml.flag("historical"),
                yaml.flag("optional"),
                yaml.optionalText("date").map(Period::parse).map(period -> period.widened(tolerance)),
                yaml.maps("equipment").stream().map(ExpectedEvent::equipment).toList(),
                yaml.has("value") ? Optional.of(value(yaml.map("value"))) : Optional.empty(),
                yaml.optionalText("speaker"),
                yaml.optionalText("evidence").orElse(""),
                yaml.optionalText("edition").map(Integer::parseInt).orElse(1));
    }

    private static ExpectedEquipment equipment(YamlMap yaml) {
        return new ExpectedEquipment(
                yaml.text("name"), yaml.optionalText("quantity").map(Long::valueOf));
    }

    private static ExpectedValue value(YamlMap yaml) {
        return new ExpectedValue(Double.parseDouble(yaml.text("amount")), yaml.text("currency"));
    }
}
