package dev.tocsin.replay;

import dev.tocsin.model.DeadLetter;
import dev.tocsin.wire.TerminalText;
import java.util.List;
import java.util.Locale;

/** Dead letters for people. */
public final class DeadLetterText {
    private static final int DETAIL_COLUMNS = 80;

    private DeadLetterText() {}

    /** One line each, with a head line; the count alone where there are none. */
    public static String table(List<DeadLetter> letters) {
        if (letters.isEmpty()) {
            return "no dead letters\n";
        }
        int width = letters.stream().mapToInt(l -> l.origin().length()).max().orElse(0);
        String form = "%-" + width + "s  %-20s  %-8s  %-17s  %9s  %s%n".replace("%n", "\n");
        StringBuilder table = new StringBuilder(
                String.format(Locale.ROOT, form, "ORIGIN", "TIME", "STAGE", "REASON", "BYTES", "DETAIL"));
        for (DeadLetter letter : letters) {
            table.append(String.format(
                    Locale.ROOT,
                    form,
                    letter.origin(),
                    letter.at().toString(),
                    letter.stage(),
                    letter.reason(),
                    letter.value().map(v -> v.length).orElse(0),
                    TerminalText.cut(TerminalText.clean(letter.detail()), DETAIL_COLUMNS)));
        }
        return table.toString();
    }

    /** Everything about one, its bytes as hexadecimal and text. */
    public static String details(DeadLetter letter) {
        return "origin  " + letter.origin() + "\ntime    " + letter.at() + "\nstage   " + letter.stage() + "\nreason  "
                + letter.reason() + "\ndetail  " + TerminalText.clean(letter.detail()) + "\nkey\n"
                + letter.key().map(HexDump::of).orElse("  none\n") + "value\n"
                + letter.value().map(HexDump::of).orElse("  none (a tombstone)\n");
    }
}
