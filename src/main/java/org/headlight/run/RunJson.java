package org.headlight.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
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
 * <p>It is sealed with the SHA-256 of all its other fields, so that a changed or damaged document is told from a good one.
 * A reader refuses documents whose {@code minimumReader} is above its own version, and ignores fields it does not know.
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
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    String write() {
        ObjectNode json = JSON.createObjectNode();
        json.put("format", FORMAT).put("version", VERSION).put("minimumReader", VERSION);
        json.put("task", recipe.task().name());
        json.setAll(NetworkSpecJson.toNode(recipe.network()));
        json.set(recipe.task().examples(), SettingsJson.write(recipe.examples()));
        json.set("training", SettingsJson.write(recipe.training()));
        json.putObject("data")
                .put("name", data.name())
                .put("sha256", data.sha256())
                .put("rows", data.rows())
                .put("bytes", data.bytes());
        json.setAll(coding);
        json.set("metrics", RunMetricsJson.write(metrics));
        ObjectNode seals = json.putObject("files");
        files.forEach(
                (name, seal) -> seals.putObject(name).put("bytes", seal.bytes()).put("sha256", seal.sha256()));
        json.put("seal", sealOf(json));
        return json.toPrettyString() + "\n";
    }

    /** @throws RunFormatException if it is no run this program can read; the message goes on from the file's name */
    static RunJson read(String text) throws RunFormatException {
        try {
            JsonNode json = JSON.readTree(text);
            requireReadable(json);
            return new RunJson(
                    recipe((ObjectNode) json),
                    data(json.path("data")),
                    (ObjectNode) json,
                    RunMetricsJson.read(json.path("metrics")),
                    files(json.path("files")));
        } catch (JsonProcessingException e) {
            throw new RunFormatException(
                    "is no JSON (line %d: %s)".formatted(e.getLocation().getLineNr(), e.getOriginalMessage()), e);
        } catch (IllegalArgumentException e) {
            throw new RunFormatException("does not describe a run: " + e.getMessage(), e);
        }
    }

    private static Recipe recipe(ObjectNode json) {
        Task task = Tasks.get(json.path("task").asText());
        NetworkSpec network = NetworkSpecJson.fromNode(json.deepCopy().retain("network", "settings"));
        return new Recipe(
                network,
                SettingsJson.read(task.schema(), json.path(task.examples())),
                SettingsJson.read(TrainingSettings.of(task, Networks.get(network.network())), json.path("training")));
    }

    private static void requireReadable(JsonNode json) throws RunFormatException {
        if (!json.isObject() || !json.path("format").asText().equals(FORMAT)) {
            throw new RunFormatException("is no document of a run");
        }
        int reader = json.path("minimumReader").asInt(Integer.MAX_VALUE);
        if (reader > VERSION) {
            throw new RunFormatException(
                    "was written by a newer Headlight in format %s, and this one reads up to %d"
                            .formatted(json.path("version").asText(), VERSION),
                    "Update Headlight.",
                    null);
        }
        ObjectNode unsealed = json.deepCopy();
        JsonNode seal = unsealed.remove("seal");
        if (seal == null || !seal.asText().equals(sealOf(unsealed))) {
            throw new RunFormatException("was changed or damaged after it was saved");
        }
    }

    private static String sealOf(JsonNode unsealed) {
        return FileSeal.of(unsealed.toString().getBytes(StandardCharsets.UTF_8)).sha256();
    }

    private static DataIdentity data(JsonNode json) {
        return new DataIdentity(
                json.path("name").asText(),
                json.path("sha256").asText(),
                json.path("rows").asLong(),
                json.path("bytes").asLong());
    }

    private static Map<String, FileSeal> files(JsonNode json) {
        Map<String, FileSeal> files = new LinkedHashMap<>();
        json.properties()
                .forEach(file -> files.put(
                        file.getKey(),
                        new FileSeal(
                                file.getValue().path("bytes").asLong(),
                                file.getValue().path("sha256").asText())));
        return files;
    }
}
