package org.headlight.ui.stage.evaluate;

import javafx.util.StringConverter;
import org.headlight.render.NumberText;

/** Labels an axis at multiples of its step alone: an end that lies between them has none. */
final class RoundNumbers extends StringConverter<Number> {
    private static final double SLACK = 1e-6;

    private final double step;

    RoundNumbers(double step) {
        this.step = step;
    }

    @Override
    public String toString(Number value) {
        double steps = value.doubleValue() / step;
        boolean round = Math.abs(steps - Math.rint(steps)) < SLACK;
        int decimals = step >= 1 && step % 1 == 0 ? 0 : (int) Math.clamp(Math.ceil(-Math.log10(step)), 1, 6);
        return round ? NumberText.fixed(value.doubleValue(), decimals) : "";
    }

    @Override
    public Number fromString(String text) {
        throw new UnsupportedOperationException("Labels are not typed.");
    }
}
