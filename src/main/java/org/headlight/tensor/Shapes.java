package org.headlight.tensor;

import java.util.Arrays;
import java.util.stream.Collectors;

/** What can be said of a shape alone: its size, whether it is the expected one, and how it reads in a message. */
final class Shapes {

    private Shapes() {}

    /**
     * The number of elements.
     *
     * @throws IllegalArgumentException if there is no axis, or one of them is shorter than 1
     */
    static int size(int[] shape) {
        if (shape.length == 0 || Arrays.stream(shape).anyMatch(length -> length < 1)) {
            throw new IllegalArgumentException(
                    "shape: expected lengths of at least 1 but got " + Arrays.toString(shape));
        }
        return Arrays.stream(shape).reduce(1, Math::multiplyExact);
    }

    /** Whether every length is the expected one; -1 accepts any. */
    static boolean matches(int[] shape, int[] expected) {
        if (shape.length != expected.length) {
            return false;
        }
        for (int axis = 0; axis < shape.length; axis++) {
            if (expected[axis] != -1 && expected[axis] != shape[axis]) {
                return false;
            }
        }
        return true;
    }

    /** Such as "[8, *, 64]". */
    static String describe(int[] expected) {
        return Arrays.stream(expected)
                .mapToObj(length -> length == -1 ? "*" : Integer.toString(length))
                .collect(Collectors.joining(", ", "[", "]"));
    }
}
