package dev.tocsin.language.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClassQualitiesTest {
    @Test
    void saysHowOftenRightAndHowManyFound() {
        assertThat(new ClassQuality(22, 27, 40).words()).isEqualTo("right 0.81 of 27 times, finds 0.55 of 40");
        assertThat(new ClassQuality(0, 0, 3).words()).isEqualTo("none told, finds 0.00 of 3");
        assertThat(new ClassQuality(0, 1, 0).words()).isEqualTo("right 0.00 of 1 time, none there to find");
    }

    @Test
    void readsWhatItWrites() throws JsonProcessingException {
        ClassQualities written = new ClassQualities(Map.of("attack", new ClassQuality(1, 2, 3)));
        assertThat(ClassQualities.read(new ObjectMapper().readTree(written.json())))
                .isEqualTo(written);
    }

    @Test
    void everyMeasuredClassIsInTheCatalogue() {
        EventCatalogue catalogue = EventCatalogue.load();
        assertThat(ClassQualities.load().classes().keySet())
                .allMatch(name -> catalogue.find(name).isPresent());
    }
}
