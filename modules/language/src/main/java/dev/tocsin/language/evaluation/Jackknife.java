package dev.tocsin.language.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Standard errors without chance: the figure is taken again with each of twenty groups of the items left out. */
final class Jackknife {
    private static final int GROUPS = 20;

    private Jackknife() {}

    /** 0 where there are fewer than two items. */
    static <T> double error(List<T> items, ToDoubleFunction<List<T>> figure) {
        int groups = Math.min(GROUPS, items.size());
        if (groups < 2) {
            return 0;
        }
        double[] without = new double[groups];
        double mean = 0;
        for (int group = 0; group < groups; group++) {
            without[group] = figure.applyAsDouble(rest(items, group, groups));
            mean += without[group] / groups;
        }
        double squares = 0;
        for (double each : without) {
            squares += (each - mean) * (each - mean);
        }
        return Math.sqrt(squares * (groups - 1) / groups);
    }

    private static <T> List<T> rest(List<T> items, int group, int groups) {
        List<T> rest = new ArrayList<>(items.size());
        for (int i = 0; i < items.size(); i++) {
            if (i % groups != group) {
                rest.add(items.get(i));
            }
        }
        return rest;
    }
}
