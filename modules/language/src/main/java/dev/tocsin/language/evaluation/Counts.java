package dev.tocsin.language.evaluation;

/**
 * What was found of what is there.
 *
 * @param right how many were told rightly
 * @param told how many were told
 * @param gold how many there are
 */
public record Counts(int right, int told, int gold) {
    public static final Counts NONE = new Counts(0, 0, 0);

    public Counts plus(Counts other) {
        return new Counts(right + other.right, told + other.told, gold + other.gold);
    }

    public static Counts sum(Iterable<Counts> all) {
        Counts sum = NONE;
        for (Counts each : all) {
            sum = sum.plus(each);
        }
        return sum;
    }

    /** 0 where nothing was told. */
    public double precision() {
        return ratio(right, told);
    }

    /** 0 where there is nothing. */
    public double recall() {
        return ratio(right, gold);
    }

    public double f1() {
        return ratio(2 * right, told + gold);
    }

    private static double ratio(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
