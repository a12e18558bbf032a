package org.headlight.ui.stage;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.Property;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import org.headlight.render.Normalisation;
import org.headlight.ui.part.Parts;
import org.headlight.viewmodel.attention.ScaleViewModel;
import org.kordamp.ikonli.feather.Feather;

/** Which numbers of a map are shown: of each row what it mostly looks at, and what they are divided by. FX thread only. */
final class ValuesMenu extends MenuButton {
    private static final List<Number> SHARES = List.of(1.0, 0.95, 0.9, 0.75, 0.5);

    private final ScaleViewModel scale;
    private final ToggleGroup shares = new ToggleGroup();
    private final ToggleGroup divisions = new ToggleGroup();

    ValuesMenu(ScaleViewModel scale) {
        this.scale = scale;
        setGraphic(Parts.icon(Feather.FILTER));
        Parts.explained(this, "Which weights are shown, and what they are divided by");
        textProperty()
                .bind(Bindings.createStringBinding(
                        this::words, scale.rowShareProperty(), scale.normalisationProperty()));
        getItems().add(heading("Of each row the largest, up to"));
        SHARES.forEach(share -> add(share, share(share), scale.rowShareProperty(), shares));
        getItems().addAll(new SeparatorMenuItem(), heading("Divided"));
        List.of(Normalisation.values())
                .forEach(choice -> add(choice, choice.words(), scale.normalisationProperty(), divisions));
    }

    private static CustomMenuItem heading(String text) {
        Label label = Parts.label(text, Parts.CAPTION);
        CustomMenuItem item = new CustomMenuItem(label, false);
        item.setDisable(true);
        return item;
    }

    private <T> void add(T choice, String words, Property<T> chosen, ToggleGroup group) {
        RadioMenuItem item = new RadioMenuItem(words);
        item.setToggleGroup(group);
        item.setSelected(choice.equals(chosen.getValue()));
        item.setOnAction(event -> chosen.setValue(choice));
        getItems().add(item);
    }

    private static String share(Number share) {
        return share.doubleValue() >= 1
                ? "all of its weight"
                : "%.0f %% of its weight".formatted(100 * share.doubleValue());
    }

    private String words() {
        double share = scale.rowShareProperty().get();
        String filter = share >= 1 ? "Top-p off" : "Top-p %.2f".formatted(share);
        return switch (scale.normalisationProperty().get()) {
            case NONE -> filter;
            case ROW -> filter + ", by row";
            case COLUMN -> filter + ", by column";
            case WHOLE -> filter + ", by map";
        };
    }
}
