package org.headlight.ui.control;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.text.Text;

/**
 * A number that changes while one looks at it: right-aligned in a box of fixed width, so that nothing beside it moves.
 * FX thread only.
 */
public final class NumberLabel extends Label {
    /** The class of the label in stylesheets. */
    public static final String STYLE_CLASS = "number-label";

    private final Text measure = new Text();

    /** @param widest the widest text there will be, for example {@code 99,999}; its width is kept */
    public NumberLabel(String widest) {
        getStyleClass().add(STYLE_CLASS);
        setAlignment(Pos.CENTER_RIGHT);
        setMinWidth(USE_PREF_SIZE);
        measure.setText(widest.replaceAll("[0-9]", "0"));
        measure.fontProperty().bind(fontProperty());
        measure.layoutBoundsProperty().addListener((observable, before, after) -> requestLayout());
    }

    @Override
    protected double computePrefWidth(double height) {
        return Math.ceil(measure.getLayoutBounds().getWidth()) + 1 + snappedLeftInset() + snappedRightInset();
    }
}
