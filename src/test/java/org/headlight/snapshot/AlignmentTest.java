package org.headlight.snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class AlignmentTest {

    @Test
    void theShareIsTheWeightOnRightKeys() {
        Alignment alignment = new Alignment(3, 4, List.of(List.of(0), List.of(), List.of(1, 2)));
        Matrix weights = new Matrix(3, 4, new float[] {0.7f, 0.1f, 0.1f, 0.1f, 0, 0, 0, 1, 0.25f, 0.25f, 0.25f, 0.25f});
        assertEquals((0.7 + 0.5) / 2, alignment.share(weights), 1e-6);
        assertEquals((0.25 + 0.5) / 2, alignment.chance(), 1e-12);
    }

    @Test
    void rowsOfMarksAskNothing() {
        Matrix weights = new Matrix(3, 2, new float[] {1, 0, 0, 1, 0.5f, 0.5f});
        assertEquals(1, Alignment.of(2, 0, 1).share(weights));
        assertThrows(IllegalArgumentException.class, () -> Alignment.of(3, 0, 1).share(weights));
    }

    /** Where the weights of a row are less than 1 together, or none at all, the share is of what there is. */
    @Test
    void theShareIsOfTheWeightThereIs() {
        Matrix weights = new Matrix(2, 2, new float[] {0.3f, 0.1f, 0, 0});
        assertEquals((0.75 + 0) / 2, Alignment.of(2, 0, 1).share(weights), 1e-6);
    }

    @Test
    void textAndBack() {
        Alignment alignment = new Alignment(3, 12, List.of(List.of(0, 1), List.of(), List.of(11)));
        assertEquals("12: 0 1 |  | 11", alignment.toText());
        assertEquals(alignment, Alignment.parse(alignment.toText()));
        assertThrows(IllegalArgumentException.class, () -> Alignment.parse("0 1 | 2"));
        assertThrows(IllegalArgumentException.class, () -> Alignment.parse("2: 5"));
    }
}
