package org.headlight.ui.stage;

import java.util.List;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.Property;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.headlight.render.ColorMap;
import org.headlight.render.RangeChoice;
import org.headlight.render.RangeRule;
import org.headlight.ui.part.Parts;
import org.headlight.viewmodel.attention.ScaleViewModel;

/** Which colours stand for which weights. FX thread only. */
final class ScaleMenu extends MenuButton {
    private static final int SWATCH_WIDTH = 40;
    private static final int SWATCH_HEIGHT = 10;

    ScaleMenu(ScaleViewModel scale) {
        getStyleClass().add("scale-menu");
        Parts.explained(this, "Colours and their range");
        textProperty().bind(scale.rangeProperty().map(RangeChoice::words));
        graphicProperty()
                .bind(Bindings.createObjectBinding(
                        () -> new ImageView(swatch(scale.colorMapProperty().get())), scale.colorMapProperty()));
        addAll(
                List.of(ColorMap.VIRIDIS, ColorMap.CIVIDIS, ColorMap.MAGMA, ColorMap.GREY),
                ColorMap::title,
                scale.colorMapProperty());
        getItems().add(new SeparatorMenuItem());
        addAll(
                List.<RangeChoice>of(
                        RangeRule.ZERO_TO_ONE, RangeRule.ZERO_TO_MAXIMUM, RangeRule.ROBUST, RangeRule.LOGARITHMIC),
                RangeChoice::words,
                scale.rangeProperty());
        getItems().addAll(new SeparatorMenuItem(), new RangeItem(this, scale));
    }

    private <T> void addAll(List<T> choices, Function<T, String> words, Property<T> chosen) {
        ToggleGroup group = new ToggleGroup();
        for (T choice : choices) {
            RadioMenuItem item = new RadioMenuItem(words.apply(choice));
            item.setToggleGroup(group);
            item.setSelected(choice.equals(chosen.getValue()));
            item.setOnAction(event -> chosen.setValue(choice));
            chosen.addListener((observable, before, now) -> item.setSelected(choice.equals(now)));
            if (choice instanceof ColorMap map) {
                item.setGraphic(new ImageView(swatch(map)));
            }
            getItems().add(item);
        }
    }

    private static WritableImage swatch(ColorMap map) {
        int[] pixels = new int[SWATCH_WIDTH * SWATCH_HEIGHT];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = map.at((i % SWATCH_WIDTH + 0.5) / SWATCH_WIDTH);
        }
        WritableImage image = new WritableImage(SWATCH_WIDTH, SWATCH_HEIGHT);
        image.getPixelWriter()
                .setPixels(
                        0, 0, SWATCH_WIDTH, SWATCH_HEIGHT, PixelFormat.getIntArgbInstance(), pixels, 0, SWATCH_WIDTH);
        return image;
    }
}
