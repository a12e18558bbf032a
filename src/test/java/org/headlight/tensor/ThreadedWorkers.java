package org.headlight.tensor;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;

/** The calling thread and one more, which watches for work a while before it sleeps; for tests and benchmarks. */
public final class ThreadedWorkers implements Workers, AutoCloseable {

    private static final int WATCHES = 5_000;

    private final Thread helper = new Thread(this::help, "helper");
    private volatile Round round = new Round(0, task -> {});
    private volatile boolean isAsleep;
    private volatile boolean isClosed;

    public ThreadedWorkers() {
        helper.setDaemon(true);
        helper.start();
    }

    @Override
    public int count() {
        return 2;
    }

    @Override
    public void run(int tasks, IntConsumer task) {
        if (tasks < 2) {
            SERIAL.run(tasks, task);
            return;
        }
        Round mine = new Round(tasks, task);
        round = mine;
        if (isAsleep) {
            LockSupport.unpark(helper);
        }
        mine.work();
        while (mine.done.get() < tasks) {
            Thread.onSpinWait();
        }
        if (mine.failure != null) {
            throw new IllegalStateException(mine.failure);
        }
    }

    @Override
    public void close() {
        isClosed = true;
        LockSupport.unpark(helper);
    }

    private void help() {
        Round last = null;
        for (int watches = 0; !isClosed; watches++) {
            Round current = round;
            if (current != last) {
                current.work();
                last = current;
                watches = 0;
            } else if (watches < WATCHES) {
                Thread.onSpinWait();
            } else {
                isAsleep = true;
                while (round == last && !isClosed) {
                    LockSupport.park(this);
                }
                isAsleep = false;
                watches = 0;
            }
        }
    }

    private static final class Round {
        private final int tasks;
        private final IntConsumer task;
        private final AtomicInteger claimed = new AtomicInteger();
        private final AtomicInteger done = new AtomicInteger();
        private volatile Throwable failure;

        Round(int tasks, IntConsumer task) {
            this.tasks = tasks;
            this.task = task;
        }

        void work() {
            for (int index = claimed.getAndIncrement(); index < tasks; index = claimed.getAndIncrement()) {
                try {
                    task.accept(index);
                } catch (RuntimeException | Error thrown) {
                    failure = thrown;
                } finally {
                    done.incrementAndGet();
                }
            }
        }
    }
}
