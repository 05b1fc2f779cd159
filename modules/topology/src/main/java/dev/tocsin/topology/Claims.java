package dev.tocsin.topology;

import dev.tocsin.model.ArticleVersion;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * All claims on one text: a set of facts, of which every verdict is a pure function. So the verdicts that stand in the
 * end are the same in whatever order the claims arrive.
 */
record Claims(List<Claim> all) {
    static final Claims NONE = new Claims(List.of());

    Claims {
        all = List.copyOf(all);
    }

    Claims with(Claim claim) {
        if (all.contains(claim)) {
            return this;
        }
        List<Claim> more = new ArrayList<>(all);
        more.add(claim);
        return new Claims(more);
    }

    /** The verdicts that differ from those of {@code before}, in the order of the claims. */
    List<Verdict> changedSince(Claims before) {
        return all.stream()
                .filter(c -> !before.all.contains(c) || !before.on(c).equals(on(c)))
                .map(this::on)
                .toList();
    }

    private Verdict on(Claim claim) {
        Claim first = Collections.min(all, Claim.EARLIEST);
        int copies = (int) all.stream().map(Claim::article).distinct().count() - 1;
        boolean original = first.article().equals(claim.article());
        Optional<ArticleVersion> copyOf = original ? Optional.empty() : Optional.of(first.version());
        // How many copies there are is the original's business; a copy need not hear of every other one.
        return new Verdict(claim.version(), copyOf, original ? copies : 0);
    }
}
