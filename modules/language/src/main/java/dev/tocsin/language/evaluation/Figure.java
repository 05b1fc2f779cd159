package dev.tocsin.language.evaluation;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * One measured figure.
 *
 * @param set what it was measured on ("corpus articles")
 * @param name what it says ("events F1")
 * @param noise its standard error: how much it moves from one sample of such items to another
 * @param items on how many it rests
 * @param better which way is better
 */
public record Figure(String set, String name, double value, double noise, int items, Better better) {
    /** Which values of a figure are better. */
    public enum Better {
        HIGHER,
        LOWER
    }

    /** The figure of these items, with a jackknife over groups of them as its noise. */
    public static <T> Figure of(String set, String name, List<T> items, ToDoubleFunction<List<T>> figure) {
        return of(set, name, items, figure, Better.HIGHER);
    }

    public static <T> Figure of(
            String set, String name, List<T> items, ToDoubleFunction<List<T>> figure, Better better) {
        double value = items.isEmpty() ? 0 : figure.applyAsDouble(items);
        return new Figure(set, name, value, Jackknife.error(items, figure), items.size(), better);
    }

    /** A figure of something counted: F1. */
    public static Figure f1(String set, String name, List<Counts> items) {
        return of(set, name, items, all -> Counts.sum(all).f1());
    }

    /** What part of the items is right. */
    public static Figure accuracy(String set, String name, List<Boolean> items) {
        return of(set, name, items, Figure::share);
    }

    private static double share(List<Boolean> items) {
        return (double) items.stream().filter(right -> right).count() / items.size();
    }
}
