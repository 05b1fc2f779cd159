package dev.tocsin.language.quantity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Names that currencies of several countries share: crowns, dinars, dollars, pesos, pounds, shillings. */
final class CurrencyUnits {
    private static final String TABLE = "/dev/tocsin/language/knowledge/currency-units.tsv";
    private static final String DOLLAR = "dollar";

    private record Unit(String usual, Map<String, String> byCountry) {}

    private final Map<String, Unit> units = new HashMap<>();

    CurrencyUnits() {
        for (String line : lines()) {
            if (line.startsWith("#")) {
                continue;
            }
            String[] cells = line.split("\t", -1);
            Map<String, String> byCountry = new HashMap<>();
            for (String pair : cells[2].split(" ")) {
                byCountry.put(pair.substring(0, 3), pair.substring(4));
            }
            for (String word : cells[0].split(" ")) {
                units.put(word, new Unit(cells[1], byCountry));
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

    private static List<String> lines() {
        InputStream stream = CurrencyUnits.class.getResourceAsStream(TABLE);
        if (stream == null) {
            throw new IllegalStateException("resource is missing: " + TABLE);
        }
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(TABLE, e);
        }
    }
}
