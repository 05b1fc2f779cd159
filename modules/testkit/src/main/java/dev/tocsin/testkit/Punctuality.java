package dev.tocsin.testkit;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.IntFunction;

/**
 * Whether each of many is heard of often enough: how much longer than allowed its silences lasted, the one before its
 * first sign and the one after its last included. Safe to share.
 */
public final class Punctuality {
    private final long begin = System.nanoTime();
    private final IntFunction<Duration> allowed;
    private final AtomicLongArray last;
    private final AtomicLongArray first;
    private final AtomicLongArray worst;

    /** @param allowed how long one may be silent, by its number */
    public Punctuality(int count, IntFunction<Duration> allowed) {
        this.allowed = allowed;
        this.last = new AtomicLongArray(count);
        this.first = new AtomicLongArray(count);
        this.worst = new AtomicLongArray(count);
        for (int i = 0; i < count; i++) {
            first.set(i, -1);
        }
    }

    /** This one is heard of now. */
    public void sign(int who) {
        long now = System.nanoTime() - begin;
        first.compareAndSet(who, -1, now);
        long silence = now - last.getAndSet(who, now);
        note(who, silence);
    }

    /** Counts the silences that last until now. */
    public void end() {
        long now = System.nanoTime() - begin;
        for (int who = 0; who < last.length(); who++) {
            note(who, now - last.get(who));
        }
    }

    private void note(int who, long silence) {
        long late = silence - allowed.apply(who).toNanos();
        worst.accumulateAndGet(who, late, Math::max);
    }

    /** From the beginning to the first sign; to now where there was none. */
    public Duration first(int who) {
        long nanos = first.get(who);
        return Duration.ofNanos(nanos < 0 ? System.nanoTime() - begin : nanos);
    }

    /** By how much the worst silence was longer than allowed; zero where none was. */
    public Duration late(int who) {
        return Duration.ofNanos(worst.get(who));
    }
}
