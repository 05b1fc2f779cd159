package dev.tocsin.language.quantity;

import dev.tocsin.language.knowledge.Table;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Names that currencies of several countries share: crowns, dinars, dollars, pesos, pounds, shillings. */
final class CurrencyUnits {
    private static final String TABLE = "currency-units.tsv";
    private static final String DOLLAR = "dollar";

    private record Unit(String usual, Map<String, String> byCountry) {}

    private final Map<String, Unit> units = new HashMap<>();

    CurrencyUnits() {
        for (Table.Row row : Table.rows(TABLE)) {
            Map<String, String> byCountry = new HashMap<>();
            for (String pair : row.cell(2).split(" ")) {
                byCountry.put(pair.substring(0, 3), pair.substring(4));
            }
            for (String word : row.cell(0).split(" ")) {
                units.put(word, new Unit(row.cell(1), byCountry));
            }
        }
    }

    boolean shared(String word) {
        return units.containsKey(word);
    }

    /**
     * The currency of a unit.
     *
     * @param own the country whose adjective stands before it; empty for none
     * @param spoken the countries spoken of, the nearest first; plain dollars are American wherever they are spent
     */
    @Nullable
    String currency(String word, String own, List<String> spoken) {
        Unit unit = units.get(word);
        if (unit == null) {
            return null;
        }
        String exact = unit.byCountry.get(own);
        if (exact != null) {
            return exact;
        }
        if (!word.startsWith(DOLLAR)) {
            for (String country : spoken) {
                String currency = unit.byCountry.get(country);
                if (currency != null) {
                    return currency;
                }
            }
        }
        return unit.usual.isEmpty() ? null : unit.usual;
    }
}
