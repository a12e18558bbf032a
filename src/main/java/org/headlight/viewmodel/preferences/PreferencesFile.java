package org.headlight.viewmodel.preferences;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.headlight.export.file.AtomicFile;
import org.headlight.render.ColorMap;

/**
 * The one JSON file of the preferences. What it has beside the known keys survives a save; a value that makes no sense is as if it
 * were not there. Not safe from several threads at a time.
 */
final class PreferencesFile {
    private static final JsonMapper JSON = new JsonMapper();
    private static final long LARGEST = 1 << 20;

    private final Path file;
    private ObjectNode known = JSON.createObjectNode();

    PreferencesFile(Path file) {
        this.file = file;
    }

    /**
     * Reads the file; where there is none, nothing is remembered.
     *
     * @throws IOException if it cannot be used, and was put aside so that it is not lost; the message is a sentence
     */
    Preferences read() throws IOException {
        if (Files.notExists(file)) {
            return Preferences.NONE;
        }
        try {
            JsonNode read = Files.size(file) > LARGEST ? null : JSON.readTree(file.toFile());
            if (!(read instanceof ObjectNode object)) {
                throw putAside("it is no JSON object", null);
            }
            known = object;
            return preferences(object);
        } catch (JsonProcessingException e) {
            throw putAside(
                    "line %d: %s"
                            .formatted(
                                    e.getLocation() == null
                                            ? 1
                                            : e.getLocation().getLineNr(),
                                    e.getOriginalMessage()),
                    e);
        }
    }

    private IOException putAside(String problem, Exception cause) throws IOException {
        Path aside = file.resolveSibling(file.getFileName() + ".broken");
        Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
        return new IOException(
                "The preferences could not be read (%s), so they begin anew; the old file is %s."
                        .formatted(problem, aside),
                cause);
    }

    private static Preferences preferences(ObjectNode json) {
        JsonNode dark = json.path("dark");
        List<String> recent = new ArrayList<>();
        for (JsonNode path : json.path("recent")) {
            if (path.isTextual() && !path.asText().isBlank()) {
                recent.add(path.asText());
            }
        }
        return new Preferences(
                dark.isBoolean() ? Optional.of(dark.asBoolean()) : Optional.empty(),
                Stream.of(ColorMap.values())
                        .filter(map -> map.title().equals(json.path("colorMap").asText()) && !map.isDiverging())
                        .findFirst()
                        .orElse(Preferences.NONE.colorMap()),
                recent,
                window(json.path("window")));
    }

    private static Optional<WindowPlace> window(JsonNode json) {
        boolean whole = Stream.of("x", "y", "width", "height")
                .allMatch(key ->
                        json.path(key).isNumber() && Math.abs(json.path(key).asDouble()) < 1e5);
        return whole && json.path("width").asDouble() > 0 && json.path("height").asDouble() > 0
                ? Optional.of(new WindowPlace(
                        json.path("x").asDouble(),
                        json.path("y").asDouble(),
                        json.path("width").asDouble(),
                        json.path("height").asDouble(),
                        json.path("maximised").asBoolean()))
                : Optional.empty();
    }

    /** @throws IOException if it cannot be written; what was there stays */
    void write(Preferences preferences) throws IOException {
        known.remove("dark");
        preferences.dark().ifPresent(dark -> known.put("dark", dark));
        known.put("colorMap", preferences.colorMap().title());
        preferences.recent().forEach(known.putArray("recent")::add);
        preferences
                .window()
                .ifPresent(place -> known.putObject("window")
                        .put("x", place.x())
                        .put("y", place.y())
                        .put("width", place.width())
                        .put("height", place.height())
                        .put("maximised", place.maximised()));
        byte[] text = (known.toPrettyString() + "\n").getBytes(StandardCharsets.UTF_8);
        Files.createDirectories(file.toAbsolutePath().getParent());
        AtomicFile.write(file, stream -> stream.write(text));
    }
}
