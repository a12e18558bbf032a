package org.headlight.cli;

import java.nio.file.Path;
import org.headlight.snapshot.EpochScore;
import org.headlight.snapshot.TrainingProgress;
import org.headlight.training.TrainingResult;

/** Tells on the console how a training goes. */
interface TrainingReport {

    /** How far it is; called about ten times a second. */
    void progress(TrainingProgress progress);

    /** An epoch was judged. */
    void epoch(EpochScore score);

    /** It has ended, and the run is in a folder. */
    void finished(Path run, TrainingResult result);
}
