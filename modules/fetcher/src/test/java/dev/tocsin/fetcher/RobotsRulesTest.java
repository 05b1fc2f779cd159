package dev.tocsin.fetcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RobotsRulesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Disallow: /private           | /private/a       | false
                    Disallow: /private           | /public          | true
                    Disallow: /*.pdf$            | /a/b.pdf         | false
                    Disallow: /*.pdf$            | /a/b.pdf?x=1     | true
                    Disallow: /a;Allow: /a/b     | /a/b/c           | true
                    Disallow: /a/b;Allow: /a     | /a/b/c           | false
                    Disallow: /a;Allow: /a       | /a               | true
                    Disallow:                    | /a               | true
                    Disallow: /                  | /robots.txt      | true
                    Disallow: /s?q=              | /s?q=tank        | false
                    Disallow: /%62an             | /ban             | false
                    Disallow: /;Allow: /ü        | /%C3%BC          | true
                    Disallow: /a*b*c$            | /aXbYbZc         | false
                    Disallow: /x*                | /y               | true
                    """)
    void decidesByTheLongestMatch(String rules, String path, boolean allowed) {
        RobotsRules robots = parse("User-agent: *\n" + rules.replace(";", "\n"));
        assertThat(robots.allows("https://courier.example" + path)).isEqualTo(allowed);
    }

    @Test
    void readsOurOwnGroupsTogetherAndOnlyThem() {
        RobotsRules robots = parse(
                "User-agent: *\nDisallow: /\n\nuser-agent: other\nUser-Agent: TOCSIN/2\nDisallow: /a # yes\n"
                        + "Crawl-delay: 2.5\nUser-agent: tocsin\nDisallow: /b\nSitemap: https://courier.example/news.xml");
        assertThat(robots.allows("https://courier.example/c")).isTrue();
        assertThat(robots.allows("https://courier.example/a")).isFalse();
        assertThat(robots.allows("https://courier.example/b")).isFalse();
        assertThat(robots.crawlDelay()).contains(Duration.ofMillis(2500));
        assertThat(robots.sitemaps()).containsExactly("https://courier.example/news.xml");
    }

    @Test
    void allowsAllWhereNothingIsSaid() {
        assertThat(parse("<html>no robots</html>").allows("https://courier.example/a"))
                .isTrue();
        assertThat(RobotsRules.ALLOW_ALL.allows("https://courier.example")).isTrue();
        assertThat(RobotsRules.DISALLOW_ALL.allows("https://courier.example")).isFalse();
    }

    private static RobotsRules parse(String text) {
        return RobotsRules.parse(text.getBytes(StandardCharsets.UTF_8), "Tocsin");
    }
}
