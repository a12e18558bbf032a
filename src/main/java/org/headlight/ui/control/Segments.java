package org.headlight.ui.control;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;

/**
 * A few choices side by side, of which exactly one holds. FX thread only.
 *
 * @param <T> what is chosen
 */
public final class Segments<T> extends HBox {
    /** The class of the row in stylesheets. */
    public static final String STYLE_CLASS = "segments";

    private final ToggleGroup group = new ToggleGroup();
    private final ObjectProperty<T> value = new SimpleObjectProperty<>(this, "value");

    /**
     * A row of choices, the first of them chosen.
     *
     * @param choices what can be chosen, at least one
     * @param words the text of each
     */
    public Segments(List<T> choices, Function<? super T, String> words) {
        getStyleClass().add(STYLE_CLASS);
        for (int i = 0; i < choices.size(); i++) {
            ToggleButton button = new ToggleButton(words.apply(choices.get(i)));
            button.setUserData(choices.get(i));
            button.setToggleGroup(group);
            button.setMinWidth(USE_PREF_SIZE);
            button.getStyleClass().add(place(i, choices.size()));
            getChildren().add(button);
        }
        group.selectedToggleProperty().addListener((observable, before, after) -> chosen(before, after));
        value.addListener((observable, before, after) -> choose(after));
        setOnKeyPressed(event -> {
            int step = event.getCode() == KeyCode.RIGHT ? 1 : event.getCode() == KeyCode.LEFT ? -1 : 0;
            if (step != 0) {
                move(step);
                event.consume();
            }
        });
        value.set(choices.getFirst());
    }

    /** What is chosen; a value that is not among the choices chooses nothing. */
    public ObjectProperty<T> valueProperty() {
        return value;
    }

    public T getValue() {
        return value.get();
    }

    public void setValue(T choice) {
        value.set(choice);
    }

    private static String place(int index, int count) {
        if (count == 1) {
            return "only-pill";
        }
        return index == 0 ? "left-pill" : index == count - 1 ? "right-pill" : "center-pill";
    }

    @SuppressWarnings("unchecked")
    private void chosen(Toggle before, Toggle after) {
        if (after == null) {
            choose(value.get());
        } else {
            value.set((T) after.getUserData());
        }
    }

    private void choose(T choice) {
        group.getToggles().stream()
                .filter(toggle -> toggle.getUserData().equals(choice))
                .findFirst()
                .ifPresent(group::selectToggle);
    }

    private void move(int step) {
        int next = group.getToggles().indexOf(group.getSelectedToggle()) + step;
        if (next >= 0 && next < getChildren().size()) {
            group.selectToggle(group.getToggles().get(next));
            getChildren().get(next).requestFocus();
        }
    }
}
