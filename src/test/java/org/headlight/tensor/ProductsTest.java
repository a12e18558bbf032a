package org.headlight.tensor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProductsTest {

    private final SplittableRandom rng = new SplittableRandom(9);
    private final Tape tape = new Tape(Workers.SERIAL);

    @BeforeEach
    void begin() {
        tape.begin();
    }

    @AfterEach
    void close() {
        tape.close();
    }

    @Test
    void multipliesSmallMatrices() {
        check(drawn(3, 5), drawn(5, 4), false);
    }

    @Test
    void addsToWhatIsThere() {
        check(drawn(3, 5), drawn(5, 4), true);
    }

    @Test
    void readsEitherFactorTransposed() {
        check(drawn(5, 3).transposed(), drawn(4, 5).transposed(), false);
    }

    @Test
    void readsPartsOfLargerMatricesWhereTheyAre() {
        check(
                drawn(9, 8).rows(2, 3).columns(1, 5),
                drawn(8, 9).transposed().columns(3, 4).rows(2, 5),
                false);
    }

    @Test
    void cutsManyRows() {
        check(drawn(2000, 120), drawn(120, 150), true);
    }

    @Test
    void cutsManyColumns() {
        check(drawn(150, 120), drawn(120, 2000), false);
    }

    @Test
    void cutsALongInnerSide() {
        check(drawn(5000, 90).transposed(), drawn(5000, 80), false);
        check(drawn(5000, 90).transposed(), drawn(5000, 80), true);
    }

    @Test
    void refusesMatricesThatDoNotFit() {
        var refusal = assertThrows(
                IllegalArgumentException.class, () -> Products.multiply(drawn(2, 3), drawn(4, 5), drawn(2, 5), false));
        assertEquals("product: [2, 3] by [4, 5] does not make [2, 5]", refusal.getMessage());
    }

    @Test
    void refusesAViewThatLeavesItsMemory() {
        MatrixView whole = drawn(4, 4);
        assertThrows(IndexOutOfBoundsException.class, () -> whole.rows(20, 4));
    }

    @Test
    void refusesClosedMemory() {
        MatrixView a = drawn(2, 2);
        tape.close();
        assertThrows(IllegalStateException.class, () -> Products.multiply(a, a, a, false));
        assertThrows(IllegalStateException.class, () -> a.memory().get(ValueLayout.JAVA_FLOAT, 0));
    }

    private void check(MatrixView a, MatrixView b, boolean add) {
        MatrixView c = drawn(a.rows(), b.columns());
        double[] expected = new double[c.rows() * c.columns()];
        for (int row = 0; row < c.rows(); row++) {
            for (int column = 0; column < c.columns(); column++) {
                double sum = add ? at(c, row, column) : 0;
                for (int i = 0; i < a.columns(); i++) {
                    sum += (double) at(a, row, i) * at(b, i, column);
                }
                expected[row * c.columns() + column] = sum;
            }
        }
        Products.multiply(tape, a, b, c, add);
        GradientCheck.assertClose("product", expected, FloatMemory.toArray(c.memory(), expected.length));
    }

    private static float at(MatrixView view, int row, int column) {
        long stored = view.isTransposed() ? (long) column * view.stride() + row : (long) row * view.stride() + column;
        return view.memory().getAtIndex(ValueLayout.JAVA_FLOAT, view.offset() + stored);
    }

    private MatrixView drawn(int rows, int columns) {
        MemorySegment memory = tape.allocate(rows * columns);
        for (int i = 0; i < rows * columns; i++) {
            memory.setAtIndex(ValueLayout.JAVA_FLOAT, i, rng.nextFloat() - 0.5f);
        }
        return MatrixView.of(memory, rows, columns);
    }
}
