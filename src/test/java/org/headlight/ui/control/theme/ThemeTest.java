package org.headlight.ui.control.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import org.headlight.render.Contrast;
import org.headlight.ui.control.JavaFx;
import org.headlight.ui.control.Pictures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@ExtendWith(JavaFx.class)
class ThemeTest {

    /** Writes down the colours it is painted with. */
    private static final class Probe extends ThemedCanvas {
        private final Map<ThemeColor, Color> seen = new HashMap<>();
        private int paintings;

        Probe() {
            super("probe");
        }

        @Override
        protected void paint(Brush brush, double width, double height) {
            paintings++;
            for (ThemeColor color : ThemeColor.values()) {
                seen.put(color, color(color));
            }
        }

        private int opaque(ThemeColor color, ThemeColor ground) {
            Color over = seen.get(color);
            Color under = seen.get(ground);
            double share = over.getOpacity();
            Color mixed = under.interpolate(Color.color(over.getRed(), over.getGreen(), over.getBlue()), share);
            return 0xff000000
                    | (int) Math.round(mixed.getRed() * 255) << 16
                    | (int) Math.round(mixed.getGreen() * 255) << 8
                    | (int) Math.round(mixed.getBlue() * 255);
        }
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void textIsReadableOnEveryGroundItStandsOn(Theme theme) {
        Probe probe = new Probe();
        Pictures.scene(new StackPane(probe), 100, 100, theme);
        for (ThemeColor ground : new ThemeColor[] {ThemeColor.BACKGROUND, ThemeColor.SURFACE}) {
            for (ThemeColor text :
                    new ThemeColor[] {ThemeColor.TEXT, ThemeColor.MUTED_TEXT, ThemeColor.ACCENT, ThemeColor.DANGER}) {
                double ratio = Contrast.ratio(probe.opaque(text, ground), probe.opaque(ground, ground));
                assertTrue(ratio >= 4.5, "%s on %s in %s is %.2f:1".formatted(text, ground, theme, ratio));
            }
        }
        int chosen = probe.opaque(ThemeColor.ACCENT_SUBTLE, ThemeColor.BACKGROUND);
        double ratio = Contrast.ratio(probe.opaque(ThemeColor.ACCENT, ThemeColor.BACKGROUND), chosen);
        assertTrue(ratio >= 4.5, "accent on its subtle ground in %s is %.2f:1".formatted(theme, ratio));
    }

    @Test
    void aCanvasIsPaintedOnceForManyRequestsAndAgainForTheOtherTheme() {
        Probe probe = new Probe();
        var scene = Pictures.scene(new StackPane(probe), 100, 100, Theme.LIGHT);
        int before = probe.paintings;
        probe.repaint();
        probe.repaint();
        Pictures.layOut(scene);
        assertEquals(before + 1, probe.paintings);
        Theme.DARK.applyTo(scene);
        Pictures.layOut(scene);
        assertEquals(before + 2, probe.paintings);
        assertTrue(probe.isDark());
        Theme.LIGHT.applyTo(scene);
    }

    @Test
    void aCanvasInAHiddenBranchIsNotPaintedUntilItIsSeen() {
        Probe probe = new Probe();
        StackPane branch = new StackPane(probe);
        var scene = Pictures.scene(new StackPane(branch), 100, 100, Theme.LIGHT);
        int before = probe.paintings;
        branch.setVisible(false);
        probe.repaint();
        Pictures.layOut(scene);
        assertEquals(before, probe.paintings);
        branch.setVisible(true);
        Pictures.layOut(scene);
        assertEquals(before + 1, probe.paintings);
    }
}
