package org.headlight.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.headlight.snapshot.Setting;
import org.headlight.snapshot.Settings;

/** Settings as a JSON object of numbers, words and switches, and back. */
public final class SettingsJson {

    private SettingsJson() {}

    /** One member for each setting, in the order of the schema. */
    public static ObjectNode write(Settings settings) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        for (Setting setting : settings.schema()) {
            String value = settings.text(setting.key());
            switch (setting.kind()) {
                case INTEGER -> json.put(setting.key(), Integer.parseInt(value));
                case REAL -> json.put(setting.key(), Double.parseDouble(value));
                case SWITCH -> json.put(setting.key(), Boolean.parseBoolean(value));
                case CHOICE, FILE, TEXT -> json.put(setting.key(), value);
            }
        }
        return json;
    }

    /**
     * Reads settings; those left out have their initial values.
     *
     * @throws IllegalArgumentException if it is no object, a key is unknown or a value is not allowed; names the key
     */
    public static Settings read(List<Setting> schema, JsonNode json) {
        if (!json.isObject()) {
            throw new IllegalArgumentException(
                    "settings takes an object such as {\"key\": value}, but got %s.".formatted(json));
        }
        Map<String, String> values = new LinkedHashMap<>();
        json.properties().forEach(member -> values.put(member.getKey(), text(member.getKey(), member.getValue())));
        return new Settings(schema, values);
    }

    private static String text(String key, JsonNode value) {
        if (!value.isValueNode() || value.isNull()) {
            throw new IllegalArgumentException("%s takes one value, but got %s.".formatted(key, value));
        }
        return value.isIntegralNumber() ? value.bigIntegerValue().toString() : value.asText();
    }
}
