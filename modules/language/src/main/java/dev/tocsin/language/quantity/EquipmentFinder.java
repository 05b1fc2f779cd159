package dev.tocsin.language.quantity;

import dev.tocsin.language.knowledge.Designations;
import dev.tocsin.language.knowledge.Entity;
import dev.tocsin.language.knowledge.EntityKind;
import dev.tocsin.language.knowledge.KnowledgeBase;
import dev.tocsin.language.knowledge.Lexicon;
import dev.tocsin.language.text.Sentence;
import dev.tocsin.language.text.Token;
import dev.tocsin.model.Equipment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds military equipment with its count: "12 Russian Yak-130 jets", "three batteries of anti-ship missiles".
 * Immutable, safe to share between threads.
 */
public final class EquipmentFinder {
    private static final int LONGEST_NAME = 4;

    private final KnowledgeBase knowledge;
    private final ClassNouns nouns;
    private final NewNames names;
    private final CountedNames counted;
    private final Plurals plurals;

    public EquipmentFinder(KnowledgeBase knowledge) {
        this.knowledge = knowledge;
        this.nouns = new ClassNouns(knowledge);
        this.names = new NewNames(knowledge, nouns);
        this.counted = new CountedNames(knowledge, nouns);
        this.plurals = new Plurals(knowledge);
    }

    /** The equipment of a sentence, in order; a count that is not said ("hundreds of tanks") is absent. */
    public List<EquipmentMention> find(Sentence sentence) {
        List<Token> tokens = sentence.tokens();
        List<String> folded = new ArrayList<>(tokens.size());
        for (Token token : tokens) {
            folded.add(token.folded());
        }
        List<EquipmentMention> found = new ArrayList<>();
        int free = 0;
        for (int i = 0; i < tokens.size(); i++) {
            Item item = item(tokens, folded, i);
            if (item != null) {
                List<EquipmentMention> ships = ships(tokens, item);
                if (ships.isEmpty()) {
                    found.add(mention(tokens, folded, item, i, free));
                    i = item.to - 1;
                } else {
                    found.addAll(ships);
                    i = tokens.size() - 1;
                    while (tokens.get(i).end() > ships.get(ships.size() - 1).end()) {
                        i--;
                    }
                }
                free = i + 1;
                continue;
            }
            Goods.Good good = Goods.at(tokens, folded, i, free);
            if (good != null) {
                Item plain = new Item(good.name(), Optional.of(good.kind()), Optional.empty(), good.to());
                found.add(mention(tokens, folded, plain, good.from(), free));
                free = good.to();
            }
        }
        return Appositions.joined(found, tokens);
    }

    /** "The cutters Velo and Harrow": each by its name. */
    private List<EquipmentMention> ships(List<Token> tokens, Item item) {
        boolean several = tokens.get(item.to - 1).folded().endsWith("s")
                && !tokens.get(item.to - 1).capitalised()
                && names.mayBeNamed(item.kind.orElse(""));
        return ShipLists.names(tokens, several ? item.to : tokens.size(), at -> names.isOfState(tokens, at)).stream()
                .map(each -> new EquipmentMention(
                        tokens.get(each[0]).start(),
                        tokens.get(each[0]).start(),
                        tokens.get(each[1] - 1).end(),
                        new Equipment(
                                Naming.written(tokens, each[0], each[1]), item.kind, Optional.of(1L), Optional.empty()),
                        item.maker))
                .toList();
    }

    private record Item(String name, Optional<String> kind, Optional<String> maker, int to) {}

    private @Nullable Item item(List<Token> tokens, List<String> folded, int i) {
        Item named = named(tokens, folded, i);
        return named == null ? kind(tokens, folded, i) : named;
    }

    /** A designation, known or not. */
    private @Nullable Item named(List<Token> tokens, List<String> folded, int i) {
        Item several = several(tokens, i);
        if (several != null) {
            return several;
        }
        Optional<Entity> plural = plurals.at(tokens, folded, i);
        if (plural.isPresent()) {
            return known(plural.get(), tokens, folded, i, i + 1);
        }
        List<Lexicon.Match> matches = knowledge.lexicon().matches(tokens, i);
        Lexicon.Match known = longest(matches);
        boolean longer = known != null && matches.get(matches.size() - 1).length() > known.length();
        boolean person =
                i > 0 && tokens.get(i - 1).capitalised() && knowledge.words().firstName(folded.get(i - 1));
        boolean part = known != null && Lookalikes.partOfName(tokens, i, known.length(), knowledge.lexicon());
        if (known != null && !longer && !person && !part) {
            return known(known.entries().get(0).entity(), tokens, folded, i, i + known.length());
        }
        int ship = ShipNames.end(tokens, i);
        if (ship > i && (known == null || ship > i + known.length())) {
            return new Item(
                    Naming.written(tokens, i, ship), Optional.of("warship"), ShipNames.country(tokens, i), ship);
        }
        int length = Designations.length(tokens, i);
        int noun = nouns.end(tokens, i + length);
        if (length > 0 && (noun > i + length || Designations.clear(tokens, i))) {
            return new Item(
                    Naming.written(tokens, i, i + length),
                    nouns.kind(tokens, i + length),
                    Designations.maker(tokens, i),
                    noun);
        }
        int named = names.end(tokens, folded, i, matches);
        if (named > i) {
            return unknown(tokens, folded, i, named);
        }
        int model = counted.end(tokens, folded, i);
        return model > i ? counted(tokens, folded, i, model) : null;
    }

