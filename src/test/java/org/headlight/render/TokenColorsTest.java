package org.headlight.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class TokenColorsTest {

    private static final TokenColors EVEN = new TokenColors(TokenDirection.ATTENDS_TO, Palette.LIGHT, 0.2, 0.5);

    @Test
    void halfIntensityFollowsTheWeightsThroughTheStops() {
        assertEquals(0xffffffff, EVEN.background(0));
        assertEquals(0xffd3ece7, EVEN.background(0.05));
        assertEquals(0xff8fd0c4, EVEN.background(0.1));
        assertEquals(0xff3aa293, EVEN.background(0.15000000001));
        assertEquals(0xff0b6b62, EVEN.background(0.2));
        assertEquals(0xff0b6b62, EVEN.background(0.7));
    }

    @Test
    void moreIntensityColoursTheSameWeightMore() {
        TokenColors strong = new TokenColors(TokenDirection.ATTENDS_TO, Palette.LIGHT, 0.2, 0.75);
        assertTrue(Contrast.luminance(strong.background(0.05)) < Contrast.luminance(EVEN.background(0.05)));
        assertEquals(EVEN.background(0.2), strong.background(0.2));
    }

    @Test
    void smallWeightsLeaveThePageAndNaNIsNotSmall() {
        assertFalse(EVEN.isFilled(0.01));
        assertEquals(Palette.LIGHT.page(), EVEN.background(0.01));
        assertEquals(ColorScale.NOT_A_NUMBER, EVEN.background(Double.NaN));
        assertTrue(EVEN.isFilled(Double.NaN));
    }

    @Test
    void textIsReadableOnEveryBackground() {
        for (TokenDirection direction : TokenDirection.values()) {
            for (Palette palette : Palette.values()) {
                TokenColors colors = new TokenColors(direction, palette, 1, TokenColors.USUAL_INTENSITY);
                for (int i = 0; i <= 1000; i++) {
                    double ratio = Contrast.ratio(colors.text(i / 1000.0), colors.background(i / 1000.0));
                    assertTrue(ratio >= Contrast.READABLE, direction + " " + palette + " " + i + ": " + ratio);
                }
            }
        }
    }

    @Test
    void quietTextIsReadableOnBothPages() {
        for (Palette palette : Palette.values()) {
            assertTrue(Contrast.ratio(palette.quietText(), palette.page()) >= Contrast.READABLE);
        }
    }

    @Test
    void aScaleWithoutMaximumIsRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new TokenColors(TokenDirection.ATTENDS_TO, Palette.LIGHT, 0, 0.5));
    }
}
