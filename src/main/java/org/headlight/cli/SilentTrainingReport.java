package org.headlight.cli;

import java.nio.file.Path;
import org.headlight.snapshot.EpochScore;
import org.headlight.snapshot.TrainingProgress;
import org.headlight.training.TrainingResult;

/** Says nothing while a training goes on, for who wants its result alone. */
final class SilentTrainingReport implements TrainingReport {

    @Override
    public void progress(TrainingProgress progress) {}

    @Override
    public void epoch(EpochScore score) {}

    @Override
    public void finished(Path run, TrainingResult result) {}
}
