package org.headlight.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.headlight.data.JsonPlace;

/**
 * A spec as JSON that can be edited and saved: {@code {"network": "bigru-additive", "settings": {"hiddenSize": 64}}}.
 *
 * <p>Options left out have their initial values; unknown ones are refused by name.
 */
public final class NetworkSpecJson {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private NetworkSpecJson() {}

    /** The spec as indented text with every option. */
    public static String write(NetworkSpec spec) {
        return toNode(spec).toPrettyString() + "\n";
    }

    /** The spec as an object, to be put into another document. */
    public static ObjectNode toNode(NetworkSpec spec) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("network", spec.network());
        json.set("settings", SettingsJson.write(spec.settings()));
        return json;
    }

    /**
     * Reads a spec from text.
     *
     * @throws IllegalArgumentException if it is no JSON (says the line and the column) or no spec (names the field)
     */
    public static NetworkSpec read(String text) {
        try {
            return fromNode(JSON.readTree(text));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "The spec is not JSON%s: %s".formatted(JsonPlace.of(e), e.getOriginalMessage()), e);
        }
    }

    /**
     * Reads a spec from an object.
     *
     * @throws IllegalArgumentException if it is no spec, or options do not go together; names the field
     */
    public static NetworkSpec fromNode(JsonNode json) {
        if (!json.path("network").isTextual()) {
            throw new IllegalArgumentException("The spec needs a field \"network\" with the name of a network.");
        }
        json.fieldNames().forEachRemaining(field -> {
            if (!field.equals("network") && !field.equals("settings")) {
                throw new IllegalArgumentException(
                        "The spec has an unknown field \"%s\"; it may have network and settings.".formatted(field));
            }
        });
        NetworkSpec initial = NetworkSpec.of(json.get("network").asText());
        JsonNode settings = json.get("settings");
        return settings == null
                ? initial
                : new NetworkSpec(
                                initial.network(),
                                SettingsJson.read(initial.settings().schema(), settings))
                        .requireSound();
    }
}
