package org.headlight.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ContrastTest {

    @Test
    void blackOnWhiteIsTwentyOneToOne() {
        assertEquals(21, Contrast.ratio(0xff000000, 0xffffffff), 1e-9);
        assertEquals(21, Contrast.ratio(0xffffffff, 0xff000000), 1e-9);
        assertEquals(1, Contrast.ratio(0xff336699, 0xff336699), 1e-9);
    }

    /** #767676 is the lightest grey that the guidelines' tools accept on white. */
    @Test
    void theWellKnownGreyIsJustReadableOnWhite() {
        assertEquals(4.54, Contrast.ratio(0xff767676, 0xffffffff), 0.005);
    }

    @Test
    void textIsWhiteOnDarkAndNearlyBlackOnLight() {
        assertEquals(0xffffffff, Contrast.textOn(0xff440154));
        assertEquals(0xff010409, Contrast.textOn(0xfffde725));
    }
}
