package org.headlight.data;

import java.util.Arrays;
import java.util.List;

/**
 * How large the parts are into which examples are cut. Immutable.
 *
 * @param train what to learn from, above 0
 * @param validation what to choose by, from 0
 * @param test what to judge by, from 0
 * @param counted whether the three are numbers of rows, as only a series takes them; else they are shares that add up to 1
 */
public record PartSizes(double train, double validation, double test, boolean counted) {
    private static final double ROUNDING = 1e-9;

    /** @throws IllegalArgumentException if a number is out of range or shares do not add up to 1; says what they are */
    public PartSizes {
        boolean inRange = train > 0 && validation >= 0 && test >= 0;
        boolean whole = counted
                ? train % 1 == 0 && validation % 1 == 0 && test % 1 == 0
                : Math.abs(train + validation + test - 1) <= ROUNDING;
        if (!inRange || !whole) {
            throw new IllegalArgumentException(
                    "A split takes three whole numbers of rows or three shares that add up to 1, "
                            + "but got %s, %s, %s.".formatted(train, validation, test));
        }
    }

    /** Everything in the first part, none behind it. */
    public static PartSizes whole() {
        return shares(1, 0, 0);
    }

    public static PartSizes shares(double train, double validation, double test) {
        return new PartSizes(train, validation, test, false);
    }

    public static PartSizes rows(int train, int validation, int test) {
        return new PartSizes(train, validation, test, true);
    }

    /**
     * Reads "0.7,0.1,0.2" or "8640,2880,2880".
     *
     * @throws IllegalArgumentException if it is neither
     */
    public static PartSizes parse(String text) {
        List<String> numbers =
                Arrays.stream(text.split(",", -1)).map(String::strip).toList();
        if (numbers.size() != 3 || !numbers.stream().allMatch(number -> number.matches("\\d{1,9}(\\.\\d{1,12})?"))) {
            throw new IllegalArgumentException("A split takes three numbers with commas between them, "
                    + "such as 0.7,0.1,0.2 or 8640,2880,2880, but got \"%s\".".formatted(text));
        }
        double[] three = numbers.stream().mapToDouble(Double::parseDouble).toArray();
        return new PartSizes(three[0], three[1], three[2], three[0] + three[1] + three[2] > 1 + ROUNDING);
    }

    /**
     * How many rows of a series there are to learn from.
     *
     * @param rows number of rows of the series
     * @throws DataFormatException if the series has fewer rows than are asked for; says how many
     */
    public int trainRows(int rows) {
        return ends(rows)[0];
    }

    /**
     * Where each part ends in a series.
     *
     * @param rows number of rows of the series
     * @return [parts], index after the last row of each part, in their order
     * @throws DataFormatException if the series has fewer rows than are asked for; says how many
     */
    public int[] ends(int rows) {
        if (!counted) {
            int trainEnd = (int) Math.floor(rows * train + ROUNDING);
            return new int[] {trainEnd, test == 0 ? rows : rows - (int) Math.floor(rows * test + ROUNDING), rows};
        }
        if (train + validation + test > rows) {
            throw new DataFormatException("The split takes %,.0f rows, but the series has %,d. Take fewer."
                    .formatted(train + validation + test, rows));
        }
        return new int[] {(int) train, (int) (train + validation), (int) (train + validation + test)};
    }
}
