package org.headlight.snapshot;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Values for a list of settings, every one checked. Immutable.
 *
 * @param schema what may be set, in the order it is shown
 * @param values a value as text for every key of the schema
 */
public record Settings(List<Setting> schema, Map<String, String> values) {

    /** @throws IllegalArgumentException if a key is unknown or a value is not allowed; the message names the key */
    public Settings {
        schema = List.copyOf(schema);
        Map<String, String> complete = new LinkedHashMap<>();
        for (Setting setting : schema) {
            String value = values.getOrDefault(setting.key(), setting.initial());
            setting.check(value);
            complete.put(setting.key(), value);
        }
        for (String key : values.keySet()) {
            if (!complete.containsKey(key)) {
                throw new IllegalArgumentException("There is no setting \"%s\"; there are %s."
                        .formatted(key, schema.stream().map(Setting::key).collect(Collectors.joining(", "))));
            }
        }
        values = Collections.unmodifiableMap(complete);
    }

    /** Every setting at its initial value. */
    public static Settings initial(List<Setting> schema) {
        return new Settings(schema, Map.of());
    }

    /**
     * The same with one value changed.
     *
     * @throws IllegalArgumentException if the key is unknown or the value is not allowed
     */
    public Settings with(String key, String value) {
        Map<String, String> changed = new LinkedHashMap<>(values);
        changed.put(key, value);
        return new Settings(schema, changed);
    }

    /** Whether a setting is of use beside the values of the others. */
    public boolean isOfUse(Setting setting) {
        return setting.condition()
                .map(only -> schema.stream()
                                .filter(other -> other.key().equals(only.key()))
                                .allMatch(this::isOfUse)
                        && only.holds(values.get(only.key())))
                .orElse(true);
    }

    /** The same with every setting that is of no use at its initial value. */
    public Settings withoutUseless() {
        Map<String, String> useful = new LinkedHashMap<>();
        schema.forEach(
                setting -> useful.put(setting.key(), isOfUse(setting) ? text(setting.key()) : setting.initial()));
        return new Settings(schema, useful);
    }

    /**
     * Refuses values that would change nothing.
     *
     * @return this
     * @throws IllegalArgumentException if a setting that is of no use was changed; names it and the one it depends on
     */
    public Settings requireUseful() {
        for (Setting setting : schema) {
            if (!isOfUse(setting) && !text(setting.key()).equals(setting.initial())) {
                Setting.Condition only = setting.condition().orElseThrow();
                throw new IllegalArgumentException("%s is of use only with %s, but %s is %s."
                        .formatted(setting.key(), only.words(), only.key(), shown(text(only.key()))));
            }
        }
        return this;
    }

    private static String shown(String value) {
        return value.isEmpty() ? "not set" : value;
    }

    /** The value of a whole-number setting. */
    public int integer(String key) {
        return Integer.parseInt(text(key));
    }

    /** The value of a real-number setting. */
    public double real(String key) {
        return Double.parseDouble(text(key));
    }

    /** The value of a switch. */
    public boolean isOn(String key) {
        return Boolean.parseBoolean(text(key));
    }

    /**
     * The value as text.
     *
     * @throws IllegalArgumentException if there is no such setting
     */
    public String text(String key) {
        String value = values.get(key);
        if (value == null) {
            throw new IllegalArgumentException("There is no setting \"%s\".".formatted(key));
        }
        return value;
    }
}
