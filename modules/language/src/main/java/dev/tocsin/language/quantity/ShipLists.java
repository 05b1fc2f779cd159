package dev.tocsin.language.quantity;

import dev.tocsin.language.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;

/** Ships that are named one after another behind what they are: "the frigates Mistra and Halden". */
final class ShipLists {
    private static final int LONGEST = 3;
    private static final Set<String> JOINING = Set.of(",", "and", "&");

    private ShipLists() {}

    /** The names of a list that begins here, each as its first token and the one after its last; empty for no list. */
    static List<int[]> names(List<Token> tokens, int i, IntPredicate other) {
        List<int[]> names = new ArrayList<>();
        int at = i;
        while (at < tokens.size()) {
            int to = at;
            while (to < Math.min(tokens.size(), at + LONGEST) && isName(tokens.get(to)) && !other.test(to)) {
                to++;
            }
            if (to == at) {
                break;
            }
            names.add(new int[] {at, to});
            at = to;
            while (at < Math.min(tokens.size(), to + 2)
                    && JOINING.contains(tokens.get(at).text())) {
                at++;
            }
            if (at == to) {
                break;
            }
        }
        return names.size() < 2 ? List.of() : names;
    }

    private static boolean isName(Token token) {
        return token.word()
                && token.capitalised()
                && Character.isLetter(token.text().charAt(0));
    }
}
