package dev.tocsin.topology;

import dev.tocsin.model.ArticleVersion;
import java.util.Optional;
import org.apache.kafka.common.serialization.Serde;

/**
 * What the claims on one text say of one article's version.
 *
 * @param original the article it copies, absent where it is the original
 * @param copies how many other articles have the same text
 */
record Verdict(ArticleVersion version, Optional<ArticleVersion> original, int copies) {
    static final Serde<Verdict> SERDE = TextSerde.of(
            v -> TextSerde.join(
                    v.version.article(),
                    v.version.version(),
                    v.original.map(ArticleVersion::article).orElse(""),
                    v.original.map(ArticleVersion::version).orElse(0),
                    v.copies),
            f -> new Verdict(
                    new ArticleVersion(f.get(0), Integer.parseInt(f.get(1))),
                    f.get(2).isEmpty()
                            ? Optional.empty()
                            : Optional.of(new ArticleVersion(f.get(2), Integer.parseInt(f.get(3)))),
                    Integer.parseInt(f.get(4))));
}
