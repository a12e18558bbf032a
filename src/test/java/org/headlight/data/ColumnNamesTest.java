package org.headlight.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class ColumnNamesTest {
    private static final ColumnNames COLUMNS =
            new ColumnNames("power.csv", List.of("date", "load", "temperature", "2", "Wert"));

    private static String refusal(String chosen) {
        return assertThrows(DataFormatException.class, () -> COLUMNS.index(chosen))
                .getMessage();
    }

    @Test
    void aNameGoesBeforeANumber() {
        assertEquals(1, COLUMNS.index("load"));
        assertEquals(3, COLUMNS.index("2"));
        assertEquals(0, COLUMNS.index("1"));
    }

    @Test
    void theNearestNamesAreOfferedInThePlaceOfOneThatDoesNotExist() {
        String all = "Choose one of these: date, load, temperature, 2, Wert.";
        assertEquals("power.csv has no column \"loads\". Did you mean \"load\"? " + all, refusal("loads"));
        assertEquals(
                "power.csv has no column \"temprature\". Did you mean \"temperature\"? " + all, refusal("temprature"));
        assertEquals("power.csv has no column \"wert\". Did you mean \"Wert\"? " + all, refusal("wert"));
        assertEquals("power.csv has no column \"temp\". Did you mean \"temperature\"? " + all, refusal("temp"));
        assertEquals("power.csv has no column \"6\". " + all, refusal("6"));
        assertEquals("power.csv has no column \"humidity\". " + all, refusal("humidity"));
        assertEquals("power.csv has no column \"\". " + all, refusal(""));
    }

    @Test
    void twoNamesAsNearAreBothOffered() {
        assertEquals(
                "a.csv has no column \"rate\". Did you mean \"rate1\" or \"rate2\"? Choose one of these: x, rate1, rate2.",
                assertThrows(
                                DataFormatException.class,
                                () -> new ColumnNames("a.csv", List.of("x", "rate1", "rate2")).index("rate"))
                        .getMessage());
    }
}
