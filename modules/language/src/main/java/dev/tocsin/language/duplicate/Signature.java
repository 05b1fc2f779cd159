package dev.tocsin.language.duplicate;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * What is kept of a text to tell whether another is a copy of it. A few kilobytes at most, whatever the text's length.
 * Immutable, safe to share.
 */
public final class Signature {
    private final List<Long> bands;
    private final int level;
    private final long[] sketch;
    private final long[] contexts;
    private final long[] values;

    /**
     * Made by {@link NearCopies#signature}.
     *
     * @param bands in ascending order
     * @param level how many low bits of a shingle's hash are zero for it to be in the sketch
     * @param sketch hashes of shingles, in ascending order
     * @param contexts hashes of the words around each number and name, in ascending order
     * @param values the hash of the number or name in each context
     */
    Signature(List<Long> bands, int level, long[] sketch, long[] contexts, long[] values) {
        this.bands = List.copyOf(bands);
        this.level = level;
        this.sketch = sketch;
        this.contexts = contexts;
        this.values = values;
    }

    /** Texts that are copies share at least one of these, almost surely; where they meet, they can be compared. */
    public List<Long> bands() {
        return bands;
    }

    int level() {
        return level;
    }

    /** The sketch as it would be at a higher level. */
    long[] sketchAt(int higherLevel) {
        long mask = (1L << higherLevel) - 1;
        return higherLevel == level
                ? sketch
                : Arrays.stream(sketch).filter(h -> (h & mask) == 0).toArray();
    }

    int contexts() {
        return contexts.length;
    }

    long context(int i) {
        return contexts[i];
    }

    long value(int i) {
        return values[i];
    }

    /** For a record that travels to where the bands meet; {@link #fromBytes} reads it. */
    public byte[] toBytes() {
        int longs = bands.size() + sketch.length + contexts.length + values.length;
        ByteBuffer out = ByteBuffer.allocate(4 * Integer.BYTES + longs * Long.BYTES);
        out.putInt(level).putInt(bands.size()).putInt(sketch.length).putInt(contexts.length);
        bands.forEach(out::putLong);
        Arrays.stream(sketch).forEach(out::putLong);
        Arrays.stream(contexts).forEach(out::putLong);
        Arrays.stream(values).forEach(out::putLong);
        return out.array();
    }

    /**
     * Reads {@link #toBytes}.
     *
     * @throws java.nio.BufferUnderflowException where bytes are missing
     */
    public static Signature fromBytes(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        int level = in.getInt();
        int bands = in.getInt();
        int shingles = in.getInt();
        int contexts = in.getInt();
        return new Signature(
                Arrays.stream(longs(in, bands)).boxed().toList(),
                level,
                longs(in, shingles),
                longs(in, contexts),
                longs(in, contexts));
    }

    private static long[] longs(ByteBuffer in, int count) {
        long[] values = new long[count];
        for (int i = 0; i < count; i++) {
            values[i] = in.getLong();
        }
        return values;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Signature that
                && bands.equals(that.bands)
                && level == that.level
                && Arrays.equals(sketch, that.sketch)
                && Arrays.equals(contexts, that.contexts)
                && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return Objects.hash(bands, level, Arrays.hashCode(sketch));
    }
}
