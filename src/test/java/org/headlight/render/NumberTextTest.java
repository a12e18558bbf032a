package org.headlight.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberTextTest {

    @ParameterizedTest
    @CsvSource({
        "0.8341, 0.834",
        "1, 1.000",
        "0, 0.000",
        "-0.0, 0.000",
        "0.001, 0.001",
        "0.000042, 4.2e-5",
        "-0.00042, -4.2e-4",
        "12.3456, 12.346",
        "NaN, NaN",
        "Infinity, infinite",
        "-Infinity, -infinite"
    })
    void valuesHaveThreeDecimalsOrAPowerOfTen(double value, String text) {
        assertEquals(text, NumberText.value(value));
    }

    @Test
    void countsHaveTheirThousandsApart() {
        assertEquals("1,240", NumberText.count(1240));
        assertEquals("999", NumberText.count(999));
        assertEquals("12,345,678", NumberText.count(12_345_678));
    }

    @Test
    void sharesAreWrittenInHundredths() {
        assertEquals("58.0 %", NumberText.percent(0.58));
    }

    @Test
    void theCountryOfTheMachineChangesNothing() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertEquals("1,240", NumberText.count(1240));
            assertEquals("0.834", NumberText.value(0.834));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void fourDigitsCountWhateverTheSize() {
        assertEquals("156.4", NumberText.significant(156.44));
        assertEquals("0.03430", NumberText.significant(0.0343));
        assertEquals("-7.000", NumberText.significant(-7));
        assertEquals("17,420", NumberText.significant(17_420.6));
        assertEquals("0.000", NumberText.significant(0));
        assertEquals("1.235e7", NumberText.significant(12_345_678));
        assertEquals("2.500e-5", NumberText.significant(0.000025));
        assertEquals("NaN", NumberText.significant(Double.NaN));
    }
}
