package dev.tocsin.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgencyReaderTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    HAVN, March 5 (Reuters) - The ministers signed.      | Reuters
                    HAVN (AP) — The ministers signed.                    | AP
                    MOSCOW, March 5. /TASS/. The ministers signed.       | TASS
                    BEIJING, March 5 (Xinhua) -- The ministers signed.   | Xinhua
                    Havn (dpa) - Die Minister haben unterzeichnet.       | dpa
                    The ministers signed. (With inputs from AFP)         | AFP
                    The ministers signed. Source: Xinhua                 | Xinhua
                    """)
    void readsDatelinesAndCredits(String text, String agency) {
        assertThat(AgencyReader.read(text, List.of(), "Harbour Courier")).contains(agency);
    }

    @Test
    void readsTheByline() {
        assertThat(AgencyReader.read("Text.", List.of("The Associated Press"), "Courier"))
                .contains("AP");
    }

    @Test
    void agencyThatIsOnlySpokenOfIsNotTheOrigin() {
        assertThat(AgencyReader.read("The minister told Reuters that ships will meet.", List.of(), "Courier"))
                .isEmpty();
        assertThat(AgencyReader.read("Anna had a plan.", List.of("Ann Lee"), "Courier"))
                .isEmpty();
    }
}
