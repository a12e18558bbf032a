package org.headlight.snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
    private static final List<Setting> SCHEMA = List.of(
            Setting.integer("hiddenSize", "Hidden size", 64, 1, 4096, "Width of each direction."),
            Setting.real("dropout", "Dropout", 0.3, 0, 0.95, "Share of values dropped."),
            Setting.choice("gate", "Gate", List.of("sigmoid", "hard"), "The gate's curve."),
            Setting.toggle("bidirectional", "Both directions", true, "Reads backwards too."));

    @Test
    void unsetValuesAreTheInitialOnes() {
        Settings settings = new Settings(SCHEMA, Map.of("hiddenSize", "32"));
        assertEquals(32, settings.integer("hiddenSize"));
        assertEquals(0.3, settings.real("dropout"));
        assertEquals("sigmoid", settings.text("gate"));
        assertEquals(true, settings.isOn("bidirectional"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "4097", "6.5", "", "sixty", "99999999999", "NaN"})
    void aWholeNumberOutsideItsBoundsIsRefused(String value) {
        IllegalArgumentException refusal = assertThrows(
                IllegalArgumentException.class, () -> Settings.initial(SCHEMA).with("hiddenSize", value));
        assertEquals(
                "hiddenSize takes a whole number from 1 to 4096, but got \"%s\".".formatted(value),
                refusal.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.1", "1", "NaN", "Infinity", "0x1p-3", "0.1f"})
    void aRealNumberOutsideItsBoundsIsRefused(String value) {
        assertThrows(
                IllegalArgumentException.class, () -> Settings.initial(SCHEMA).with("dropout", value));
    }

    @Test
    void anUnknownKeyIsRefusedByNamingTheKnownOnes() {
        IllegalArgumentException refusal = assertThrows(
                IllegalArgumentException.class, () -> Settings.initial(SCHEMA).with("heads", "4"));
        assertEquals(
                "There is no setting \"heads\"; there are hiddenSize, dropout, gate, bidirectional.",
                refusal.getMessage());
    }

    @Test
    void aSettingIsOfUseOnlyBesideTheRightValueOfAnother() {
        List<Setting> schema = List.of(
                Setting.choice("optimizer", "Optimizer", List.of("adam", "sgd", "adamw"), "Rule."),
                Setting.toggle("nesterov", "Nesterov", false, "Looks ahead.").onlyWith("optimizer", "sgd"),
                Setting.real("ahead", "Ahead", 0.5, 0, 1, "How far.").onlyWith("nesterov", "true"),
                Setting.real("decay", "Decay", 0.1, 0, 1, "Shrinks.").onlyWith("optimizer", "sgd", "adamw"));
        Settings settings = new Settings(schema, Map.of("nesterov", "true", "ahead", "0.7", "decay", "0.2"));
        IllegalArgumentException refusal = assertThrows(IllegalArgumentException.class, settings::requireUseful);
        assertEquals("nesterov is of use only with optimizer sgd, but optimizer is adam.", refusal.getMessage());
        assertEquals(Settings.initial(schema), settings.withoutUseless());
        Settings descent = settings.with("optimizer", "sgd");
        assertEquals(descent, descent.requireUseful());
        assertEquals(descent, descent.withoutUseless());
        refusal = assertThrows(
                IllegalArgumentException.class,
                () -> Settings.initial(schema).with("decay", "0.2").requireUseful());
        assertEquals("decay is of use only with optimizer sgd or adamw, but optimizer is adam.", refusal.getMessage());
    }

    @Test
    void anotherInitialValueMustBeAllowed() {
        assertEquals("32", SCHEMA.getFirst().startingAt("32").initial());
        assertThrows(IllegalArgumentException.class, () -> SCHEMA.getFirst().startingAt("0"));
    }
}
