package org.headlight.ui.setup;

import atlantafx.base.controls.ToggleSwitch;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import org.headlight.ui.part.Parts;
import org.headlight.viewmodel.setup.SettingViewModel;

/** The control for one setting, chosen by what values it takes. FX thread only. */
final class SettingField {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("danger");

    private SettingField() {}

    /** A control bound to the setting; what is wrong is framed in red. */
    static Control of(SettingViewModel field) {
        Control control = switch (field.setting().kind()) {
            case INTEGER -> spinner(field);
            case REAL, FILE, TEXT -> text(field);
            case CHOICE -> choice(field);
            case SWITCH -> toggle(field);
        };
        control.setMaxWidth(Double.MAX_VALUE);
        control.setTooltip(Parts.tooltip(field.setting().help()));
        control.setAccessibleText(field.setting().label());
        control.setAccessibleHelp(field.setting().help());
        field.errorProperty()
                .addListener((observable, before, error) -> control.pseudoClassStateChanged(WRONG, !error.isEmpty()));
        return control;
    }

    /** Lays a note over the right end of a field, shown while a condition holds. */
    static Node withNote(Control field, String note, ObservableValue<Boolean> condition) {
        Label words = Parts.label(note, Parts.CAPTION);
        words.setMouseTransparent(true);
        words.getStyleClass().add("field-note");
        Parts.showIf(words, condition);
        StackPane stack = new StackPane(field, words);
        StackPane.setAlignment(words, Pos.CENTER_RIGHT);
        return stack;
    }

    private static Spinner<Integer> spinner(SettingViewModel field) {
        var values = new SpinnerValueFactory.IntegerSpinnerValueFactory(
                (int) field.setting().minimum(), (int) field.setting().maximum());
        Spinner<Integer> spinner = new Spinner<>(values);
        spinner.setEditable(true);
        spinner.getEditor().textProperty().bindBidirectional(field.valueProperty());
        follow(values, field);
        field.valueProperty().addListener(observable -> follow(values, field));
        return spinner;
    }

    /** The arrows go on from the number that was typed. */
    private static void follow(SpinnerValueFactory<Integer> values, SettingViewModel field) {
        if (field.errorProperty().get().isEmpty()) {
            values.setValue(Integer.valueOf(field.valueProperty().get().strip()));
        }
    }

    private static TextField text(SettingViewModel field) {
        TextField text = new TextField();
        text.textProperty().bindBidirectional(field.valueProperty());
        return text;
    }

    private static ComboBox<String> choice(SettingViewModel field) {
        ComboBox<String> box =
                new ComboBox<>(FXCollections.observableList(field.setting().choices()));
        box.valueProperty().bindBidirectional(field.valueProperty());
        return box;
    }

    private static ToggleSwitch toggle(SettingViewModel field) {
        ToggleSwitch toggle = new ToggleSwitch();
        toggle.setSelected(Boolean.parseBoolean(field.valueProperty().get()));
        toggle.selectedProperty()
                .addListener((observable, before, on) -> field.valueProperty().set(Boolean.toString(on)));
        field.valueProperty()
                .addListener((observable, before, value) -> toggle.setSelected(Boolean.parseBoolean(value)));
        return toggle;
    }
}
