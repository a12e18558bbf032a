package org.headlight.viewmodel.setup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.headlight.model.Networks;
import org.headlight.snapshot.Setting;
import org.headlight.task.TrainingSettings;
import org.headlight.task.classify.Classify;
import org.junit.jupiter.api.Test;

class SettingsViewModelTest {
    private final SettingsViewModel form = new SettingsViewModel(
            List.of(
                    Setting.integer("epochs", "Epochs", 20, 1, 100, "How often."),
                    Setting.real("rate", "Learning rate", 0.001, 0, 1, "How far.")),
            List.of("epochs"));

    @Test
    void aRightValueReachesTheSettings() {
        type("rate", " 0.01 ");
        assertEquals(0.01, form.settingsProperty().get().real("rate"));
        assertTrue(form.firstError().isEmpty());
    }

    @Test
    void aWrongValueSaysWhyAndLeavesTheLastRightOne() {
        type("epochs", "5");
        type("epochs", "five");
        assertEquals(5, form.settingsProperty().get().integer("epochs"));
        assertEquals(
                "epochs takes a whole number from 1 to 100, but got \"five\".",
                form.firstError().orElseThrow());
    }

    @Test
    void aCorrectedValueHasNoErrorLeft() {
        type("epochs", "");
        type("epochs", "7");
        assertTrue(form.firstError().isEmpty());
        assertEquals(7, form.settingsProperty().get().integer("epochs"));
    }

    @Test
    void whatDoesNotGoTogetherIsSaidAtTheFieldToChange() {
        SettingsViewModel heads = new SettingsViewModel(
                Networks.schema("transformer"),
                List.of("heads"),
                Networks.get("transformer").rules());
        heads.field("heads").orElseThrow().valueProperty().set("3");
        assertEquals(
                "heads takes a number that divides embeddingSize, which is 128, but got 3.",
                heads.field("heads").orElseThrow().errorProperty().get());
        assertEquals(4, heads.settingsProperty().get().integer("heads"));
        heads.field("embeddingSize").orElseThrow().valueProperty().set("96");
        assertTrue(heads.firstError().isEmpty());
        assertEquals(3, heads.settingsProperty().get().integer("heads"));
    }

    @Test
    void whatIsOfNoUseIsOutOfSightAndNeitherCountsNorDisturbs() {
        SettingsViewModel training = new SettingsViewModel(
                TrainingSettings.of(Classify.TASK, Networks.get("transformer")),
                List.of("epochs", "batchSize", "rate", "seed"));
        SettingViewModel momentum = training.field("momentum").orElseThrow();
        SettingViewModel optimizer = training.field("optimizer").orElseThrow();
        assertFalse(momentum.ofUseProperty().get());
        int few = training.rareCountProperty().get();
        optimizer.valueProperty().set("sgd");
        assertTrue(momentum.ofUseProperty().get());
        assertEquals(few + 3, training.rareCountProperty().get());
        momentum.valueProperty().set("0.5");
        assertEquals(0.5, training.settingsProperty().get().real("momentum"));
        momentum.valueProperty().set("half");
        assertTrue(training.firstError().isPresent());
        optimizer.valueProperty().set("adam");
        assertTrue(training.firstError().isEmpty());
        assertEquals(0.9, training.settingsProperty().get().requireUseful().real("momentum"));
    }

    private void type(String key, String value) {
        form.field(key).orElseThrow().valueProperty().set(value);
    }
}
