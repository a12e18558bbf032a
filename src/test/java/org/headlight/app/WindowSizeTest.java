package org.headlight.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WindowSizeTest {

    @Test
    @DisplayName("width comes before height")
    void width() throws IOException {
        assertEquals(new WindowSize(1280, 800), WindowSize.of("1280x800"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1280", "1280 x 800", "-100x800", "1280x399", "4001x800", "12800x800", "axb"})
    @DisplayName("what is no size of a window is refused, with what was written and what was expected")
    void refused(String text) {
        IOException refusal = assertThrows(IOException.class, () -> WindowSize.of(text));
        assertEquals(
                "--size: expected width and height of 400 to 4000 pixels as in 1600x1000, but got " + text + ".",
                refusal.getMessage());
    }
}
