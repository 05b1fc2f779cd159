package dev.tocsin.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TemplateTest {
    @Test
    void escapesForMarkupUnlessToldOtherwise() {
        Template template = new Template("{{x}} {{json x}} {{raw x}}");

        assertThat(template.render(Map.of("x", "a <\"b\">")))
                .isEqualTo("a &lt;&quot;b&quot;&gt; a <\\\"b\\\"> a <\"b\">\n");
    }

    @Test
    void leavesOutLinesWithNothingToSay() {
        assertThat(new Template("one\nby {{author}}\ntwo").render(Map.of("author", "")))
                .isEqualTo("one\ntwo\n");
    }

    @Test
    void refusesUnknownNames() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Template("{{auhtor}}").render(Map.of("author", "A")))
                .withMessageContaining("{{auhtor}}");
    }
}
