package org.headlight.viewmodel;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.headlight.snapshot.Setting;

/** One setting that the user is editing: what was typed, and a sentence if it cannot be. FX thread only. */
public final class SettingViewModel {
    private final Setting setting;
    private final StringProperty value;
    private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper(this, "error", "");

    SettingViewModel(Setting setting) {
        this.setting = setting;
        this.value = new SimpleStringProperty(this, "value", setting.initial());
        error.bind(value.map(this::judge).orElse(judge("")));
    }

    private String judge(String typed) {
        try {
            setting.check(typed.strip());
            return "";
        } catch (IllegalArgumentException refused) {
            return refused.getMessage();
        }
    }

    /** What may be set. */
    public Setting setting() {
        return setting;
    }

    /** The value as text, right or wrong. */
    public StringProperty valueProperty() {
        return value;
    }

    /** Why the value cannot be used; empty while it can. */
    public ReadOnlyStringProperty errorProperty() {
        return error.getReadOnlyProperty();
    }
}
