package org.headlight.snapshot;

/** Where a training stands. */
public enum TrainingState {
    /** Updates are being made. */
    RUNNING,
    /** Waits for a resume, a single step or a stop; nothing is lost. */
    PAUSED,
    /** All epochs were done. */
    FINISHED,
    /** Ended early by the user; what was learned is kept. */
    STOPPED,
    /** Ended by an error; what was learned before it is kept. */
    FAILED;

    /** Whether nothing more will come. */
    public boolean isEnd() {
        return this == FINISHED || this == STOPPED || this == FAILED;
    }
}
