package org.headlight.tensor;

import java.util.function.IntConsumer;

/**
 * Hands that share the work of one step. The tensor package makes no threads: whoever owns some lends them through this.
 *
 * <p>Work is always cut into the same tasks whatever the number of hands, and each task writes memory of its own, so a
 * result never depends on which thread did which task, nor on how many threads there are.
 */
public interface Workers {

    /** The calling thread alone. */
    Workers SERIAL = new Workers() {
        @Override
        public int count() {
            return 1;
        }

        @Override
        public void run(int tasks, IntConsumer task) {
            for (int index = 0; index < tasks; index++) {
                task.accept(index);
            }
        }
    };

    /** How many tasks can run at the same moment, the calling thread included; at least 1. */
    int count();

    /**
     * Runs every task once and returns when all have ended. Tasks are claimed one by one, so a thread that is not
     * scheduled holds nobody up. Called by the engine thread alone and never from inside a task.
     *
     * @param tasks how many; the task is given each index from 0 to {@code tasks - 1}
     * @param task thrown exceptions reach the caller after the other tasks have ended
     */
    void run(int tasks, IntConsumer task);
}
