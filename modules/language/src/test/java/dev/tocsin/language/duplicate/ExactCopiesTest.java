package dev.tocsin.language.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.language.duplicate.ExactCopies.Copy;
import dev.tocsin.model.ArticleVersion;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExactCopiesTest {
    private static final Instant NINE = Instant.parse("2031-03-10T09:00:00Z");
    private static final Copy FIRST = new Copy(new ArticleVersion("f", 1), NINE);
    private static final Copy SECOND = new Copy(new ArticleVersion("a", 1), NINE.plusSeconds(60));
    private static final Copy SAME_TIME = new Copy(new ArticleVersion("g", 1), NINE);

    @Test
    void firstCapturedIsTheOriginalInAnyOrder() {
        assertThat(ExactCopies.original(List.of(FIRST, SECOND, SAME_TIME))).contains(FIRST.article());
        assertThat(ExactCopies.original(List.of(SAME_TIME, SECOND, FIRST))).contains(FIRST.article());
    }

    @Test
    void originalIsNoCopyOfItself() {
        assertThat(ExactCopies.copied(FIRST.article(), List.of(FIRST, SECOND))).isEmpty();
        assertThat(ExactCopies.copied(SECOND.article(), List.of(FIRST, SECOND))).contains(FIRST.article());
    }

    @Test
    void anotherVersionOfTheOriginalIsNoCopy() {
        assertThat(ExactCopies.copied(new ArticleVersion("f", 2), List.of(FIRST, SECOND)))
                .isEmpty();
    }
}
