package org.headlight.ui.stage;

import javafx.beans.binding.Bindings;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.VBox;
import org.controlsfx.control.RangeSlider;
import org.headlight.render.FixedRange;
import org.headlight.render.NumberText;
import org.headlight.render.ValueRange;
import org.headlight.ui.part.Parts;
import org.headlight.viewmodel.attention.ScaleViewModel;

/** The choice of a range of colours from one number to another, in a menu. FX thread only. */
final class RangeItem extends CustomMenuItem {
    private static final double LEAST_PART = 0.01;

    private final ScaleViewModel scale;
    private final RangeSlider slider = new RangeSlider(0, 1, 0, 1);
    private boolean following;

    /** @param menu in which it stands; opened, the slider takes the range that holds then */
    RangeItem(MenuButton menu, ScaleViewModel scale) {
        this.scale = scale;
        setHideOnClick(false);
        getStyleClass().add("range-item");
        slider.setPrefWidth(200);
        slider.setAccessibleText("Values of the lowest and the highest colour");
        Label numbers = Parts.label("", Parts.CAPTION);
        numbers.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> "Colours from %s to %s"
                                .formatted(
                                        NumberText.value(slider.getLowValue()),
                                        NumberText.value(slider.getHighValue())),
                        slider.lowValueProperty(),
                        slider.highValueProperty()));
        setContent(new VBox(4, numbers, slider));
        menu.showingProperty().addListener((observable, before, showing) -> adapt(showing));
        slider.lowValueProperty().addListener(observable -> choose());
        slider.highValueProperty().addListener(observable -> choose());
    }

    private void adapt(boolean showing) {
        ValueRange now = scale.rangeNow();
        if (showing) {
            following = true;
            slider.setMax(Math.max(now.maximum(), scale.largest()));
            slider.setHighValue(now.maximum());
            slider.setLowValue(now.minimum());
            following = false;
        }
    }

    private void choose() {
        double least = LEAST_PART * slider.getMax();
        if (!following && slider.getHighValue() - slider.getLowValue() >= least) {
            scale.rangeProperty().set(new FixedRange(new ValueRange(slider.getLowValue(), slider.getHighValue())));
        }
    }
}
