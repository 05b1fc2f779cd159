package dev.tocsin.language.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tocsin.model.Modality;
import dev.tocsin.model.PloverType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusTest {
    private static final String SENTENCES = """
            # a comment
            {NAT Danish} {OFF minister} {PER1 Åse Holm} 🇩🇰 accused {ACT2 the {NAT Belarusian} border guard} on {DAT Monday}.
            > 1 ACCUSE 2 historical accusation "accused"

            # talks
            {LOC1 Chile} and {LOC2 Peru} will hold talks, {PER3 Ruiz} said.
            > 1 CONSULT= 2 future defence-talks "will hold talks"
            ~ 3 "said" "Chile and Peru will hold talks"
            """;

    private static final String ARTICLE = """
            id: x-005
            title: Oslo sends boats
            published: 2024-05-17
            outlet: agency

            {LOC1 Norway} sent {QTY two} boats to {LOC2 Latvia}.
            > 1 AID 2 military-aid "sent"

            ¶

            The boats are old.

            They float.

            events:
            AID military-aid | NOR > LVA | actual historical | date 2024-05 | equipment 2 x patrol boats | "sent two boats"
            CONSULT - | NOR = LVA | future optional | "The boats are old"
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void make() throws IOException {
        Files.createDirectory(folder.resolve("sentences"));
        Files.createDirectory(folder.resolve("articles"));
    }

    @Test
    void readsNamesAsOffsetsInUtf16() throws IOException {
        write("sentences/a.txt", SENTENCES);
        MarkedSentence first = Corpus.read(folder).sentences().get(0);
        assertThat(first.text())
                .isEqualTo("Danish minister Åse Holm 🇩🇰 accused the Belarusian border guard on Monday.");
        assertThat(first.names())
                .extracting(name ->
                        name.kind() + " " + name.number() + " " + name.at().in(first.text()))
                .containsExactly(
                        "NAT 0 Danish",
                        "OFF 0 minister",
                        "PER 1 Åse Holm",
                        "ACT 2 the Belarusian border guard",
                        "NAT 0 Belarusian",
                        "DAT 0 Monday");
        assertThat(first.acts().get(0).trigger().in(first.text())).isEqualTo("accused");
        assertThat(first.acts().get(0).historical()).isTrue();
    }

    @Test
    void readsActsAndSpeech() throws IOException {
        write("sentences/a.txt", SENTENCES);
        MarkedSentence talks = Corpus.read(folder).sentences().get(1);
        MarkedAct act = talks.acts().get(0);
        assertThat(act.type()).isEqualTo(PloverType.CONSULT);
        assertThat(act.together()).isTrue();
        assertThat(act.modality()).isEqualTo(Modality.FUTURE);
        assertThat(act.eventClass()).contains("defence-talks");
        assertThat(talks.speech().get(0).speaker()).contains(3);
        assertThat(talks.speech().get(0).words().in(talks.text())).isEqualTo("Chile and Peru will hold talks");
        assertThat(talks.origin()).endsWith("a.txt:6");
    }

    @Test
    void readsArticleWithParagraphsAndEvents() throws IOException {
        write("articles/x-005.txt", ARTICLE);
        MarkedArticle article = Corpus.read(folder).articles().get(0);
        assertThat(article.published()).isEqualTo(LocalDate.of(2024, 5, 17));
        assertThat(article.text()).isEqualTo("Norway sent two boats to Latvia.\n\nThe boats are old. They float.");
        MarkedEvent first = article.events().get(0);
        assertThat(first.historical()).isTrue();
        assertThat(first.detail("equipment")).contains("2 x patrol boats");
        assertThat(first.actors()).containsExactly("NOR");
        assertThat(article.events().get(1).optional()).isTrue();
        assertThat(article.events().get(1).eventClass()).isEmpty();
    }

    @Test
    void complainsWithFileAndLine() throws IOException {
        write(
                "sentences/b.txt",
                "{LOC1 Chile} left.\n\n{LOC1 Chile} met {LOC2 Peru}.\n> 1 CONSULT 3 \"met\"\n\n{PER Ruiz left.\n");
        write("articles/x-001.txt", ARTICLE.replace("\"sent two boats\"", "\"three boats\""));
        assertThatThrownBy(() -> Corpus.read(folder))
                .isInstanceOf(InvalidCorpus.class)
                .hasMessageContaining("b.txt:3: nothing has the number 3")
                .hasMessageContaining("b.txt:6: { not closed: PER")
                .hasMessageContaining("x-001.txt:16: evidence not in the text: three boats");
    }

    @Test
    void emptyFolderIsNoCorpus() {
        assertThatThrownBy(() -> Corpus.read(folder))
                .isInstanceOf(InvalidCorpus.class)
                .hasMessageContaining("sentences");
    }

    @Test
    void flagsOfAnEventMayStandAmongItsDetails() throws IOException {
        write("articles/x-001.txt", ARTICLE.replace("| future optional |", "| future | date 2024 | optional |"));
        MarkedArticle article = Corpus.read(folder).articles().get(0);
        assertThat(article.events().get(1).optional()).isTrue();
        assertThat(article.events().get(1).historical()).isFalse();
    }

    @Test
    void holdsBackAllArticlesAndOneInTwelveSentences() throws IOException {
        write("articles/x-005.txt", ARTICLE);
        write("articles/x-006.txt", ARTICLE);
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 1200; i++) {
            many.append("Sentence ").append(i).append(" is plain.\n\n");
        }
        write("sentences/a.txt", many.toString());
        Corpus back = Corpus.read(folder).heldBack();
        assertThat(back.articles()).hasSize(2);
        List<String> texts =
                back.sentences().stream().map(MarkedSentence::text).limit(2).toList();
        assertThat(back.sentences()).hasSize(88);
        assertThat(texts).isEqualTo(FIRST);
    }

    /** As the training's own split has it. */
    private static final List<String> FIRST = List.of("Sentence 0 is plain.", "Sentence 22 is plain.");

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
