package org.headlight.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WorkerPoolTest {
    private final WorkerPool pool = new WorkerPool(3);

    @AfterEach
    void close() {
        pool.close();
    }

    @Test
    void everyTaskIsDoneOnceBeforeRunReturns() throws InterruptedException {
        for (int round = 0; round < 2_000; round++) {
            int tasks = round % 17;
            AtomicIntegerArray done = new AtomicIntegerArray(17);
            pool.run(tasks, done::incrementAndGet);
            for (int task = 0; task < 17; task++) {
                assertEquals(task < tasks ? 1 : 0, done.get(task), "round " + round);
            }
            if (round % 500 == 0) {
                Thread.sleep(20); // long enough for the workers to fall asleep
            }
        }
    }

    @Test
    void threadsWorkAtTheSameMoment() {
        CountDownLatch all = new CountDownLatch(3);
        pool.run(3, task -> {
            all.countDown();
            try {
                all.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        assertEquals(3, pool.count());
    }

    @Test
    void aFailedTaskReachesTheCallerAfterTheOthers() {
        AtomicInteger done = new AtomicInteger();
        IllegalStateException thrown = assertThrows(
                IllegalStateException.class,
                () -> pool.run(50, task -> {
                    if (task == 7) {
                        throw new IllegalStateException("seven");
                    }
                    done.incrementAndGet();
                }));
        assertEquals("seven", thrown.getMessage());
        assertEquals(49, done.get());
        pool.run(4, task -> done.incrementAndGet());
        assertEquals(53, done.get());
    }

    @Test
    void oneThreadWorksAlone() {
        try (WorkerPool alone = new WorkerPool(1)) {
            Thread caller = Thread.currentThread();
            alone.run(5, task -> assertTrue(Thread.currentThread() == caller));
            assertEquals(1, alone.count());
        }
    }
}
