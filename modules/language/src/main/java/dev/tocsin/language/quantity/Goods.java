package dev.tocsin.language.quantity;

import dev.tocsin.language.text.Token;
import dev.tocsin.language.text.WordLists;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Plain things that are an army's goods only where they are counted and change hands: "44 sport utility vehicles",
 * "50,000 uniforms".
 */
public final class Goods {
    private static final int LONGEST = 3;
    private static final WordLists WORDS = WordLists.load(Goods.class, "equipment.txt");
    private static final Set<String> DEALING = WORDS.of("dealing");
    private static final Set<String> VEHICLES = WORDS.of("vehicles");
    private static final Set<String> VESSELS = WORDS.of("vessel");
    private static final Set<String> GEAR = WORDS.of("gear");
    private static final Set<String> UNSPOKEN = WORDS.of("unspoken");
    private static final Set<String> PLAIN = WORDS.of("plain");
    private static final Set<String> KINDS = Set.of("vehicle", "vessel", "gear");

    private Goods() {}

    /** @param from the token with which its name begins, without what tells of no kind */
    record Good(int from, int to, String name, String kind) {}

    /** Whether it is equipment only as what changes hands. */
    public static boolean isKind(Optional<String> kind) {
        return kind.filter(KINDS::contains).isPresent();
    }

    static boolean isHead(String word) {
        return VEHICLES.contains(word) || VESSELS.contains(word) || GEAR.contains(word);
    }

    /** The goods of which this token is the noun. */
    static @Nullable Good at(List<Token> tokens, List<String> folded, int i, int free) {
        String head = folded.get(i);
        if (!isHead(head)
                || tokens.get(i).capitalised()
                || goesOn(tokens, folded, i + 1)
                || folded.stream().noneMatch(DEALING::contains)) {
            return null;
        }
        int from = i;
        while (from > free && i - from < LONGEST && describes(tokens, folded, from - 1)) {
            from--;
        }
        boolean one = isOne(folded, from);
        Counts.Count count = Counts.before(tokens, folded, i, free);
        if ((from == i || head.startsWith("system") && one) && (UNSPOKEN.contains(head) || one)
                || !one && count.quantity().isEmpty()) {
            return null;
        }
        String kind = VEHICLES.contains(head) ? "vehicle" : VESSELS.contains(head) ? "vessel" : "gear";
        StringBuilder name = new StringBuilder();
        for (int at = from; at < i; at++) {
            name.append(folded.get(at)).append(' ');
        }
        return new Good(from, i + 1, name + singular(head), kind);
    }

    private static boolean isOne(List<String> folded, int from) {
        int at = from - 1;
        while (at >= 0 && PLAIN.contains(folded.get(at))) {
            at--;
        }
        return at >= 0 && (folded.get(at).equals("a") || folded.get(at).equals("an"));
    }

    /** Whether another noun follows, of which this one only tells the sort: "boat crews". */
    private static boolean goesOn(List<Token> tokens, List<String> folded, int next) {
        return next < tokens.size() && !folded.get(next - 1).endsWith("s") && Lookalikes.ofWhat(folded.get(next));
    }

    private static boolean describes(List<Token> tokens, List<String> folded, int at) {
        String word = folded.get(at);
        return tokens.get(at).word()
                && !tokens.get(at).capitalised()
                && Numbers.figure(word) == null
                && !PLAIN.contains(word)
                && !Modifiers.VAGUE.contains(word)
                && !Modifiers.UNITS.contains(word)
                && !word.equals("dozen")
                && !word.endsWith("-made")
                && !word.endsWith("-built")
                && Counts.mayStand(folded, at);
    }

    private static String singular(String head) {
        if (head.equals("goggles") || head.equals("binoculars") || head.equals("bus") || !head.endsWith("s")) {
            return head;
        }
        if (head.endsWith("ies")) {
            return head.substring(0, head.length() - 3) + "y";
        }
        return head.substring(0, head.length() - (head.endsWith("buses") ? 2 : 1));
    }
}
