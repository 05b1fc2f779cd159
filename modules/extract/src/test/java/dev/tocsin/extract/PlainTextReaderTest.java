package dev.tocsin.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextReaderTest {
    private static final String ONE = "The ministers signed the agreement on Tuesday in the port of Havn.";
    private static final String TWO = "Parliament votes on it next month.";

    @Test
    void firstLineThatStandsApartIsTheTitle() {
        PlainTextReader.Text text = PlainTextReader.read("Ships Meet in the Strait\n\n" + ONE + "\n\n" + TWO + "\n");
        assertThat(text.title()).isEqualTo("Ships Meet in the Strait");
        assertThat(text.text()).isEqualTo(ONE + "\n\n" + TWO);
    }

    @Test
    void firstLineThatIsASentenceIsNoTitle() {
        PlainTextReader.Text text = PlainTextReader.read(ONE + "\n\n" + TWO);
        assertThat(text.title()).isEmpty();
        assertThat(text.text()).isEqualTo(ONE + "\n\n" + TWO);
    }

    @Test
    void firstLineWithoutABlankOneIsNoTitle() {
        assertThat(PlainTextReader.read("Ships Meet in the Strait\n" + ONE).title())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Read More",
                "Our Latest Articles",
                "Read more: Ships meet again",
                "Related:",
                "Also Read: Tolls To Rise"
            })
    void takesPointersOut(String pointer) {
        assertThat(PlainTextReader.read(ONE + "\n\n" + TWO + "\n\n" + pointer).text())
                .isEqualTo(ONE + "\n\n" + TWO);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Read More", "Our Latest Articles", "Related:"})
    void takesPointersOutWhereTheyAreGluedToTheEnd(String pointer) {
        assertThat(PlainTextReader.read(ONE + "\n\n" + TWO + pointer).text()).isEqualTo(ONE + "\n\n" + TWO);
    }

    @Test
    void joinsAQuotationThatLinksWereSetInto() {
        String written =
                "“We will train every spring.\n- Why Did The Fleet Return So Early This Year?\n- Bridge Tolls To Rise Again\n"
                        + "We will not stop there,” the minister said.\n" + TWO;
        assertThat(PlainTextReader.read(written).text())
                .isEqualTo("“We will train every spring. We will not stop there,” the minister said.\n\n" + TWO);
    }

    @Test
    void keepsListsThatAreText() {
        String written = ONE + "\n- twelve ships from each navy,\n- patrol aircraft from the base at Sund.\n" + TWO;
        assertThat(PlainTextReader.read(written).text())
                .contains("- twelve ships")
                .contains("- patrol aircraft");
    }

    @Test
    void joinsLinesBrokenAtAFixedWidth() {
        String written = "Title of It\n\nThe ministers signed the agreement\non Tuesday in the port of Havn.\n\n" + TWO
                + "\n\n" + ONE;
        assertThat(PlainTextReader.read(written).text())
                .startsWith("The ministers signed the agreement on Tuesday in the port");
    }

    @Test
    void emptyInputIsEmpty() {
        assertThat(PlainTextReader.read("").text()).isEmpty();
        assertThat(PlainTextReader.read("\n\n \n").title()).isEmpty();
    }
}
