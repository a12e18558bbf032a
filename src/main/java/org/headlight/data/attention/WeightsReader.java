package org.headlight.data.attention;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.headlight.snapshot.Matrix;

/** Reads lists in lists of numbers straight into matrices, and keeps them within the limits. For one thread. */
final class WeightsReader {
    /** How many weights a file may hold: they take 400 MB. */
    static final long MOST_WEIGHTS = 100_000_000;

    /** How many tokens may ask, and how many may be looked at. */
    static final int MOST_TOKENS = 8192;

    private static final int MATRIX_DEPTH = 2;
    private static final int LAYERS_DEPTH = 4;

    private final JsonInput json;
    private final Cell cell;
    private final Budget budget;
    private final List<List<Matrix>> layers = new ArrayList<>();
    private List<Matrix> heads = new ArrayList<>();
    private float[] values = new float[64];
    private int count;
    private int rows;
    private int columns;
    private int level;
    private int depth;

    /** How many weights were read so far, of all lists of a file. */
    static final class Budget {
        private long used;
    }

    /** How one value of a matrix is read. */
    @FunctionalInterface
    private interface Cell {
        float read() throws IOException;
    }

    private WeightsReader(JsonInput json, Cell cell, Budget budget) {
        this.json = json;
        this.cell = cell;
        this.budget = budget;
    }

    /** A matrix, at whose beginning the input stands. */
    static Matrix matrix(JsonInput json, Budget budget) throws IOException {
        return new WeightsReader(json, json::number, budget)
                .read(MATRIX_DEPTH)
                .getFirst()
                .getFirst();
    }

    /** A matrix of true and false, at whose beginning the input stands: 1 where something may be looked at. */
    static Matrix mask(JsonInput json, Budget budget) throws IOException {
        return new WeightsReader(json, () -> json.allowed() ? 1 : 0, budget)
                .read(MATRIX_DEPTH)
                .getFirst()
                .getFirst();
    }

    /** Matrices by layer and head, at whose beginning the input stands; the heads of one layer or one matrix will do. */
    static List<List<Matrix>> layers(JsonInput json, Budget budget) throws IOException {
        return new WeightsReader(json, json::number, budget).read(LAYERS_DEPTH);
    }

    private List<List<Matrix>> read(int deepest) throws IOException {
        json.enter(JsonToken.START_ARRAY, "lists of numbers");
        do {
            switch (json.token()) {
                case START_ARRAY -> descend(deepest);
                case END_ARRAY -> ascend();
                case START_OBJECT -> throw json.refusal("expected a number or a list of numbers, but got an object");
                default -> take();
            }
        } while (level > 0 && json.next() != null);
        if (!heads.isEmpty()) {
            layers.add(heads);
        }
        return layers;
    }

    private void descend(int deepest) {
        level++;
        if (depth > 0 && level > depth) {
            throw json.refusal("this list lies deeper than the ones before");
        }
        if (level > deepest) {
            throw json.refusal("the lists lie more than %d deep; of several examples at once, take each by itself"
                    .formatted(deepest));
        }
    }

    private void take() throws IOException {
        if (depth == 0 && level < MATRIX_DEPTH) {
            throw json.refusal("expected a list of rows, each a list of numbers");
        }
        depth = depth == 0 ? level : depth;
        if (level != depth) {
            throw json.refusal("this number lies less deep than the ones before");
        }
        if (count == values.length) {
            values = Arrays.copyOf(values, 2 * count);
        }
        values[count++] = cell.read();
    }

    private void ascend() {
        if (depth == 0) {
            throw json.refusal("this list is empty");
        }
        if (level == depth) {
            endRow();
        } else if (level == depth - 1) {
            endMatrix();
        } else if (level == depth - 2) {
            endLayer();
        }
        level--;
    }

    private void endRow() {
        int length = count - rows * columns;
        if (rows == 0) {
            columns = length;
        }
        if (length != columns || length == 0) {
            throw json.refusal("this row has %,d %s, but the first has %,d; all rows need one for each key"
                    .formatted(length, length == 1 ? "number" : "numbers", columns));
        }
        rows++;
        budget.used += length;
        if (rows > MOST_TOKENS || columns > MOST_TOKENS) {
            throw json.refusal(
                    "the map is larger than %,d tokens; cut the text into shorter ones".formatted(MOST_TOKENS));
        }
        if (budget.used > MOST_WEIGHTS) {
            throw json.refusal(
                    "the file holds more than %,d weights; leave out layers, heads or moments".formatted(MOST_WEIGHTS));
        }
        json.report();
    }

    private void endMatrix() {
        if (rows == 0) {
            throw json.refusal("this list is empty");
        }
        heads.add(new Matrix(rows, columns, Arrays.copyOf(values, count)));
        count = 0;
        rows = 0;
    }

    private void endLayer() {
        if (heads.isEmpty()) {
            throw json.refusal("this list is empty");
        }
        layers.add(heads);
        heads = new ArrayList<>();
    }
}
