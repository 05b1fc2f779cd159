package dev.tocsin.app.quality;

import dev.tocsin.language.evaluation.Figure;
import dev.tocsin.language.evaluation.Figure.Better;
import java.util.List;
import java.util.Optional;

/** A figure and what it was when it was committed. */
public record Comparison(Figure now, Optional<Figure> committed) {
    /** Committed figures are rounded. */
    private static final double ROUNDING = 0.0001;

    public static List<Comparison> of(List<Figure> measured, Committed committed) {
        return measured.stream()
                .map(now -> new Comparison(now, committed.find(now.set(), now.name())))
                .toList();
    }

    public Optional<Double> difference() {
        return committed.map(before -> now.value() - before.value());
    }

    /** Worse by more than the committed figure's noise. */
    public boolean fell() {
        return committed
                .filter(before -> -gain(before) > before.noise() + ROUNDING)
                .isPresent();
    }

    /** Better by more than the committed figure's noise. */
    public boolean rose() {
        return committed
                .filter(before -> gain(before) > before.noise() + ROUNDING)
                .isPresent();
    }

    private double gain(Figure before) {
        double more = now.value() - before.value();
        return now.better() == Better.HIGHER ? more : -more;
    }
}
