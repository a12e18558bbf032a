package org.headlight.model.network;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.headlight.snapshot.Settings;

/**
 * What must hold between several options of a network, each of them allowed by itself. Immutable.
 *
 * @param key the option to change when it does not hold
 * @param objection a sentence that names the option, what it takes and what it got; empty if the rule holds
 */
public record SettingRule(String key, Function<Settings, Optional<String>> objection) {

    /**
     * A width is cut into equal parts, as heads cut it.
     *
     * @param key the option that says into how many
     * @param widthName what the width is called in the objection
     * @param width the width
     */
    public static SettingRule divides(String key, String widthName, ToIntFunction<Settings> width) {
        return new SettingRule(key, settings -> {
            int parts = settings.integer(key);
            int whole = width.applyAsInt(settings);
            return whole % parts == 0
                    ? Optional.empty()
                    : Optional.of("%s takes a number that divides %s, which is %d, but got %d."
                            .formatted(key, widthName, whole, parts));
        });
    }

    /** The first rule that does not hold, with what is to be said; empty if all hold. */
    public static Optional<Objection> firstObjection(List<SettingRule> rules, Settings settings) {
        return rules.stream()
                .flatMap(rule ->
                        rule.objection().apply(settings).map(sentence -> new Objection(rule.key(), sentence)).stream())
                .findFirst();
    }

    /**
     * Why options do not go together. Immutable.
     *
     * @param key the option to change
     * @param sentence what is wrong
     */
    public record Objection(String key, String sentence) {}
}
