package org.headlight.ui.setup;

import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableNumberValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.headlight.ui.part.Parts;
import org.headlight.viewmodel.setup.SettingViewModel;
import org.headlight.viewmodel.setup.SettingsViewModel;

/**
 * A form made of a schema: a row for each setting that is of use, those that are rarely changed folded away, and under a wrong
 * value why it is wrong. FX thread only.
 */
final class SettingsForm extends GridPane {
    private static final String APPLIES_AT_ONCE = "at once";
    private static final double LABELS = 104;

    private final BooleanProperty unfolded;
    private final ObservableValue<Boolean> locked;
    private final Set<String> open;
    private int rows;

    /**
     * @param settings what may be set
     * @param locked whether only the open settings may be changed now
     * @param open keys of the settings that may be changed at any time
     */
    SettingsForm(SettingsViewModel settings, ObservableValue<Boolean> locked, Set<String> open) {
        this(settings, locked, open, new SimpleBooleanProperty());
        if (!settings.fields().stream().allMatch(settings::isEssential)) {
            addRow(null, foldLink(settings.rareCountProperty(), unfolded));
        }
    }

    /** @param unfolded whether the settings that are rarely changed are in sight; the caller offers the way */
    SettingsForm(
            SettingsViewModel settings, ObservableValue<Boolean> locked, Set<String> open, BooleanProperty unfolded) {
        this.unfolded = unfolded;
        this.locked = locked;
        this.open = open;
        getStyleClass().add("form");
        getColumnConstraints().addAll(labels(), fields());
        settings.fields().stream().filter(settings::isEssential).forEach(field -> addField(field, false));
        settings.fields().stream()
                .filter(field -> !settings.isEssential(field))
                .forEach(field -> addField(field, true));
    }

    /** A form of one row, with a control that is no setting. */
    SettingsForm(String label, Node node) {
        unfolded = new SimpleBooleanProperty();
        locked = unfolded;
        open = Set.of();
        getStyleClass().add("form");
        getColumnConstraints().addAll(labels(), fields());
        addRow(label, node);
    }

    private static ColumnConstraints labels() {
        return new ColumnConstraints(LABELS, LABELS, LABELS);
    }

    private static ColumnConstraints fields() {
        ColumnConstraints column = new ColumnConstraints();
        column.setHgrow(Priority.ALWAYS);
        return column;
    }

    private void addField(SettingViewModel field, boolean rare) {
        Control control = SettingField.of(field);
        boolean alwaysOpen = open.contains(field.setting().key());
        if (!alwaysOpen) {
            control.disableProperty().bind(locked);
        }
        addRow(
                field.setting().label(),
                alwaysOpen ? SettingField.withNote(control, APPLIES_AT_ONCE, locked) : control,
                rare ? field.ofUseProperty().and(unfolded) : field.ofUseProperty());
        Label error = Parts.paragraph("", Parts.CAPTION, "danger");
        error.textProperty().bind(field.errorProperty());
        Parts.showIf(error, field.ofUseProperty().and(field.errorProperty().isNotEmpty()));
        add(error, 0, rows++, 2, 1);
    }

    /** One more row; without a label the node starts under the fields. */
    void addRow(String label, Node node) {
        addRow(label, node, new SimpleBooleanProperty(true));
    }

    private void addRow(String label, Node node, ObservableValue<Boolean> shown) {
        if (label != null) {
            Label words = Parts.label(label, Parts.CAPTION);
            words.setLabelFor(node);
            add(words, 0, rows);
            Parts.showIf(words, shown);
        }
        add(node, 1, rows++);
        Parts.showIf(node, shown);
    }

    /** The way to the settings that are folded away. */
    static Hyperlink foldLink(ObservableNumberValue count, BooleanProperty unfolded) {
        Hyperlink link = new Hyperlink();
        link.textProperty()
                .bind(Bindings.when(unfolded)
                        .then("Fewer options")
                        .otherwise(Bindings.format("%d more options", count)));
        link.setOnAction(event -> {
            unfolded.set(!unfolded.get());
            link.setVisited(false);
        });
        return link;
    }
}
