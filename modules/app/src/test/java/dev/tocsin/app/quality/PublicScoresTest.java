package dev.tocsin.app.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tocsin.language.evaluation.Figure;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublicScoresTest {
    @TempDir
    Path folder;

    @Test
    void textIsJudgedByStretchesOfFourWords() throws IOException {
        List<Figure> figures = PageScores.of(
                write("gold.jsonl", "{'id':'1','set':'s','text':'one two three four five'}"),
                write("told.jsonl", "{'id':'1','text':'one, two three four. Advertisement'}"));
        assertThat(figures).hasSize(1);
        assertThat(figures.get(0).value()).isCloseTo(0.5, within(1e-9));
    }

    @Test
    void segmentsAndDaysAreCounted() throws IOException {
        List<Figure> figures = PageScores.of(
                write(
                        "gold.jsonl",
                        "{'id':'1','set':'s','with':['a  b','c'],'without':['menu'],'date':'2024-05-01'}",
                        "{'id':'2','set':'s','with':['x'],'without':[],'date':'absent'}"),
                write("told.jsonl", "{'id':'1','text':'a b menu','date':'2024-05-01T10:00'}"));
        assertThat(figures)
                .extracting(Figure::name)
                .containsExactly("article text by segments, F1", "day of publication right");
        assertThat(figures.get(0).value()).isCloseTo(0.4, within(1e-9));
        assertThat(figures.get(1).value()).isEqualTo(1);
    }

    @Test
    void charsetIsRightWhereTheTextIsTheSame() throws IOException {
        Files.write(folder.resolve("plain.txt"), "plain".getBytes(Charset.forName("windows-1252")));
        Files.write(folder.resolve("accent.txt"), "café".getBytes(Charset.forName("windows-1252")));
        List<Figure> figures = InputScores.charsets(
                write(
                        "gold.jsonl",
                        "{'id':'1','set':'s','charset':'utf-8','path':'plain.txt'}",
                        "{'id':'2','set':'s','charset':'windows-1252','path':'accent.txt'}"),
                write("told.jsonl", "{'id':'1','charset':'windows-1252'}", "{'id':'2','charset':'windows-1251'}"));
        assertThat(figures.get(0).value()).isEqualTo(0.5);
    }

    @Test
    void robotsWithoutAnswerAreWrong() throws IOException {
        List<Figure> figures = InputScores.robots(
                write("gold.jsonl", "{'id':'1','set':'s','allowed':true}", "{'id':'2','set':'s','allowed':false}"),
                write("told.jsonl", "{'id':'1','allowed':true}"));
        assertThat(figures.get(0).value()).isEqualTo(0.5);
    }

    @Test
    void feedsAreJudgedWithoutMarkupAndSpace() throws IOException {
        List<Figure> figures = InputScores.feeds(
                write(
                        "gold.jsonl",
                        "{'id':'1','set':'s','kind':'expect','feed':{'title':'A &amp; B','link':'x'},'entries':[]}"),
                write("told.jsonl", "{'id':'1','feed':{'title':'<b>A  & B</b>','link':'y'},'entries':[]}"));
        assertThat(figures.get(0).value()).isEqualTo(0.5);
    }

    private Path write(String name, String... lines) throws IOException {
        return Files.writeString(folder.resolve(name), String.join("\n", lines).replace('\'', '"'));
    }
}
