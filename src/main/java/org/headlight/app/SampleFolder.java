package org.headlight.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.headlight.viewmodel.Sample;

/**
 * The samples that come with the program: {@code sample-models}, a folder each, described by its {@code sample.json}.
 *
 * <p>The picture on a sample's card is stored there too, so that the start page needs no engine.
 */
final class SampleFolder {
    /** Names the folder that holds {@code sample-models}; the start script sets it. */
    static final String HOME_PROPERTY = "headlight.home";

    private SampleFolder() {}

    /** All samples, in the order of their {@code order} field; none where the folder is missing. */
    static List<Sample> all() throws IOException {
        Path folder = Path.of(System.getProperty(HOME_PROPERTY, "."), "sample-models");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.find(folder, 2, (file, attributes) -> file.endsWith("sample.json"))) {
            List<JsonSample> samples = new ArrayList<>();
            for (Path file : files.toList()) {
                JsonNode json = JsonMapper.builder().build().readTree(file.toFile());
                samples.add(new JsonSample(json.path("order").asInt(), sample(json, file.getParent())));
            }
            return samples.stream()
                    .sorted((a, b) -> Integer.compare(a.order, b.order))
                    .map(JsonSample::sample)
                    .toList();
        }
    }

    private static List<Path> runs(JsonNode names, Path folder) {
        return StreamSupport.stream(names.spliterator(), false)
                .map(name -> folder.resolve(name.asText()))
                .toList();
    }

    private record JsonSample(int order, Sample sample) {}

    private static Sample sample(JsonNode json, Path folder) {
        return new Sample(
                json.path("task").asText(),
                json.path("name").asText(),
                json.path("description").asText(),
                json.path("result").asText(),
                json.path("trainingTime").asText(),
                folder.resolve(json.path("data").asText()),
                runs(json.path("runs"), folder),
                SamplePreview.of(json.path("preview")));
    }
}
