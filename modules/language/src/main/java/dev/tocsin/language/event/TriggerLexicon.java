package dev.tocsin.language.event;

import dev.tocsin.language.catalogue.EventCatalogue;
import dev.tocsin.language.catalogue.EventClass;
import dev.tocsin.language.event.Trigger.Kind;
import dev.tocsin.language.syntax.Inflection;
import dev.tocsin.model.PloverType;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The wordings of all acts, by the form of their head. Immutable once read. */
final class TriggerLexicon {
    private static final String RESOURCE = "triggers.txt";
    private static final int OWN_CLASS_RANK = 100;

    private final Inflection inflection;
    private final Map<String, Set<String>> lists = new HashMap<>();
    private final Map<String, List<Trigger>> byForm = new HashMap<>();
    private final Map<String, String> bases = new HashMap<>();
    private int size;

    private TriggerLexicon(Inflection inflection) {
        this.inflection = inflection;
    }

    static TriggerLexicon load(EventCatalogue catalogue, Inflection inflection) {
        TriggerLexicon lexicon = new TriggerLexicon(inflection);
        try (InputStream in = Objects.requireNonNull(TriggerLexicon.class.getResourceAsStream(RESOURCE), RESOURCE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                lexicon.read(line.strip(), RESOURCE + ":" + number, 0);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        catalogue.classes().forEach(lexicon::addOwn);
        lexicon.byForm
                .values()
                .forEach(
                        list -> list.sort(Comparator.comparingInt(Trigger::rank).reversed()));
        return lexicon;
    }

    private void addOwn(EventClass each) {
        for (EventClass.Trigger trigger : each.triggers()) {
            String line = trigger.pattern() + " | " + trigger.type()
                    + trigger.mode().map(mode -> " " + mode).orElse("") + " | " + each.name() + " | " + trigger.frame()
                    + " |";
            read(trigger.pattern().contains("|") ? line : line.replaceFirst("\\|", "| |"), each.name(), OWN_CLASS_RANK);
        }
    }

    private void read(String line, String where, int rank) {
        if (line.isEmpty() || line.startsWith("#")) {
            return;
        }
        try {
            if (line.startsWith("list ")) {
                String[] sides = line.substring("list ".length()).split("=", 2);
                lists.put(sides[0].strip(), nouns(Arrays.asList(sides[1].strip().split("\\s+"))));
            } else {
                triggers(line, rank);
            }
        } catch (RuntimeException e) {
            throw new IllegalStateException(where + ": " + e.getMessage() + " in: " + line, e);
        }
    }

    private void triggers(String line, int ownRank) {
        String[] columns = line.split("\\|(?=\\s|$)", -1);
        if (columns.length != 6) {
            throw new IllegalArgumentException("expected 6 columns, found " + columns.length);
        }
        String[] heads = columns[0].strip().split("\\s+");
        Kind kind = switch (heads[0]) {
            case "V" -> Kind.VERB;
            case "N" -> Kind.NOUN;
            case "A" -> Kind.ADJECTIVE;
            default -> throw new IllegalArgumentException("unknown kind " + heads[0]);
        };
        Map<String, Set<String>> conditions = conditions(columns[1].strip(), kind);
        String[] type = columns[2].strip().split("\\s+");
        String eventClass = columns[3].strip();
        Frame frame = Frame.parse(columns[4].strip());
        List<String> contexts =
                columns[5].isBlank() ? List.of() : List.of(columns[5].strip().split("\\s+"));
        for (String head : List.of(heads).subList(1, heads.length)) {
            List<String> words = List.of(head.split("_"));
            int at = kind == Kind.NOUN ? words.size() - 1 : 0;
            List<String> rest = kind == Kind.NOUN ? words.subList(0, at) : words.subList(1, words.size());
            int rank = ownRank + 3 * rest.size() + 2 * conditions.size() + (frame.arms() ? 1 : 0);
            add(new Trigger(
                    kind,
                    words.get(at),
                    rest,
                    conditions,
                    PloverType.valueOf(type[0]),
                    type.length > 1 ? Optional.of(type[1]) : Optional.empty(),
                    eventClass.isEmpty() ? Optional.empty() : Optional.of(eventClass),
                    frame,
                    contexts,
                    rank));
        }
    }

    private void add(Trigger trigger) {
        size++;
        List<String> forms = switch (trigger.kind()) {
            case VERB -> inflection.verb(trigger.head());
            case NOUN -> inflection.noun(trigger.head());
            case ADJECTIVE -> List.of(trigger.head());
        };
        for (String form : new LinkedHashSet<>(forms)) {
            byForm.computeIfAbsent(form, key -> new ArrayList<>()).add(trigger);
            if (trigger.kind() == Kind.VERB) {
                bases.putIfAbsent(form, trigger.head());
            }
        }
    }

    /** "obj={treaty} deal prep=with": names with their words. */
    private Map<String, Set<String>> conditions(String text, Kind kind) {
        Map<String, Set<String>> conditions = new TreeMap<>();
        String name = "";
        for (String part : text.isEmpty() ? new String[0] : text.split("\\s+")) {
            int sign = part.indexOf('=');
            if (sign > 0) {
                name = part.substring(0, sign);
            }
            String word = part.substring(sign + 1);
            Set<String> words = conditions.computeIfAbsent(name, key -> new LinkedHashSet<>());
            words.addAll(expanded(name, word));
        }
        if (kind == Kind.NOUN && conditions.containsKey("to")) {
            throw new IllegalArgumentException("'to=' is for verbs and adjectives");
        }
        return conditions;
    }

    private Set<String> expanded(String name, String word) {
        if (word.startsWith("{")) {
            String list = word.substring(1, word.length() - 1);
            return Objects.requireNonNull(lists.get(list), () -> "no list named " + list);
        }
        return switch (name) {
            case "obj", "has", "subj" -> nouns(List.of(word));
            case "to", "verb" -> new LinkedHashSet<>(inflection.verb(word));
            case "prep", "in", "not", "noobj", "noinf", "neg", "modal", "as", "next" -> Set.of(word);
            default -> throw new IllegalArgumentException("unknown condition '" + name + "'");
        };
    }

    private Set<String> nouns(List<String> words) {
        Set<String> forms = new LinkedHashSet<>();
        for (String word : words) {
            String plain = word.replace('_', ' ');
            int last = plain.lastIndexOf(' ') + 1;
            inflection.noun(plain.substring(last)).forEach(form -> forms.add(plain.substring(0, last) + form));
        }
        return forms;
    }

    /** What may be meant by a word that looks like this, most specific first. */
    List<Trigger> triggers(String form) {
        return byForm.getOrDefault(form, List.of());
    }

    /** The words of a list of the lexicon. */
    Set<String> list(String name) {
        return lists.getOrDefault(name, Set.of());
    }

    /** The base of a verb's form, the form itself where it is of no known verb. */
    String base(String form) {
        return bases.getOrDefault(form, form);
    }

    /** Number of wordings: heads times lines. */
    int size() {
        return size;
    }
}
