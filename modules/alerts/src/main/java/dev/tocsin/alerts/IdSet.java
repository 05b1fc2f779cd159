package dev.tocsin.alerts;

import dev.tocsin.model.Hash;
import java.util.HexFormat;

/** A set of ids (128 bits each) that takes 16 to 48 bytes for one; a million alerts fit in 32 MB. Not thread-safe. */
final class IdSet {
    private static final int HEX_DIGITS = 32;
    private static final int FIRST_CAPACITY = 1024;

    private long[] slots = new long[2 * FIRST_CAPACITY];
    private int size;

    int size() {
        return size;
    }

    boolean contains(String id) {
        String hex = hex(id);
        long high = high(hex);
        long low = low(hex);
        int slot = find(slots, high, low);
        return slots[slot + 1] != 0;
    }

    /** False where it was there already. */
    boolean add(String id) {
        String hex = hex(id);
        if (!put(slots, high(hex), low(hex))) {
            return false;
        }
        size++;
        if (size > slots.length / 2 * 2 / 3) {
            grow();
        }
        return true;
    }

    private void grow() {
        long[] larger = new long[slots.length * 2];
        for (int i = 0; i < slots.length; i += 2) {
            if (slots[i + 1] != 0) {
                put(larger, slots[i], slots[i + 1]);
            }
        }
        slots = larger;
    }

    private static boolean put(long[] slots, long high, long low) {
        int slot = find(slots, high, low);
        if (slots[slot + 1] != 0) {
            return false;
        }
        slots[slot] = high;
        slots[slot + 1] = low;
        return true;
    }

    /** The pair's own place, or the free one where it would go; pairs stand at even indices. */
    private static int find(long[] slots, long high, long low) {
        int mask = slots.length / 2 - 1;
        int slot = (int) (high ^ high >>> 32 ^ low) & mask;
        while (slots[2 * slot + 1] != 0 && (slots[2 * slot] != high || slots[2 * slot + 1] != low)) {
            slot = (slot + 1) & mask;
        }
        return 2 * slot;
    }

    private static String hex(String id) {
        boolean isHash = id.length() == HEX_DIGITS && id.chars().allMatch(HexFormat::isHexDigit);
        return isHash ? id : Hash.of(id);
    }

    private static long high(String hex) {
        return HexFormat.fromHexDigitsToLong(hex, 0, 16);
    }

    /** Zero marks a free slot, so it stands for one. */
    private static long low(String hex) {
        long low = HexFormat.fromHexDigitsToLong(hex, 16, HEX_DIGITS);
        return low == 0 ? 1 : low;
    }
}
