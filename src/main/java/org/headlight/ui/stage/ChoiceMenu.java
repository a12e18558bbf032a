package org.headlight.ui.stage;

import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import org.headlight.ui.part.Parts;

/**
 * A menu of which exactly one choice holds, with what it is about before it. FX thread only.
 *
 * @param <T> what is chosen
 */
final class ChoiceMenu<T> extends MenuButton {

    /**
     * A menu.
     *
     * @param name what is chosen, in a word
     * @param words the text of each choice
     */
    ChoiceMenu(String name, T[] choices, Function<T, String> words, Property<T> chosen) {
        textProperty().bind(chosen.map(choice -> name + ": " + words.apply(choice)));
        Parts.explained(this, name);
        ToggleGroup group = new ToggleGroup();
        for (T choice : choices) {
            RadioMenuItem item = new RadioMenuItem(words.apply(choice));
            item.setToggleGroup(group);
            item.setSelected(choice.equals(chosen.getValue()));
            item.setOnAction(event -> chosen.setValue(choice));
            chosen.addListener((observable, before, after) -> item.setSelected(choice.equals(after)));
            getItems().add(item);
        }
    }
}
