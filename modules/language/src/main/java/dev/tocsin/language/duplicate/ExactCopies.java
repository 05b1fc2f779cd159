package dev.tocsin.language.duplicate;

import dev.tocsin.model.ArticleVersion;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Articles of one content hash: which of them is the original. Pure. */
public final class ExactCopies {
    private static final Comparator<Copy> FIRST = Comparator.comparing(Copy::capturedAt)
            .thenComparing(copy -> copy.article().article())
            .thenComparing(copy -> copy.article().version());

    private ExactCopies() {}

    /** One of the articles that have the same content. */
    public record Copy(ArticleVersion article, Instant capturedAt) {}

    /**
     * The one that was captured first; of several captured at once the one with the smallest id. So the answer does not
     * depend on the order in which they arrive. Absent where there are none.
     */
    public static Optional<ArticleVersion> original(Collection<Copy> copies) {
        return copies.stream().min(FIRST).map(Copy::article);
    }

    /** What {@code article} is a copy of: the original, absent where it is that itself. */
    public static Optional<ArticleVersion> copied(ArticleVersion article, Collection<Copy> copies) {
        return original(copies).filter(first -> !first.article().equals(article.article()));
    }
}
