package org.headlight.training;

import java.util.Optional;
import org.headlight.evaluation.Report;
import org.headlight.run.Run;
import org.headlight.snapshot.TrainingState;

/**
 * What is left of a training that has ended. Immutable.
 *
 * @param state how it ended
 * @param message what happened, a sentence; the reason when it failed
 * @param run the best of what was learned, also when it was stopped or failed; empty if nothing was learned
 * @param test how the run does on the test part; empty if there is none or it was not judged
 */
public record TrainingResult(TrainingState state, String message, Optional<Run> run, Optional<Report> test) {}
