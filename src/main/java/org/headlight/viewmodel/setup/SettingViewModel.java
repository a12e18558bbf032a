package org.headlight.viewmodel.setup;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.headlight.snapshot.Setting;

/** One setting that the user is editing: what was typed, and a sentence if it cannot be. FX thread only. */
public final class SettingViewModel {
    private final Setting setting;
    private final StringProperty value;
    private final StringProperty objection = new SimpleStringProperty(this, "objection", "");
    private final ReadOnlyBooleanWrapper ofUse = new ReadOnlyBooleanWrapper(this, "ofUse", true);
    private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper(this, "error", "");

    SettingViewModel(Setting setting) {
        this.setting = setting;
        this.value = new SimpleStringProperty(this, "value", setting.initial());
        error.bind(Bindings.createStringBinding(this::judge, value, objection));
    }

    private String judge() {
        try {
            setting.check(typed());
            return objection.get();
        } catch (IllegalArgumentException refused) {
            return refused.getMessage();
        }
    }

    /** What was typed, right or wrong. */
    String typed() {
        return value.get() == null ? "" : value.get().strip();
    }

    /** Whether it changes anything beside the values of the other settings. */
    void use(boolean isOfUse) {
        ofUse.set(isOfUse);
    }

    /** Refuses the value because it does not go with those of other settings; an empty sentence takes that back. */
    void object(String sentence) {
        objection.set(sentence);
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

    /** Whether the value changes anything; if not, it may be what it likes. */
    public ReadOnlyBooleanProperty ofUseProperty() {
        return ofUse.getReadOnlyProperty();
    }
}
