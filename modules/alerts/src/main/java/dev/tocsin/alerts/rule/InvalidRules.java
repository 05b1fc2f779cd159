package dev.tocsin.alerts.rule;

import java.util.List;

/** A rules file that can't be used. The message has one line for each thing wrong, with its line in the file. */
public final class InvalidRules extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<String> problems;

    InvalidRules(String file, List<String> problems) {
        super(
                problems.size() == 1
                        ? file + ": " + problems.get(0)
                        : file + ": " + problems.size() + " things are wrong\n  " + String.join("\n  ", problems));
        this.problems = List.copyOf(problems);
    }

    /** In the order of the file. */
    public List<String> problems() {
        return problems;
    }
}
