package org.headlight.task.translate;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.headlight.model.network.NetworkKind;
import org.headlight.model.translator.Translators;
import org.headlight.snapshot.Setting;
import org.headlight.task.Coding;
import org.headlight.task.CodingFiles;
import org.headlight.task.LossSettings;
import org.headlight.task.Recipe;
import org.headlight.task.Task;
import org.headlight.task.TaskFiles;
import org.headlight.task.TextSettings;

/** To turn a text into another. */
public final class Translate implements Task {
    public static final Task TASK = new Translate();

    private static final Setting BEAM = Setting.integer(
            "beam", "Beam", 1, 1, 64, "How many answers are followed at once; 1 takes the best token each time.");

    private static final List<Setting> LOSS = List.of(
            LossSettings.labelSmoothing(),
            Setting.real(
                    "ownTokens",
                    "Own tokens",
                    0,
                    0,
                    1,
                    "Share of tokens that are the network's own while it is taught, at the end of the schedule; 0 always "
                            + "gives the right ones (teacher forcing)."),
            Setting.integer(
                    "ownTokensEpochs",
                    "Own tokens after",
                    10,
                    1,
                    10_000,
                    "In how many epochs the share of own tokens grows from 0 to its full value."));

    private static final List<Setting> SCHEMA = Stream.of(
                    TextSettings.SCHEMA, TextSettings.GIVEN_EMBEDDINGS, List.of(BEAM))
            .flatMap(List::stream)
            .toList();

    private Translate() {}

    @Override
    public String name() {
        return "translate";
    }

    @Override
    public String examples() {
        return "pairs";
    }

    @Override
    public TaskFiles files() {
        return TranslateFiles.FILES;
    }

    @Override
    public List<Setting> schema() {
        return SCHEMA;
    }

    @Override
    public Map<String, String> training() {
        return Map.of("batchSize", "64");
    }

    @Override
    public List<Setting> loss() {
        return LOSS;
    }

    @Override
    public String lossUnit() {
        return "nats per token";
    }

    @Override
    public List<NetworkKind> networks() {
        return Translators.ALL;
    }

    @Override
    public Coding coding(Recipe recipe, CodingFiles files) {
        return TranslateCoding.read(recipe.examples(), files);
    }
}
