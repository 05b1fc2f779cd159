package dev.tocsin.language.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A YAML mapping that is read field by field; complaints name the place. */
record Entry(String where, Map<?, ?> fields) {

    static Entry of(String where, Object value) {
        if (value instanceof Map<?, ?> map) {
            return new Entry(where, map);
        }
        throw new InvalidCatalogue(where + ": expected a mapping, found " + shown(value));
    }

    /** Refuses fields that nobody reads: a misspelt name would otherwise be ignored. */
    void allow(Set<String> names) {
        for (Object key : fields.keySet()) {
            if (!names.contains(String.valueOf(key))) {
                throw new InvalidCatalogue(where + ": unknown field '" + key + "'; known are " + new TreeSet<>(names));
            }
        }
    }

    boolean has(String name) {
        return fields.containsKey(name);
    }

    String text(String name) {
        Object value = required(name);
        if (value instanceof String text && !text.isBlank()) {
            return text.strip();
        }
        throw wrong(name, "words", value);
    }

    int count(String name) {
        Object value = required(name);
        if (value instanceof Integer number && number >= 0) {
            return number;
        }
        throw wrong(name, "a count from 0", value);
    }

    boolean flag(String name) {
        Object value = required(name);
        if (value instanceof Boolean flag) {
            return flag;
        }
        throw wrong(name, "true or false", value);
    }

    Entry entry(String name) {
        return of(where + "." + name, required(name));
    }

    List<String> texts(String name, int least) {
        List<String> texts = new ArrayList<>();
        for (Object item : items(name)) {
            if (!(item instanceof String text) || text.isBlank()) {
                throw wrong(name, "a list of words", item);
            }
            texts.add(text.strip());
        }
        if (texts.size() < least) {
            throw new InvalidCatalogue(where + "." + name + ": expected at least " + least + ", found " + texts.size());
        }
        return texts;
    }

    List<Entry> entries(String name) {
        List<Entry> entries = new ArrayList<>();
        for (Object item : items(name)) {
            entries.add(of(where + "." + name + "[" + entries.size() + "]", item));
        }
        return entries;
    }

    private Collection<?> items(String name) {
        Object value = required(name);
        if (value instanceof Collection<?> items) {
            return items;
        }
        throw wrong(name, "a list", value);
    }

    private Object required(String name) {
        Object value = fields.get(name);
        if (value == null) {
            throw new InvalidCatalogue(where + ": the field '" + name + "' is missing");
        }
        return value;
    }

    private InvalidCatalogue wrong(String name, String expected, Object found) {
        return new InvalidCatalogue(where + "." + name + ": expected " + expected + ", found " + shown(found));
    }

    private static String shown(Object value) {
        return "'" + value + "'";
    }
}
