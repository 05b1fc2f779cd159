package dev.tocsin.language.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class WordListsTest {
    @Test
    void givesTheWordsOfAList() {
        assertThat(WordLists.load(WordListsTest.class, "lists.txt").of("colours"))
                .containsExactlyInAnyOrder("red", "green");
    }

    @Test
    void saysWhichListThereIsNot() {
        WordLists lists = WordLists.load(WordListsTest.class, "lists.txt");

        assertThatThrownBy(() -> lists.of("shapes"))
                .hasMessageContaining("lists.txt")
                .hasMessageContaining("shapes");
    }

    @Test
    void refusesAWordThatStandsTwice() {
        assertThatThrownBy(() -> WordLists.load(WordListsTest.class, "twice.txt"))
                .hasMessageContaining("colours");
    }
}