    /** Several of a model that is called by its plural, known or not. */
    private Item counted(List<Token> tokens, List<String> folded, int i, int end) {
        String name = Naming.one(tokens, i, end);
        Optional<Entity> entity = equipment(name);
        return new Item(
                name,
                entity.flatMap(Entity::detail).or(() -> nouns.kind(tokens, end)),
                entity.flatMap(Entity::country),
                counted.behind(tokens, folded, end));
    }

    private Optional<Entity> equipment(String name) {
        return knowledge.lexicon().named(name).stream()
                .filter(entry -> entry.as() == EntityKind.EQUIPMENT)
                .map(Lexicon.Entry::entity)
                .findFirst();
    }

    private Item known(Entity entity, List<Token> tokens, List<String> folded, int i, int end) {
        int model = Variants.end(tokens, folded, end);
        int noun = nouns.end(tokens, model);
        int to = noun == model && NewNames.hull(folded, model) ? model + 1 : noun;
        String name = Naming.known(entity, tokens, i, end);
        return new Item(
                model > end ? name + " " + Naming.written(tokens, end, model) : name,
                entity.detail(),
                entity.country(),
                to);
    }

    private Item unknown(List<Token> tokens, List<String> folded, int i, int end) {
        boolean hull = NewNames.hull(folded, end);
        Optional<String> kind =
                nouns.kind(tokens, end).or(() -> Optional.of("warship").filter(any -> hull));
        int noun = nouns.end(tokens, end);
        return new Item(Naming.written(tokens, i, end), kind, Optional.empty(), hull && noun == end ? end + 1 : noun);
    }

    /** A common noun; with the name of the ship that it is of, where one follows. */
    private @Nullable Item kind(List<Token> tokens, List<String> folded, int i) {
        Lexicon.Match noun = nouns.at(tokens, i);
        if (noun == null || Lookalikes.isNone(tokens, folded, i, noun.length(), knowledge.lexicon())) {
            return null;
        }
        Lexicon.Match head = nouns.at(tokens, i + noun.length());
        if (head != null && !folded.get(i + noun.length() - 1).endsWith("s")) {
            return kind(tokens, folded, i + noun.length());
        }
        Entity kind = ClassNouns.noun(noun);
        boolean unmanned = kind.name().endsWith("aircraft") && isUnmanned(folded, i);
        String of = unmanned ? "drone" : kind.name();
        int end = i + noun.length();
        String name = ClassNouns.singular(kind, folded, i, end);
        boolean single = name.equals(String.join(" ", folded.subList(i, end)));
        Item behind = single && end < tokens.size() ? named(tokens, folded, end) : null;
        if (behind != null && behind.kind.isPresent()) {
            return new Item(behind.name, Optional.of(of), behind.maker, behind.to);
        }
        int ship = single ? names.ship(tokens, of, end) : end;
        return ship > end
                ? new Item(Naming.written(tokens, end, ship), Optional.of(of), Optional.empty(), ship)
                : new Item(name, Optional.of(of), Optional.empty(), end);
    }

    private static boolean isUnmanned(List<String> folded, int i) {
        for (int at = Math.max(0, i - 3); at < i; at++) {
            if (folded.get(at).equals("unmanned") || folded.get(at).equals("pilotless")) {
                return true;
            }
        }
        return false;
    }

    /** A name of several words in the plural: "F-16 Fighting Falcons", "Black Hawks". */
    private @Nullable Item several(List<Token> tokens, int i) {
        if (!tokens.get(i).capitalised()) {
            return null;
        }
        for (int to = Math.min(tokens.size(), i + LONGEST_NAME); to > i + 1; to--) {
            Token last = tokens.get(to - 1);
            if (last.capitalised() && last.text().endsWith("s") && last.text().length() > 2) {
                String name = Naming.written(tokens, i, to);
                Optional<Entity> entity = equipment(name.substring(0, name.length() - 1));
                if (entity.isPresent()) {
                    return new Item(
                            Naming.known(entity.get(), tokens, i, to),
                            entity.get().detail(),
                            entity.get().country(),
                            nouns.end(tokens, to));
                }
            }
        }
        return null;
    }

    private static Lexicon.@Nullable Match longest(List<Lexicon.Match> matches) {
        Lexicon.Match best = null;
        for (Lexicon.Match match : matches) {
            if (match.entries().get(0).as() == EntityKind.EQUIPMENT) {
                best = match;
            }
        }
        return best;
    }

    private static EquipmentMention mention(List<Token> tokens, List<String> folded, Item item, int from, int free) {
        Counts.Count count = Counts.before(tokens, folded, from, free);
        Equipment equipment = new Equipment(item.name, item.kind, count.quantity(), count.unit());
        return new EquipmentMention(
                tokens.get(count.start()).start(),
                tokens.get(from).start(),
                tokens.get(item.to - 1).end(),
                equipment,
                item.maker);
    }
}
