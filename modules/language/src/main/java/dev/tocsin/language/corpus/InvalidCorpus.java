package dev.tocsin.language.corpus;

import java.util.List;

/** The corpus has annotations that its guidelines don't allow. */
public final class InvalidCorpus extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 20;

    /** @param complaints each with file, line and reason */
    InvalidCorpus(List<String> complaints) {
        super(shown(complaints));
    }

    private static String shown(List<String> complaints) {
        String first = String.join("\n", complaints.subList(0, Math.min(SHOWN, complaints.size())));
        int more = complaints.size() - SHOWN;
        return more > 0 ? first + "\nand " + more + " more" : first;
    }
}
