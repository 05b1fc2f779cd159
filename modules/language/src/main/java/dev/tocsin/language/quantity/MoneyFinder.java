package dev.tocsin.language.quantity;

import dev.tocsin.language.knowledge.Table;
import dev.tocsin.language.text.Folding;
import dev.tocsin.language.text.Sentence;
import dev.tocsin.language.text.Token;
import dev.tocsin.model.Mention;
import dev.tocsin.model.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds amounts of money: "$350 million", "US$3.5bn", "2.3 billion euros", "Rs 500 crore". Immutable, safe to share
 * between threads.
 */
public final class MoneyFinder {
    private static final String TABLE = "currencies.tsv";
    private static final Map<String, String> DOLLARS = Map.ofEntries(
            Map.entry("us", "USD"),
            Map.entry("u.s.", "USD"),
            Map.entry("american", "USD"),
            Map.entry("australian", "AUD"),
            Map.entry("canadian", "CAD"),
            Map.entry("singapore", "SGD"),
            Map.entry("taiwan", "TWD"),
            Map.entry("zealand", "NZD"),
            Map.entry("kong", "HKD"));
    private static final Map<String, String> OWN_NAMES = Map.ofEntries(
            Map.entry("swedish kronor", "SEK"),
            Map.entry("swedish krona", "SEK"),
            Map.entry("swedish crowns", "SEK"),
            Map.entry("norwegian kroner", "NOK"),
            Map.entry("norwegian crowns", "NOK"),
            Map.entry("danish kroner", "DKK"),
            Map.entry("danish crowns", "DKK"),
            Map.entry("swiss francs", "CHF"),
            Map.entry("czech crowns", "CZK"),
            Map.entry("philippine pesos", "PHP"),
            Map.entry("mexican pesos", "MXN"),
            Map.entry("pakistani rupees", "PKR"),
            Map.entry("qatari riyals", "QAR"),
            Map.entry("egyptian pounds", "EGP"),
            Map.entry("turkish lira", "TRY"),
            Map.entry("lebanese pounds", "LBP"),
            Map.entry("iraqi dinars", "IQD"),
            Map.entry("kuwaiti dinars", "KWD"),
            Map.entry("south african rand", "ZAR"));

    private static final Set<String> EACH = Set.of("each", "apiece");
    private static final Set<String> PIECES = Set.of(
            "aircraft",
            "jet",
            "plane",
            "helicopter",
            "drone",
            "tank",
            "vehicle",
            "ship",
            "boat",
            "vessel",
            "gun",
            "howitzer",
            "missile",
            "rocket",
            "shell",
            "round",
            "system",
            "battery",
            "unit",
            "piece",
            "launcher",
            "submarine",
            "frigate",
            "corvette",
            "fighter",
            "rifle");
    /** The least amount that follows its sign without a gap: "RM12" is a model. */
    private static final BigDecimal LARGE = BigDecimal.valueOf(1000);

    private static final Set<String> PRICES = Set.of("price", "cost");

    private final CurrencyUnits units = new CurrencyUnits();
    private final Map<String, String> signs = new HashMap<>();
    private final Map<String, String> words = new HashMap<>();

    public MoneyFinder() {
        for (Table.Row row : Table.rows(TABLE)) {
            for (String sign : row.cell(1).split(" ")) {
                signs.put(sign, row.cell(0));
            }
            for (String word : row.cell(2).split(" ")) {
                words.put(word, row.cell(0));
            }
        }
        words.remove("");
    }

    /** The amounts of a sentence, in order, where nothing is known of the article. */
    public List<MoneyMention> find(Sentence sentence) {
        return find(sentence, List.of(), List.of());
    }

