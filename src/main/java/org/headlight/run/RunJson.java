package org.headlight.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.headlight.data.DataIdentity;
import org.headlight.model.NetworkSpec;
import org.headlight.model.NetworkSpecJson;
import org.headlight.model.Networks;
import org.headlight.model.SettingsJson;
import org.headlight.task.Recipe;
import org.headlight.task.Task;
import org.headlight.task.Tasks;
import org.headlight.task.TrainingSettings;

/**
 * The document of a run: {@code run.json}, which names every other file of the folder with its size and SHA-256.
 *
 * @param recipe what was chosen
 * @param data which data was trained on
 * @param coding the fields that the run's coding has in it
 * @param metrics how the training went
 * @param files the other files by name
 */
record RunJson(Recipe recipe, DataIdentity data, ObjectNode coding, RunMetrics metrics, Map<String, FileSeal> files) {
    private static final String FORMAT = "headlight-run";
    private static final int VERSION = 1;

    String write() {
        ObjectNode json = SealedJson.begin(FORMAT, VERSION);
        json.put("task", recipe.task().name());
        json.setAll(NetworkSpecJson.toNode(recipe.network()));
        json.set(recipe.task().examples(), SettingsJson.write(recipe.examples()));
        json.set("training", SettingsJson.write(recipe.training()));
        json.putObject("data")
                .put("name", data.name())
                .put("sha256", data.sha256())
                .put("rows", data.rows())
                .put("bytes", data.bytes())
                .put("place", data.place());
        json.setAll(coding);
        json.set("metrics", RunMetricsJson.write(metrics));
        ObjectNode seals = json.putObject("files");
        files.forEach(
                (name, seal) -> seals.putObject(name).put("bytes", seal.bytes()).put("sha256", seal.sha256()));
        return SealedJson.seal(json);
    }

    /** @throws RunFormatException if it is no run this program can read; the message goes on from the file's name */
    static RunJson read(String text) throws RunFormatException {
        ObjectNode json = SealedJson.open(text, FORMAT, VERSION, "a run");
        try {
            return new RunJson(
                    recipe(json),
                    data(json.path("data")),
                    json,
                    RunMetricsJson.read(json.path("metrics")),
                    files(json.path("files")));
        } catch (IllegalArgumentException e) {
            throw new RunFormatException("does not describe a run: " + e.getMessage(), e);
        }
    }

    private static Recipe recipe(ObjectNode json) {
        Task task = Tasks.get(json.path("task").asText());
        if (!json.path("settings").isObject()) {
            throw new IllegalArgumentException("the settings of its network are missing");
        }
        NetworkSpec network = NetworkSpecJson.fromNode(json.deepCopy().retain("network", "settings"));
        return new Recipe(
                network,
                SettingsJson.read(task.schema(), json.path(task.examples())),
                SettingsJson.read(TrainingSettings.of(task, Networks.get(network.network())), json.path("training")));
    }

    private static DataIdentity data(JsonNode json) {
        return new DataIdentity(
                json.path("name").asText(),
                json.path("sha256").asText(),
                json.path("rows").asLong(),
                json.path("bytes").asLong(),
                json.path("place").asText());
    }

    /** A name that leads nowhere else. */
    private static String inFolder(String name) {
        if (!name.matches("[\\w-][\\w.-]*")) {
            throw new IllegalArgumentException("\"%s\" is no name of a file in its folder".formatted(name));
        }
        return name;
    }

    private static Map<String, FileSeal> files(JsonNode json) {
        Map<String, FileSeal> files = new LinkedHashMap<>();
        json.properties()
                .forEach(file -> files.put(
                        inFolder(file.getKey()),
                        new FileSeal(
                                file.getValue().path("bytes").asLong(),
                                file.getValue().path("sha256").asText())));
        return files;
    }
}
