package org.headlight.training;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;
import org.headlight.tensor.Workers;

/**
 * Threads that help the engine thread with one step: they claim its tasks one by one, and so does the engine thread itself.
 *
 * <p>Between two calls a worker watches for new work for a moment, because the next operation of a step follows at once, and
 * then sleeps. A worker that is not scheduled holds nobody up: its share is claimed by the others.
 */
final class WorkerPool implements Workers, AutoCloseable {
    private static final int WATCHES = 2_000;
    private static final Round NOTHING = new Round(0, task -> {});

    private final List<Worker> others = new ArrayList<>();
    private volatile Round round = NOTHING;
    private volatile boolean closed;

    /** @param threads how many work at the same moment, the calling one included, at least 1 */
    WorkerPool(int threads) {
        for (int number = 1; number < threads; number++) {
            Worker worker = new Worker(number);
            others.add(worker);
            worker.start();
        }
    }

    @Override
    public int count() {
        return others.size() + 1;
    }

    @Override
    public void run(int tasks, IntConsumer task) {
        if (tasks <= 1 || others.isEmpty()) {
            SERIAL.run(tasks, task);
            return;
        }
        Round mine = new Round(tasks, task);
        round = mine;
        others.forEach(Worker::wake);
        mine.work();
        mine.await();
        round = NOTHING;
        mine.rethrow();
    }

    /** Ends the others. Not while a round runs. */
    @Override
    public void close() {
        closed = true;
        others.forEach(LockSupport::unpark);
    }

    /** The tasks of one call, claimed by whoever is free. */
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
                } catch (Throwable e) {
                    failure = e;
                } finally {
                    done.incrementAndGet();
                }
            }
        }

        void await() {
            for (int watches = 0; done.get() < tasks; watches++) {
                if (watches < WATCHES) {
                    Thread.onSpinWait();
                } else {
                    Thread.yield();
                }
            }
        }

        void rethrow() {
            if (failure instanceof Error error) {
                throw error;
            }
            if (failure instanceof RuntimeException exception) {
                throw exception;
            }
        }
    }

    /** One thread beside the calling one. */
    private final class Worker extends Thread {
        private volatile boolean asleep;

        Worker(int number) {
            super("headlight-engine-worker-" + number);
            setDaemon(true);
        }

        @Override
        public void run() {
            Round last = NOTHING;
            int watches = 0;
            while (!closed) {
                Round current = round;
                if (current != last) {
                    last = current;
                    current.work();
                    watches = 0;
                } else if (watches++ < WATCHES) {
                    onSpinWait();
                } else {
                    sleepUntilAfter(last);
                    watches = 0;
                }
            }
        }

        private void sleepUntilAfter(Round last) {
            asleep = true;
            while (round == last && !closed) {
                LockSupport.park(this);
            }
            asleep = false;
        }

        private void wake() {
            if (asleep) {
                LockSupport.unpark(this);
            }
        }
    }
}
