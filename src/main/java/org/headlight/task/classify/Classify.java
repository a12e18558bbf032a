package org.headlight.task.classify;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.headlight.model.classifier.Classifiers;
import org.headlight.model.network.NetworkKind;
import org.headlight.snapshot.Setting;
import org.headlight.task.Coding;
import org.headlight.task.CodingFiles;
import org.headlight.task.LossSettings;
import org.headlight.task.Recipe;
import org.headlight.task.Task;
import org.headlight.task.TaskFiles;
import org.headlight.task.TextSettings;

/** To say which class a text belongs to. */
public final class Classify implements Task {
    public static final Task TASK = new Classify();

    private static final List<Setting> SCHEMA = Stream.concat(
                    TextSettings.SCHEMA.stream(), TextSettings.GIVEN_EMBEDDINGS.stream())
            .toList();
    private static final List<Setting> LOSS = List.of(
            LossSettings.labelSmoothing(),
            Setting.choice(
                    "classWeights",
                    "Class weights",
                    List.of("none", "balanced", "given"),
                    "balanced lets the texts of a rare class count more, so that all classes count alike together; given "
                            + "lets each class count what you say."),
            Setting.text(
                            ClassWeights.GIVEN,
                            "Weight of classes",
                            "What a text of each class counts, such as spam=3, ham=1; a class that is not named counts 1.")
                    .onlyWith("classWeights", "given"));

    private Classify() {}

    @Override
    public String name() {
        return "classify";
    }

    @Override
    public String examples() {
        return "texts";
    }

    @Override
    public TaskFiles files() {
        return ClassifyFiles.FILES;
    }

    @Override
    public List<Setting> schema() {
        return SCHEMA;
    }

    @Override
    public Map<String, String> training() {
        return Map.of("epochs", "24", "labelSmoothing", "0.1", "patience", "8");
    }

    @Override
    public List<Setting> loss() {
        return LOSS;
    }

    @Override
    public String lossUnit() {
        return "nats per text";
    }

    @Override
    public List<NetworkKind> networks() {
        return Classifiers.ALL;
    }

    @Override
    public Coding coding(Recipe recipe, CodingFiles files) {
        return ClassifyCoding.read(recipe.examples(), files);
    }
}
