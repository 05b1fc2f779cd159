package dev.tocsin.fetcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RobotsEvaluationTest {
    @Test
    void answersEachQuestionOnALine(@TempDir Path folder) throws IOException {
        Path in = Files.writeString(folder.resolve("robots.jsonl"), """
                {"id":"a","robots":"user-agent: x\\ndisallow: /p\\n","agent":"x","url":"https://a.example/p/1"}
                {"id":"b","robots":"user-agent: x\\ndisallow: /p\\n","agent":"y","url":"https://a.example/p/1"}
                """);
        Path out = folder.resolve("out.jsonl");
        RobotsEvaluation.run(in, out);
        assertThat(out).content().isEqualTo("{\"id\":\"a\",\"allowed\":false}\n{\"id\":\"b\",\"allowed\":true}\n");
    }
}
