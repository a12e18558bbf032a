package org.headlight.viewmodel.evaluation;

/** Where judging stands, and so what fills its view. */
public enum Standing {
    /** There is no trained run. */
    UNTRAINED,
    /** A training goes on; what comes of it can be judged. */
    LEARNING,
    /** There is a run, but nothing is open that was kept aside from its training. */
    NOTHING_TO_JUDGE_BY,
    /** All is there, and nothing was judged yet. */
    READY,
    /** It is being judged for the first time. */
    JUDGING,
    /** There is something to see. */
    JUDGED
}
