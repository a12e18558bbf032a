package org.headlight.export.provenance;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The properties at the beginning of the numbers of a figure; the numbers are not read. */
final class JsonProperties {
    private JsonProperties() {}

    static boolean isFigure(Path path) {
        try (InputStream stream = Files.newInputStream(path)) {
            return Provenance.isIn(read(stream));
        } catch (IOException unreadable) {
            return false;
        }
    }

    /** Empty if the document does not begin with a title and properties. */
    static Map<String, String> read(InputStream stream) throws IOException {
        Map<String, String> properties = new LinkedHashMap<>();
        try (JsonParser json = new JsonFactory().createParser(stream)) {
            boolean begins = json.nextToken() == JsonToken.START_OBJECT
                    && "title".equals(json.nextFieldName())
                    && json.nextToken() == JsonToken.VALUE_STRING
                    && "properties".equals(json.nextFieldName())
                    && json.nextToken() == JsonToken.START_OBJECT;
            while (begins && json.nextToken() == JsonToken.FIELD_NAME) {
                properties.put(json.currentName(), json.nextTextValue());
            }
        }
        return properties;
    }
}
