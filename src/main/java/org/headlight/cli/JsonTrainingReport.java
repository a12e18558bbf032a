package org.headlight.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.headlight.run.RunMetrics;
import org.headlight.snapshot.EpochScore;
import org.headlight.snapshot.TrainingProgress;
import org.headlight.training.TrainingResult;

/** A training as JSON, one object a line. */
final class JsonTrainingReport implements TrainingReport {
    private final JsonLines lines;

    JsonTrainingReport(JsonLines lines) {
        this.lines = lines;
    }

    @Override
    public void progress(TrainingProgress progress) {
        // Scripts follow the epochs.
    }

    @Override
    public void epoch(EpochScore score) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("event", "epoch");
        event.put("epoch", score.epoch());
        event.put("step", score.step());
        event.put("trainLoss", score.trainLoss());
        putNumber(event, "validationLoss", score.validationLoss());
        putNumber(event, "validationAccuracy", score.validationAccuracy());
        lines.print(event);
    }

    private static void putNumber(Map<String, Object> event, String name, double number) {
        if (!Double.isNaN(number)) {
            event.put(name, number);
        }
    }

    @Override
    public void finished(Path run, TrainingResult result) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("event", "finished");
        event.put("state", result.state().name().toLowerCase(Locale.ROOT));
        event.put("run", run.toString());
        result.run().ifPresent(trained -> {
            RunMetrics metrics = trained.metrics();
            event.put("steps", metrics.steps());
            event.put("seconds", metrics.seconds());
            event.put("stepsPerSecond", metrics.stepsPerSecond());
        });
        result.test().ifPresent(test -> event.put("test", test.headline()));
        lines.print(event);
    }
}
