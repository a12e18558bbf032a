package org.headlight.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import org.headlight.data.JsonPlace;

/**
 * A document with a format, a version and a seal: the SHA-256 of all its other fields, so that a changed or damaged one is told
 * from a good one.
 *
 * <p>A reader refuses documents whose {@code minimumReader} is above its own version, and ignores fields it does not know.
 */
final class SealedJson {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private SealedJson() {}

    /** A document to be filled and then sealed. */
    static ObjectNode begin(String format, int version) {
        return JSON.createObjectNode()
                .put("format", format)
                .put("version", version)
                .put("minimumReader", version);
    }

    /** The text of a document, with its seal. */
    static String seal(ObjectNode json) {
        json.put("seal", sealOf(json));
        return json.toPrettyString() + "\n";
    }

    /**
     * The fields of a document whose seal is whole.
     *
     * @param what what it should describe, in words, such as "a run"
     * @throws RunFormatException if it is another or cannot be read; the message goes on from the file's name
     */
    static ObjectNode open(String text, String format, int version, String what) throws RunFormatException {
        JsonNode json = parse(text);
        if (!json.isObject() || !json.path("format").asText().equals(format)) {
            throw new RunFormatException("is no document of " + what);
        }
        if (json.path("minimumReader").asInt(Integer.MAX_VALUE) > version) {
            throw new RunFormatException(
                    "was written by a newer Headlight in format %s, and this one reads up to %d"
                            .formatted(json.path("version").asText(), version),
                    "Update Headlight.",
                    null);
        }
        ObjectNode unsealed = json.deepCopy();
        JsonNode seal = unsealed.remove("seal");
        if (seal == null || !seal.asText().equals(sealOf(unsealed))) {
            throw new RunFormatException("was changed or damaged after it was saved");
        }
        return (ObjectNode) json;
    }

    private static JsonNode parse(String text) throws RunFormatException {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new RunFormatException("is no JSON%s: %s".formatted(JsonPlace.of(e), e.getOriginalMessage()), e);
        }
    }

    private static String sealOf(JsonNode unsealed) {
        return FileSeal.of(unsealed.toString().getBytes(StandardCharsets.UTF_8)).sha256();
    }
}
