package org.headlight.task.language;

import java.util.List;
import java.util.Map;
import org.headlight.model.language.LanguageModels;
import org.headlight.model.network.NetworkKind;
import org.headlight.snapshot.Setting;
import org.headlight.task.Coding;
import org.headlight.task.CodingFiles;
import org.headlight.task.Recipe;
import org.headlight.task.Task;
import org.headlight.task.TaskFiles;
import org.headlight.task.TextSettings;

/** To foretell the next token of a text, and so to go on writing it. */
public final class Language implements Task {
    public static final Task TASK = new Language();

    private static final List<Setting> SCHEMA = List.of(
            TextSettings.TOKENS.startingAt("characters"),
            TextSettings.SUBWORDS,
            TextSettings.MINIMUM_COUNT,
            TextSettings.VOCABULARY_SIZE,
            Setting.integer(
                    "contextTokens",
                    "Context",
                    64,
                    1,
                    100_000,
                    "How many tokens are read at once; each next one is foretold from those before it."));

    private Language() {}

    @Override
    public String name() {
        return "language";
    }

    @Override
    public String examples() {
        return "lines";
    }

    @Override
    public String judged() {
        return "tokens";
    }

    @Override
    public TaskFiles files() {
        return LanguageFiles.FILES;
    }

    @Override
    public List<Setting> schema() {
        return SCHEMA;
    }

    @Override
    public Map<String, String> training() {
        return Map.of("rate", "0.002");
    }

    @Override
    public String lossUnit() {
        return "nats per token";
    }

    @Override
    public List<NetworkKind> networks() {
        return LanguageModels.ALL;
    }

    @Override
    public Coding coding(Recipe recipe, CodingFiles files) {
        return LanguageCoding.read(recipe.examples(), files);
    }
}
