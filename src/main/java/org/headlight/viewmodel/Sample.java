package org.headlight.viewmodel;

import java.nio.file.Path;
import java.util.List;
import org.headlight.snapshot.ProbeAttention;

/**
 * A sample that comes with the program: data and the runs trained on it. Immutable.
 *
 * @param task name of the task its run has learned, for example {@code classify}
 * @param name its name on the card
 * @param description what it is, in a sentence
 * @param result how well its run does, for example {@code accuracy 0.843}
 * @param trainingTime how long training anew takes, for example {@code 2 min}
 * @param data its file or folder of texts
 * @param runs the folders of the runs trained on it, at least one; the first is shown, and is what the card speaks of
 * @param preview what its run sees in one example, for the picture on the card
 */
public record Sample(
        String task,
        String name,
        String description,
        String result,
        String trainingTime,
        Path data,
        List<Path> runs,
        ProbeAttention preview) {
    public Sample {
        runs = List.copyOf(runs);
    }
}
