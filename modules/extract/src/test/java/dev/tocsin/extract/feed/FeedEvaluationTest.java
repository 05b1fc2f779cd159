package dev.tocsin.extract.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedEvaluationTest {
    @TempDir
    Path folder;

    @Test
    void writesWhatEachFeedSays() throws IOException {
        Files.writeString(
                folder.resolve("a.xml"),
                "<rss><channel><title>T</title><item><title>A</title><link>/1</link>"
                        + "<description>&lt;b onclick='x'&gt;B&lt;/b&gt;&lt;script&gt;x&lt;/script&gt;</description></item></channel></rss>");
        String answer = answer("{\"id\":\"a\",\"kind\":\"peer\",\"path\":\"a.xml\"}");
        assertThat(answer).contains("\"title\":\"T\"", "\"link\":\"/1\"", "\"description\":\"<b>B</b>\"");
    }

    @Test
    void saysWhereThereIsNoFeed() throws IOException {
        Files.writeString(folder.resolve("a.xml"), "<html></html>");
        assertThat(answer("{\"id\":\"a\",\"kind\":\"peer\",\"path\":\"a.xml\"}"))
                .contains("\"error\":\"unreadable\"");
    }

    @Test
    void answersQuestionsForTheCharsetInTheWebsNames() throws IOException {
        assertThat(answer("{\"id\":\"c\",\"data_b64\":\"PG1ldGEgY2hhcnNldD1zaGlmdF9qaXM+\",\"charset\":\"?\"}"))
                .contains("\"charset\":\"shift_jis\"");
    }

    private String answer(String question) throws IOException {
        Path in = Files.writeString(folder.resolve("in.jsonl"), question + "\n");
        Path out = folder.resolve("out.jsonl");
        FeedEvaluation.run(in, out);
        return Files.readString(out);
    }
}
