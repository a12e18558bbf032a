package org.headlight.export.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.headlight.export.file.ExportException;
import org.headlight.export.page.Typeface.Style;
import org.junit.jupiter.api.Test;

class TypefaceTest {

    @Test
    void theFirstOfOurFamiliesIsTaken() throws ExportException {
        assertEquals(
                "Inter", Typeface.of(Set.of("DejaVu Sans", "Inter", "Ubuntu")).family());
        assertEquals(
                "Ubuntu", Typeface.of(Set.of("DejaVu Sans", "Ubuntu", "Zapf")).family());
        assertEquals("SansSerif", Typeface.of(Set.of("Zapf", "SansSerif")).family());
    }

    @Test
    void aSystemWithoutFontsIsToldWhatToInstall() {
        Set<String> logical = Set.of("Dialog", "DialogInput", "Monospaced", "SansSerif", "Serif");
        ExportException failure = assertThrows(ExportException.class, () -> Typeface.of(logical));
        assertTrue(failure.getMessage().startsWith("This system has no font"), failure.getMessage());
    }

    @Test
    void aLongTextIsShortenedToItsRoom() throws ExportException {
        Typeface type = Typeface.installed();
        String shortened = type.fitted("antidisestablishmentarianism", Style.LABEL, 80);
        assertTrue(shortened.endsWith("…"));
        assertTrue(type.width(shortened, Style.LABEL) <= 80);
        assertEquals("short", type.fitted("short", Style.LABEL, 80));
    }
}
