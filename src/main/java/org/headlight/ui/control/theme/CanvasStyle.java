package org.headlight.ui.control.theme;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.css.CssMetaData;
import javafx.css.FontCssMetaData;
import javafx.css.StyleConverter;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;

/** What a stylesheet can set of a themed canvas: every colour of the theme, and the font. */
final class CanvasStyle {
    static final Map<ThemeColor, CssMetaData<ThemedCanvas, Color>> COLORS = colors();
    static final CssMetaData<ThemedCanvas, Font> FONT = new FontCssMetaData<>("-fx-font", Font.getDefault()) {
        @Override
        public boolean isSettable(ThemedCanvas styleable) {
            return !styleable.styleableFont().isBound();
        }

        @Override
        public StyleableProperty<Font> getStyleableProperty(ThemedCanvas styleable) {
            return styleable.styleableFont();
        }
    };
    /** These and what any region has. */
    static final List<CssMetaData<? extends Styleable, ?>> META_DATA = all();

    private CanvasStyle() {}

    private static Map<ThemeColor, CssMetaData<ThemedCanvas, Color>> colors() {
        Map<ThemeColor, CssMetaData<ThemedCanvas, Color>> metaData = new EnumMap<>(ThemeColor.class);
        for (ThemeColor color : ThemeColor.values()) {
            metaData.put(color, new ColorMetaData(color));
        }
        return metaData;
    }

    private static List<CssMetaData<? extends Styleable, ?>> all() {
        List<CssMetaData<? extends Styleable, ?>> all = new ArrayList<>(Region.getClassCssMetaData());
        all.addAll(COLORS.values());
        all.add(FONT);
        return List.copyOf(all);
    }

    private static final class ColorMetaData extends CssMetaData<ThemedCanvas, Color> {
        private final ThemeColor color;

        ColorMetaData(ThemeColor color) {
            super(color.cssName(), StyleConverter.getColorConverter(), Color.GRAY);
            this.color = color;
        }

        @Override
        public boolean isSettable(ThemedCanvas styleable) {
            return !styleable.styleable(color).isBound();
        }

        @Override
        public StyleableProperty<Color> getStyleableProperty(ThemedCanvas styleable) {
            return styleable.styleable(color);
        }
    }
}
