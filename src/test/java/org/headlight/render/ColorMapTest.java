package org.headlight.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ColorMapTest {

    private static final int[] RED_BLUE_STOPS = {
        0x053061, 0x2166ac, 0x4393c3, 0x92c5de, 0xd1e5f0, 0xffffff, 0xfddbc7, 0xf4a582, 0xd6604d, 0xb2182b, 0x67001f
    };

    @Test
    void viridisHasItsPublishedColours() {
        assertEquals(0xff440154, ColorMap.VIRIDIS.entry(0));
        assertEquals(0xff21908d, ColorMap.VIRIDIS.entry(127));
        assertEquals(0xff21918c, ColorMap.VIRIDIS.entry(128));
        assertEquals(0xfffde725, ColorMap.VIRIDIS.entry(255));
    }

    @Test
    void theOtherMapsHaveTheirPublishedEnds() {
        assertEquals(0xff000004, ColorMap.MAGMA.entry(0));
        assertEquals(0xfffcfdbf, ColorMap.MAGMA.entry(255));
        assertEquals(0xff00224e, ColorMap.CIVIDIS.entry(0));
        assertEquals(0xfffee838, ColorMap.CIVIDIS.entry(255));
        assertEquals(0xffffffff, ColorMap.GREY.entry(0));
        assertEquals(0xff000000, ColorMap.GREY.entry(255));
    }

    @Test
    void redAndBlueMeetInWhiteAtZero() {
        ColorScale difference = new ColorScale(ColorMap.RED_BLUE, ValueRange.symmetric(0.25));
        assertEquals(0xff000000 | RED_BLUE_STOPS[0], difference.color(-0.25));
        assertEquals(0xffffffff, difference.color(0));
        assertEquals(0xff000000 | RED_BLUE_STOPS[10], difference.color(0.25));
    }

    @Test
    void redAndBlueRunStraightBetweenTheirStops() {
        for (int i = 0; i < ColorMap.SIZE; i++) {
            double place = i < 128 ? 5.0 * i / 128 : 5 + 5.0 * (i - 128) / 127;
            int below = Math.min((int) place, 9);
            for (int shift = 0; shift <= 16; shift += 8) {
                int from = RED_BLUE_STOPS[below] >> shift & 0xff;
                int to = RED_BLUE_STOPS[below + 1] >> shift & 0xff;
                int channel = ColorMap.RED_BLUE.entry(i) >> shift & 0xff;
                assertEquals(from + (to - from) * (place - below), channel, 0.51, "entry " + i);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyEntryIsOpaqueAndCarriesReadableText(ColorMap map) {
        for (int i = 0; i < ColorMap.SIZE; i++) {
            int color = map.entry(i);
            assertEquals(0xff, color >>> 24);
            assertTrue(Contrast.ratio(color, Contrast.textOn(color)) >= Contrast.READABLE, map + " entry " + i);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"VIRIDIS", "CIVIDIS", "MAGMA"})
    void lightnessOnlyRises(ColorMap map) {
        for (int i = 1; i < ColorMap.SIZE; i++) {
            double step = Contrast.luminance(map.entry(i)) - Contrast.luminance(map.entry(i - 1));
            assertTrue(step > -0.004, map + " entry " + i + " is darker than the one before by " + -step);
        }
    }

    @Test
    void fractionsBeyondTheEndsTakeTheEnds() {
        assertEquals(ColorMap.VIRIDIS.entry(0), ColorMap.VIRIDIS.at(-3));
        assertEquals(ColorMap.VIRIDIS.entry(255), ColorMap.VIRIDIS.at(1));
        assertEquals(ColorMap.VIRIDIS.entry(255), ColorMap.VIRIDIS.at(1e300));
        assertEquals(ColorMap.VIRIDIS.entry(128), ColorMap.VIRIDIS.at(0.5));
    }
}
