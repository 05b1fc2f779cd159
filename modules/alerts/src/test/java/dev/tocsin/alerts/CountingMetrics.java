package dev.tocsin.alerts;

import java.util.concurrent.atomic.AtomicInteger;

/** Keeps the counts. */
final class CountingMetrics implements AlertMetrics {
    final AtomicInteger read = new AtomicInteger();
    final AtomicInteger unreadable = new AtomicInteger();
    final AtomicInteger raised = new AtomicInteger();
    final AtomicInteger repeated = new AtomicInteger();
    final AtomicInteger taken = new AtomicInteger();
    final AtomicInteger delivered = new AtomicInteger();
    final AtomicInteger failed = new AtomicInteger();
    final AtomicInteger released = new AtomicInteger();

    @Override
    public void eventRead() {
        read.incrementAndGet();
    }

    @Override
    public void unreadable() {
        unreadable.incrementAndGet();
    }

    @Override
    public void raised(String rule) {
        raised.incrementAndGet();
    }

    @Override
    public void repeated(String rule) {
        repeated.incrementAndGet();
    }

    @Override
    public void taken() {
        taken.incrementAndGet();
    }

    @Override
    public void delivered() {
        delivered.incrementAndGet();
    }

    @Override
    public void failed() {
        failed.incrementAndGet();
    }

    @Override
    public void released(int alerts) {
        released.addAndGet(alerts);
    }
}
