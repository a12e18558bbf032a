package org.headlight.viewmodel.setup;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.headlight.model.network.SettingRule;
import org.headlight.snapshot.Setting;
import org.headlight.snapshot.Settings;

/** A form made of a schema: every setting in its order, and their checked values as a whole. FX thread only. */
public final class SettingsViewModel {
    private final List<Setting> schema;
    private final List<String> essential;
    private final List<SettingRule> rules;
    private final List<SettingViewModel> fields;
    private final ReadOnlyObjectWrapper<Settings> settings;
    private final ReadOnlyIntegerWrapper rareCount = new ReadOnlyIntegerWrapper(this, "rareCount");

    /** @param essential keys of the settings that are always in sight; the others can be folded away */
    SettingsViewModel(List<Setting> schema, List<String> essential) {
        this(schema, essential, List.of());
    }

    /**
     * @param essential keys of the settings that are always in sight, if they are there; the others can be folded away
     * @param rules what must hold between the settings
     */
    SettingsViewModel(List<Setting> schema, List<String> essential, List<SettingRule> rules) {
        this.schema = List.copyOf(schema);
        this.essential = List.copyOf(essential);
        this.rules = List.copyOf(rules);
        this.fields = schema.stream().map(SettingViewModel::new).toList();
        this.settings = new ReadOnlyObjectWrapper<>(this, "settings", Settings.initial(schema));
        for (SettingViewModel field : fields) {
            field.valueProperty().addListener((observable, before, typed) -> gather());
        }
        gather();
    }

    /** Only values that are right reach the settings; while one is wrong the last right ones stay. */
    private void gather() {
        fields.forEach(field -> field.object(""));
        Settings typed = typed();
        fields.forEach(field -> field.use(typed.isOfUse(field.setting())));
        rareCount.set((int) fields.stream()
                .filter(field -> !isEssential(field) && field.ofUseProperty().get())
                .count());
        if (firstError().isPresent()) {
            return;
        }
        Settings useful = typed.withoutUseless();
        SettingRule.firstObjection(rules, useful)
                .ifPresentOrElse(
                        objection -> field(objection.key()).orElseThrow().object(objection.sentence()),
                        () -> settings.set(useful));
    }

    /** What was typed; a value that is wrong is left at its initial one. */
    private Settings typed() {
        Map<String, String> values = new LinkedHashMap<>();
        fields.stream()
                .filter(field -> field.errorProperty().get().isEmpty())
                .forEach(field -> values.put(field.setting().key(), field.typed()));
        return new Settings(schema, values);
    }

    /** Writes checked values into the form, for example those of a run that was opened; unknown keys are left alone. */
    public void show(Settings shown) {
        show(shown.values());
    }

    /** The same with values by key, right or wrong. */
    void show(Map<String, String> values) {
        for (SettingViewModel field : fields) {
            String value = values.get(field.setting().key());
            if (value != null) {
                field.valueProperty().set(value);
            }
        }
    }

    /** What was typed, right or wrong, where it is not the initial value; by key. */
    Map<String, String> changes() {
        return fields.stream()
                .filter(field -> !field.typed().equals(field.setting().initial()))
                .collect(Collectors.toMap(field -> field.setting().key(), SettingViewModel::typed));
    }

    /** Why the form cannot be used as it stands; empty while it can. */
    public Optional<String> firstError() {
        return fields.stream()
                .filter(field -> field.ofUseProperty().get())
                .map(field -> field.errorProperty().get())
                .filter(error -> !error.isEmpty())
                .findFirst();
    }

    /** One field a setting, in the order of the schema. */
    public List<SettingViewModel> fields() {
        return fields;
    }

    /** Whether a field is always in sight. */
    public boolean isEssential(SettingViewModel field) {
        return essential.contains(field.setting().key());
    }

    /** How many fields can be folded away now; those that are of no use do not count. */
    public ReadOnlyIntegerProperty rareCountProperty() {
        return rareCount.getReadOnlyProperty();
    }

    /** The field of a key. */
    public Optional<SettingViewModel> field(String key) {
        return fields.stream()
                .filter(field -> field.setting().key().equals(key))
                .findFirst();
    }

    /** The values, all of them right. */
    public ReadOnlyObjectProperty<Settings> settingsProperty() {
        return settings.getReadOnlyProperty();
    }
}
