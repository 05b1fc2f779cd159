package dev.tocsin.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.model.PageDate;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PublishedDayTest {
    private static final ArticleReader READER = new ArticleReader();
    private static final String TITLE = "Norland and Estmark agree on yearly naval exercises";
    private static final String TEXT = """
            <p>The defence ministers of Norland and Estmark signed an agreement to hold joint naval exercises in the
            northern strait every spring for the next five years, the governments said.</p>
            <p>“We have waited a long time for this day, and our crews are ready to work side by side,” Norland’s
            minister, Ida Falk, told reporters after the ceremony in the port of Havn.</p>
            <p>On 30 April 2024 the parliaments are to vote on what the plan will cost in its first two years.</p>
            """;

    private static Optional<LocalDate> day(String url, String head, String above, String below) {
        String page = "<html lang=en><head><title>" + TITLE + "</title>" + head + "</head><body><article>" + above
                + "<h1>" + TITLE + "</h1>" + below + "</article></body></html>";
        return READER.explain(Captures.of(URI.create(url), "text/html", page.getBytes(StandardCharsets.UTF_8)))
                .published()
                .map(PageDate::day);
    }

    private static Optional<LocalDate> day(String head, String above, String below) {
        return day("https://courier.example/a/90", head, above, below);
    }

    @Test
    void dateLineAboveTheHeadlineComesBeforeADayInTheText() {
        assertThat(day("", "<div>Havn, 05.03.2024</div>", TEXT)).hasValue(LocalDate.of(2024, 3, 5));
    }

    @Test
    void shownDayComesBeforeALaterOneUnderAVagueName() {
        assertThat(day("<meta name=date content=2024-03-12>", "", "<div>5 March 2024</div>" + TEXT))
                .hasValue(LocalDate.of(2024, 3, 5));
        assertThat(day("<meta name=date content=2024-03-05>", "", TEXT)).hasValue(LocalDate.of(2024, 3, 5));
    }

    @Test
    void announcedDayComesBeforeTheDayOfTheChange() {
        assertThat(day("", "", TEXT + "<p>Last updated: 7 March 2024<br>Published on 5 March 2024</p>"))
                .hasValue(LocalDate.of(2024, 3, 5));
    }

    @Test
    void dateLineCorrectsAnAddressThatIsADayOff() {
        String url = "https://courier.example/2024/03/04/exercises";
        assertThat(day(url, "", "", "<p>03/05/2024 05:00 AM EST</p>" + TEXT)).hasValue(LocalDate.of(2024, 3, 5));
        assertThat(day(url, "", "", "<p>03/15/2024 05:00 AM EST</p>" + TEXT)).hasValue(LocalDate.of(2024, 3, 4));
    }

    @Test
    void dateLineConfirmsAStatedDayAgainstTheAddress() {
        String head = "<meta property='article:published_time' content='2024-03-05T17:08:49Z'>";
        String url = "https://courier.example/2024/mar/04/exercises";
        assertThat(day(url, head, "", "<p>Tue 5 Mar 2024 18.08 CET</p>" + TEXT)).hasValue(LocalDate.of(2024, 3, 5));
        assertThat(day(url, head, "", TEXT)).hasValue(LocalDate.of(2024, 3, 4));
    }

    @Test
    void rewrittenPageIsOfTheDayThatItShows() {
        String head = "<meta property='article:published_time' content='2023-06-01T09:00:00Z'>";
        String line = "<p>Mar 5, 2024 3:30 am PST</p>";
        assertThat(day(head + "<meta name=date content='March 5, 2024'>", "", line + TEXT))
                .hasValue(LocalDate.of(2024, 3, 5));
        assertThat(day(
                        head + "<meta property='article:modified_time' content='2024-03-05T11:30:00Z'>",
                        "",
                        line + TEXT))
                .hasValue(LocalDate.of(2024, 3, 5));
        assertThat(day(head, "", line + TEXT)).hasValue(LocalDate.of(2023, 6, 1));
    }

    @Test
    void linkToThePageItselfMayBeItsDate() {
        String stamp = "<a href='https://courier.example/a/90'>"
                + "<abbr itemprop=datePublished title='2024-03-05T10:52:00+02:00'>10:52</abbr></a>";
        assertThat(day("", "", TEXT + stamp)).hasValue(LocalDate.of(2024, 3, 5));
    }

    @Test
    void dataOfScriptsDatesAPageThatShowsNothing() {
        String plain = TEXT.replace("On 30 April 2024", "Soon");
        assertThat(day("<script>var page = {\"first-publication\":\"2024-03-05 15:28\"}</script>", "", plain))
                .hasValue(LocalDate.of(2024, 3, 5));
        assertThat(day(
                        "",
                        "",
                        plain + "<div data-page='{&quot;datePublished&quot;:&quot;2024-03-05T03:51:59Z&quot;}'>"))
                .hasValue(LocalDate.of(2024, 3, 5));
        assertThat(day("", "", plain)).isEmpty();
    }
}