    /**
     * The amounts of a sentence, in order.
     *
     * @param mentions the names in the sentence: "Kenyan" tells whose shillings they are
     * @param article the countries of the article, the most prominent first
     */
    public List<MoneyMention> find(Sentence sentence, List<Mention> mentions, List<String> article) {
        List<String> spoken = new ArrayList<>();
        mentions.forEach(mention -> mention.country().ifPresent(spoken::add));
        spoken.addAll(article);
        List<Token> tokens = sentence.tokens();
        List<String> folded = new ArrayList<>(tokens.size());
        for (Token token : tokens) {
            folded.add(Folding.fold(token.text()));
        }
        List<MoneyMention> found = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            Optional<MoneyMention> glued = glued(tokens, folded, i);
            if (glued.isPresent()) {
                found.add(each(glued.get(), tokens, folded));
                continue;
            }
            MoneyMention compound = compound(tokens, folded, i, own(mentions), spoken);
            if (compound != null) {
                found.add(compound);
                continue;
            }
            Numbers.Read number =
                    Character.isLetter(folded.get(i).charAt(0)) && folded.get(i).length() > 9
                            ? null
                            : Numbers.at(folded, i);
            if (number == null) {
                continue;
            }
            Optional<MoneyMention> money = before(tokens, i, number);
            if (money.isEmpty()) {
                money = after(tokens, folded, i, number, own(mentions), spoken);
            }
            if (money.isPresent()) {
                found.add(each(money.get(), tokens, folded));
                i = number.to() - 1;
            }
        }
        return found;
    }

    /** "EUR1.2 billion", "SEK39bn", "Rs19,000 crore": a sign that the figure follows without a gap. */
    private Optional<MoneyMention> glued(List<Token> tokens, List<String> folded, int i) {
        String text = tokens.get(i).text();
        int letters = 0;
        while (letters < text.length() && Character.isLetter(text.charAt(letters))) {
            letters++;
        }
        String currency = signs.get(text.substring(0, letters));
        if (currency == null || letters == text.length() || !Character.isDigit(text.charAt(letters))) {
            return Optional.empty();
        }
        List<String> figure = new ArrayList<>(folded);
        figure.set(i, folded.get(i).substring(letters));
        Numbers.Read number = Numbers.at(figure, i);
        if (number == null || number.value().compareTo(LARGE) < 0) {
            return Optional.empty();
        }
        return Optional.of(mention(tokens, i, number.to(), number, currency));
    }

    /** "A 375-million-dollar contract". */
    private @Nullable MoneyMention compound(
            List<Token> tokens, List<String> folded, int i, Map<Integer, String> own, List<String> spoken) {
        CompoundAmounts.Compound amount = CompoundAmounts.at(folded, i);
        if (amount == null) {
            return null;
        }
        String country = amount.from() == 0
                ? ""
                : own.getOrDefault(tokens.get(amount.from() - 1).end(), "");
        String currency = currency(List.of(amount.unit()), 0, country, spoken);
        return currency == null
                ? null
                : mention(tokens, amount.from(), amount.to(), new Numbers.Read(amount.amount(), i), currency);
    }

    /** The country whose adjective ends at an offset. */
    private static Map<Integer, String> own(List<Mention> mentions) {
        Map<Integer, String> own = new HashMap<>();
        mentions.forEach(mention -> mention.country().ifPresent(code -> own.put(mention.end(), code)));
        return own;
    }

    private static MoneyMention each(MoneyMention money, List<Token> tokens, List<String> folded) {
        int after = 0;
        while (after < tokens.size() && tokens.get(after).start() < money.end()) {
            after++;
        }
        int from = after;
        while (from > 0 && tokens.get(from - 1).end() > money.start()) {
            from--;
        }
        String next = after < folded.size() ? folded.get(after) : "";
        String second = after + 1 < folded.size() ? folded.get(after + 1) : "";
        boolean piece = EACH.contains(next)
                || next.equals("for") && second.equals("each")
                || (next.equals("per") || next.equals("a") || next.equals("an")) && PIECES.contains(second)
                || next.equals("for") && second.equals("one");
        for (int i = Math.max(1, from - 4); i < from; i++) {
            piece |= PRICES.contains(folded.get(i)) && folded.get(i - 1).equals("unit");
        }
        return piece ? new MoneyMention(money.start(), money.end(), money.money(), true) : money;
    }

    /** "$350 million", "US$3.5bn", "Rs 500 crore", "USD 20 million". */
    private Optional<MoneyMention> before(List<Token> tokens, int i, Numbers.Read number) {
        if (i == 0) {
            return Optional.empty();
        }
        Token sign = tokens.get(i - 1);
        int start = i - 1;
        String currency = signs.get(sign.text());
        boolean close = sign.end() == tokens.get(i).start();
        if (currency != null
                && sign.text().length() == 1
                && !close
                && Character.isLetter(sign.text().charAt(0))) {
            return Optional.empty();
        }
        if (start > 0 && tokens.get(start - 1).end() == sign.start()) {
            String joined = signs.get(tokens.get(start - 1).text() + sign.text());
            boolean us = tokens.get(start - 1).text().equals("U.S.") && sign.is("$");
            if (joined != null || us) {
                currency = joined == null ? "USD" : joined;
                start--;
            }
        }
        return currency == null ? Optional.empty() : Optional.of(mention(tokens, start, number.to(), number, currency));
    }

    /** "2.3 billion euros", "10 trillion won", "5 million US dollars". */
    private Optional<MoneyMention> after(
            List<Token> tokens,
            List<String> folded,
            int i,
            Numbers.Read number,
            Map<Integer, String> own,
            List<String> spoken) {
        int at = number.to();
        if (at < folded.size() && folded.get(at).equals("-")) {
            at++;
        }
        for (int words = 0; words < 3 && at < folded.size(); words++, at++) {
            String country = own.getOrDefault(tokens.get(at - 1).end(), "");
            String currency = currency(folded, at, country, spoken);
            if (currency != null) {
                return Optional.of(mention(tokens, i, at + 1, number, currency));
            }
            if (!tokens.get(at).capitalised()) {
                break;
            }
        }
        return Optional.empty();
    }

    private @Nullable String currency(List<String> folded, int at, String country, List<String> spoken) {
        String before = at > 0 ? folded.get(at - 1) : "";
        String word = folded.get(at);
        String own = OWN_NAMES.get(before + " " + word);
        if (own != null) {
            return own;
        }
        if (country.isEmpty() && DOLLARS.containsKey(before) && word.startsWith("dollar")) {
            return DOLLARS.get(before);
        }
        if (before.equals("cfa") && word.startsWith("franc")) {
            return units.currency(before, country, spoken);
        }
        return units.shared(word) ? units.currency(word, country, spoken) : words.get(word);
    }

    private static MoneyMention mention(List<Token> tokens, int from, int to, Numbers.Read number, String currency) {
        Money money = new Money(number.value().stripTrailingZeros(), currency);
        BigDecimal amount = money.amount().scale() < 0 ? money.amount().setScale(0) : money.amount();
        return new MoneyMention(tokens.get(from).start(), tokens.get(to - 1).end(), new Money(amount, currency), false);
    }
}
