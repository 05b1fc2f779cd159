package dev.tocsin.app.quality;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tocsin.app.WrongInput;
import dev.tocsin.language.evaluation.Figure;
import dev.tocsin.language.evaluation.Figure.Better;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The figures that changes are held against, in their order; {@code docs/quality.json}. */
public record Committed(List<Figure> figures) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int DIGITS = 4;

    public Committed {
        figures = List.copyOf(figures);
    }

    /** None where there is no such file. */
    public static Committed read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return new Committed(List.of());
        }
        JsonNode document;
        try {
            document = JSON.readTree(Files.readString(file, StandardCharsets.UTF_8));
        } catch (JsonProcessingException e) {
            throw new WrongInput(
                    file + ": not JSON; take it from version control, or write it with evaluate --update", e);
        }
        List<Figure> figures = new ArrayList<>();
        document.path("figures").forEach(each -> figures.add(figure(each)));
        return new Committed(figures);
    }

    public void write(Path file) throws IOException {
        ObjectNode document = JSON.createObjectNode();
        document.put("about", "Figures of tocsin evaluate, which writes this file with --update.");
        ArrayNode list = document.putArray("figures");
        figures.forEach(figure -> list.add(line(figure)));
        Files.writeString(file, document.toPrettyString() + "\n", StandardCharsets.UTF_8);
    }

    public Optional<Figure> find(String set, String name) {
        return figures.stream()
                .filter(each -> each.set().equals(set) && each.name().equals(name))
                .findFirst();
    }

    /** With these in the place of those of the same set and name; new ones come last. */
    public Committed with(List<Figure> measured) {
        List<Figure> all = new ArrayList<>();
        Committed now = new Committed(measured);
        figures.forEach(each -> all.add(now.find(each.set(), each.name()).orElse(each)));
        measured.stream()
                .filter(each -> find(each.set(), each.name()).isEmpty())
                .forEach(all::add);
        return new Committed(all);
    }

    private static Figure figure(JsonNode node) {
        return new Figure(
                node.path("set").asText(),
                node.path("name").asText(),
                node.path("value").asDouble(),
                node.path("noise").asDouble(),
                node.path("items").asInt(),
                node.path("better").asText().equals("lower") ? Better.LOWER : Better.HIGHER);
    }

    private static ObjectNode line(Figure figure) {
        ObjectNode node = JSON.createObjectNode();
        node.put("set", figure.set());
        node.put("name", figure.name());
        node.put("value", rounded(figure.value()));
        node.put("noise", rounded(figure.noise()));
        node.put("items", figure.items());
        node.put("better", figure.better().name().toLowerCase(Locale.ROOT));
        return node;
    }

    private static BigDecimal rounded(double value) {
        return BigDecimal.valueOf(value).setScale(DIGITS, RoundingMode.HALF_EVEN);
    }
}
