package org.headlight.cli;

/** What happens when a user presses Ctrl-C: the program ends with 130, but not before the work has been kept. */
@FunctionalInterface
public interface Interruption {

    /** Ends the watch for an interruption. */
    interface Watch extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * Watches for an interruption.
     *
     * @param keep is run at an interruption; the program ends when it returns
     */
    Watch during(Runnable keep);
}
