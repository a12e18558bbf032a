package org.headlight.data.series.file;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.OptionalDouble;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is a number in a cell, and what only looks like one. */
class NumberFormTest {

    @ParameterizedTest
    @CsvSource({
        "5.827000141143799, 5.827000141143799",
        "-7, -7",
        "+.5, 0.5",
        "3., 3",
        " 12 , 12",
        "1e3, 1000",
        "2.5E-2, 0.025"
    })
    void numbersAreRead(String cell, double number) {
        assertEquals(OptionalDouble.of(number), NumberForm.POINT.parse(cell));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "-",
                "1.2.3",
                "1,5",
                "e5",
                "1e",
                "1e+",
                "1e1000",
                "0x1p3",
                "1f",
                "NaN",
                "Infinity",
                "1 2",
                "٣"
            })
    void whatOnlyLooksLikeANumberIsNone(String cell) {
        assertEquals(OptionalDouble.empty(), NumberForm.POINT.parse(cell));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"3,25; 3.25", "-,5; -0.5", "1,5e2; 150"})
    void aCommaMayStandBeforeTheFraction(String cell, double number) {
        assertEquals(OptionalDouble.of(number), NumberForm.COMMA.parse(cell));
    }
}
