package dev.tocsin.extract.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class FeedLinksTest {
    private static final URI HOME = URI.create("https://courier.example/en/");

    @Test
    void findsFeedsThatThePageDeclaresThoseOfCommentsLast() {
        String page = """
                <link rel="alternate" type="application/rss+xml" title="Comments" href="/comments/feed">
                <link rel="ALTERNATE" type="application/rss+xml" href="world.xml">
                <link rel="alternate" hreflang="de" href="/de/"><link rel="stylesheet" href="a.css">""";
        assertThat(feeds(page))
                .containsExactly("https://courier.example/en/world.xml", "https://courier.example/comments/feed");
    }

    @Test
    void fallsBackToLinksThatLookLikeFeeds() {
        assertThat(feeds("<a href='/rss/world'>RSS</a><a href='/about'>About</a>"))
                .containsExactly("https://courier.example/rss/world");
    }

    private static List<String> feeds(String page) {
        return FeedLinks.in(page.getBytes(StandardCharsets.UTF_8), "text/html", HOME).stream()
                .map(URI::toString)
                .toList();
    }
}
