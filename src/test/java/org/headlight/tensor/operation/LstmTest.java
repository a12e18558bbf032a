package org.headlight.tensor.operation;

import static org.headlight.tensor.operation.Concatenate.concatenate;
import static org.headlight.tensor.operation.Reshape.reshape;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;
import org.headlight.tensor.GoldenCase;
import org.headlight.tensor.GradientCheck;
import org.headlight.tensor.Tape;
import org.headlight.tensor.Tensor;
import org.headlight.tensor.Workers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LstmTest {

    private static final int STEPS = 4;
    private static final int INPUTS = 3;
    private static final int[] RAGGED = {2, 4, 0};

    @ParameterizedTest
    @EnumSource
    void agreesWithTheReferenceOnPaddedTexts(GateFunction gate) {
        check(RAGGED, 5, gate);
    }

    @ParameterizedTest
    @EnumSource
    void agreesWithTheReferenceBeyondOneRegister(GateFunction gate) {
        check(RAGGED, 18, gate);
    }

    @Test
    void agreesWithTheReferenceInManyBlocks() {
        int[] lengths = new int[Lstm.BLOCK + 3];
        Arrays.setAll(lengths, i -> i % (STEPS + 1));
        check(lengths, 2, GateFunction.SIGMOID);
    }

    @Test
    void agreesWithPyTorch() {
        compare("lstm", (inputs, lengths) -> Lstm.lstm(inputs.get("input"), lengths, named(inputs, "_l0")));
    }

    @Test
    void agreesWithPyTorchFromAGivenState() {
        compare(
                "lstm-first-state",
                (inputs, lengths) -> Lstm.lstm(
                        inputs.get("input"), lengths, named(inputs, "_l0"), inputs.get("state"), inputs.get("cell")));
    }

    @Test
    void agreesWithPyTorchInBothDirections() {
        compare("lstm-bidirectional", LstmTest::both);
    }

    @Test
    void agreesWithPyTorchOnPaddedTexts() {
        compare("lstm-bidirectional-padded", LstmTest::both);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lstm-hard", "lstm-hard-padded"})
    void agreesWithPyTorchWithHardGates(String name) {
        GoldenCase golden = GoldenCase.of("recurrence", name);
        golden.compare(inputs -> {
            LstmWeights weights = new LstmWeights(
                    inputs.get("weight_ih_l0"),
                    inputs.get("weight_hh_l0"),
                    inputs.get("bias_ih_l0"),
                    inputs.get("bias_hh_l0"),
                    GateFunction.HARD_SIGMOID);
            return Lstm.lstm(inputs.get("input"), golden.integers("lengths"), weights)
                    .states();
        });
    }

    @Test
    void agreesWithPyTorchInOneStep() {
        GoldenCase.of("recurrence", "lstm-cell").compare(inputs -> {
            LstmWeights weights = named(inputs, "");
            Lstm after = Lstm.step(inputs.get("input"), inputs.get("state"), inputs.get("cell"), weights);
            return concatenate(flat(after.lastState()), flat(after.lastCell()));
        });
    }

    @Test
    void stepsOneByOneAreTheWholeReading() {
        try (Tape tape = new Tape(Workers.SERIAL)) {
            tape.begin();
            SplittableRandom rng = new SplittableRandom(5);
            Tensor input = drawn(tape, rng, 2, STEPS, INPUTS);
            LstmWeights weights = new LstmWeights(
                    drawn(tape, rng, 20, INPUTS),
                    drawn(tape, rng, 20, 5),
                    drawn(tape, rng, 20),
                    drawn(tape, rng, 20),
                    GateFunction.SIGMOID);
            Tensor zeros = tape.constant(new float[10], 2, 5);
            Lstm last = Lstm.step(Slice.step(input, 0), zeros, zeros, weights);
            for (int step = 1; step < STEPS; step++) {
                last = Lstm.step(Slice.step(input, step), last.lastState(), last.lastCell(), weights);
            }
            Lstm whole = Lstm.lstm(input, new int[] {STEPS, STEPS}, weights);
            assertArrayEquals(whole.lastState().toArray(), last.lastState().toArray(), 1e-6f);
            assertArrayEquals(whole.lastCell().toArray(), last.lastCell().toArray(), 1e-6f);
        }
    }

    @Test
    void refusesALengthBeyondTheSteps() {
        try (Tape tape = new Tape(Workers.SERIAL)) {
            tape.begin();
            Tensor input = tape.constant(new float[6], 1, 2, 3);
            Tensor bias = tape.constant(new float[4], 4);
            LstmWeights weights = new LstmWeights(
                    tape.constant(new float[12], 4, 3),
                    tape.constant(new float[4], 4, 1),
                    bias,
                    bias,
                    GateFunction.SIGMOID);
            var refusal = assertThrows(IllegalArgumentException.class, () -> Lstm.lstm(input, new int[] {3}, weights));
            assertEquals("lengths: expected each from 0 to 2 but got [3]", refusal.getMessage());
        }
    }

    private static void check(int[] lengths, int hidden, GateFunction gate) {
        int[] w = {4 * hidden, INPUTS};
        int[] u = {4 * hidden, hidden};
        int[] b = {4 * hidden};
        GradientCheck.ofInputs(new int[] {lengths.length, STEPS, INPUTS}, w, u, b, b, w, u, b, b)
                .compare(
                        tensors -> flat(Lstm.bidirectionalLstm(
                                tensors[0],
                                lengths,
                                new LstmWeights(tensors[1], tensors[2], tensors[3], tensors[4], gate),
                                new LstmWeights(tensors[5], tensors[6], tensors[7], tensors[8], gate))),
                        numbers -> reference(numbers, lengths, hidden, gate));
    }

    /** All states, then the last states, then the last cells. */
    private static double[] reference(double[][] numbers, int[] lengths, int hidden, GateFunction gate) {
        LstmReference lstm = new LstmReference(STEPS, INPUTS, hidden, gate);
        int width = 2 * hidden;
        double[] states = new double[lengths.length * STEPS * width];
        double[] lastStates = new double[lengths.length * width];
        double[] lastCells = new double[lengths.length * width];
        for (int text = 0; text < lengths.length; text++) {
            for (int direction = 0; direction < 2; direction++) {
                double[][] weights = Arrays.copyOfRange(numbers, 1 + 4 * direction, 5 + 4 * direction);
                double[] state = new double[hidden];
                double[] cell = new double[hidden];
                int column = direction * hidden;
                lstm.read(numbers[0], text, lengths[text], weights, direction == 1, states, width, column, state, cell);
                System.arraycopy(state, 0, lastStates, text * width + column, hidden);
                System.arraycopy(cell, 0, lastCells, text * width + column, hidden);
            }
        }
        double[] all = Arrays.copyOf(states, states.length + 2 * lastStates.length);
        System.arraycopy(lastStates, 0, all, states.length, lastStates.length);
        System.arraycopy(lastCells, 0, all, states.length + lastStates.length, lastCells.length);
        return all;
    }

    private static void compare(String name, Reading reading) {
        GoldenCase golden = GoldenCase.of("recurrence", name);
        golden.compare(inputs -> flat(reading.read(inputs, golden.integers("lengths"))));
    }

    private static Lstm both(Map<String, Tensor> inputs, int[] lengths) {
        return Lstm.bidirectionalLstm(inputs.get("input"), lengths, named(inputs, "_l0"), named(inputs, "_l0_reverse"));
    }

    private static Tensor flat(Lstm lstm) {
        return concatenate(flat(lstm.states()), flat(lstm.lastState()), flat(lstm.lastCell()));
    }

    private static Tensor flat(Tensor tensor) {
        return reshape(tensor, 1, tensor.size());
    }

    private static LstmWeights named(Map<String, Tensor> inputs, String suffix) {
        return new LstmWeights(
                inputs.get("weight_ih" + suffix),
                inputs.get("weight_hh" + suffix),
                inputs.get("bias_ih" + suffix),
                inputs.get("bias_hh" + suffix),
                GateFunction.SIGMOID);
    }

    private static Tensor drawn(Tape tape, SplittableRandom rng, int... shape) {
        float[] values = new float[Arrays.stream(shape).reduce(1, (a, b) -> a * b)];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) rng.nextDouble(-0.7, 0.7);
        }
        return tape.variable(values, shape);
    }

    @FunctionalInterface
    private interface Reading {
        Lstm read(Map<String, Tensor> inputs, int[] lengths);
    }
}
