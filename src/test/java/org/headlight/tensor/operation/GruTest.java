package org.headlight.tensor.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Map;
import org.headlight.tensor.GoldenCase;
import org.headlight.tensor.GradientCheck;
import org.headlight.tensor.Tape;
import org.headlight.tensor.Tensor;
import org.headlight.tensor.Workers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class GruTest {

    private static final int STEPS = 4;
    private static final int INPUTS = 3;
    private static final int[] FULL = {4, 4, 4};
    private static final int[] RAGGED = {2, 4, 0};

    @ParameterizedTest
    @EnumSource
    void agreesWithTheReference(ResetGate resetGate) {
        check(FULL, 5, resetGate);
    }

    @ParameterizedTest
    @EnumSource
    void agreesWithTheReferenceOnPaddedTexts(ResetGate resetGate) {
        check(RAGGED, 5, resetGate);
    }

    @ParameterizedTest
    @EnumSource
    void agreesWithTheReferenceBeyondOneRegister(ResetGate resetGate) {
        check(RAGGED, 18, resetGate);
    }

    @ParameterizedTest
    @EnumSource
    void agreesWithTheReferenceInManyBlocks(ResetGate resetGate) {
        int[] lengths = new int[35];
        Arrays.setAll(lengths, i -> i % (STEPS + 1));
        check(lengths, 2, resetGate);
    }

    @Test
    void agreesWithPyTorch() {
        GoldenCase.named("gru").compare(inputs -> Gru.gru(inputs.get("input"), FULL, named(inputs, "")));
    }

    @Test
    void agreesWithPyTorchInBothDirections() {
        GoldenCase.named("gru-bidirectional").compare(inputs -> both(inputs, FULL));
    }

    @Test
    void agreesWithPyTorchOnPaddedTexts() {
        GoldenCase golden = GoldenCase.named("gru-bidirectional-padded");
        golden.compare(inputs -> both(inputs, golden.integers("lengths")));
    }

    @Test
    void agreesWithPyTorchFromAGivenState() {
        GoldenCase golden = GoldenCase.of("recurrence", "gru-first-state");
        golden.compare(inputs ->
                Gru.gru(inputs.get("input"), golden.integers("lengths"), named(inputs, ""), inputs.get("state")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gru-reset-before", "gru-reset-before-padded", "gru-hard", "gru-hard-padded"})
    void agreesWithPyTorchWithTheResetBeforeTheProduct(String name) {
        GateFunction gate = name.contains("hard") ? GateFunction.HARD_SIGMOID : GateFunction.SIGMOID;
        GoldenCase golden = GoldenCase.of("recurrence", name);
        golden.compare(inputs -> {
            GruWeights weights = new GruWeights(
                    inputs.get("weight_ih_l0"),
                    inputs.get("weight_hh_l0"),
                    inputs.get("bias_ih_l0"),
                    inputs.get("bias_hh_l0"),
                    ResetGate.BEFORE_PRODUCT,
                    gate);
            return Gru.gru(inputs.get("input"), golden.integers("lengths"), weights);
        });
    }

    @Test
    void agreesWithPyTorchInOneStep() {
        GoldenCase.of("recurrence", "gru-cell").compare(inputs -> {
            GruWeights weights = new GruWeights(
                    inputs.get("weight_ih"),
                    inputs.get("weight_hh"),
                    inputs.get("bias_ih"),
                    inputs.get("bias_hh"),
                    ResetGate.AFTER_PRODUCT);
            return Gru.step(inputs.get("input"), inputs.get("state"), weights);
        });
    }

    @Test
    void refusesALengthBeyondTheSteps() {
        try (Tape tape = new Tape(Workers.SERIAL)) {
            tape.begin();
            Tensor input = tape.constant(new float[6], 1, 2, 3);
            Tensor weight = tape.constant(new float[9], 3, 3);
            Tensor recurrent = tape.constant(new float[3], 3, 1);
            Tensor bias = tape.constant(new float[3], 3);
            GruWeights weights = new GruWeights(weight, recurrent, bias, bias, ResetGate.AFTER_PRODUCT);
            var refusal = assertThrows(IllegalArgumentException.class, () -> Gru.gru(input, new int[] {3}, weights));
            assertEquals("lengths: expected each from 0 to 2 but got [3]", refusal.getMessage());
        }
    }

    @ParameterizedTest
    @EnumSource
    void agreesWithTheReferenceWithHardGates(ResetGate resetGate) {
        check(RAGGED, 5, resetGate, GateFunction.HARD_SIGMOID);
    }

    private static void check(int[] lengths, int hidden, ResetGate resetGate) {
        check(lengths, hidden, resetGate, GateFunction.SIGMOID);
    }

    private static void check(int[] lengths, int hidden, ResetGate resetGate, GateFunction gate) {
        int[] input = {lengths.length, STEPS, INPUTS};
        int[] w = {3 * hidden, INPUTS};
        int[] u = {3 * hidden, hidden};
        int[] b = {3 * hidden};
        GradientCheck.ofInputs(input, w, u, b, b, w, u, b, b)
                .compare(
                        tensors -> Gru.bidirectionalGru(
                                tensors[0],
                                lengths,
                                new GruWeights(tensors[1], tensors[2], tensors[3], tensors[4], resetGate, gate),
                                new GruWeights(tensors[5], tensors[6], tensors[7], tensors[8], resetGate, gate)),
                        numbers -> reference(numbers, lengths, hidden, resetGate, gate));
    }

    private static double[] reference(
            double[][] numbers, int[] lengths, int hidden, ResetGate resetGate, GateFunction gate) {
        GruReference gru = new GruReference(STEPS, INPUTS, hidden, resetGate, gate);
        double[] states = new double[lengths.length * STEPS * 2 * hidden];
        double[][] forward = Arrays.copyOfRange(numbers, 1, 5);
        double[][] backward = Arrays.copyOfRange(numbers, 5, 9);
        gru.read(numbers[0], lengths, forward, false, states, 0, 2 * hidden);
        gru.read(numbers[0], lengths, backward, true, states, hidden, 2 * hidden);
        return states;
    }

    private static Tensor both(Map<String, Tensor> inputs, int[] lengths) {
        return Gru.bidirectionalGru(inputs.get("input"), lengths, named(inputs, ""), named(inputs, "_reverse"));
    }

    private static GruWeights named(Map<String, Tensor> inputs, String suffix) {
        return new GruWeights(
                inputs.get("weight_ih_l0" + suffix),
                inputs.get("weight_hh_l0" + suffix),
                inputs.get("bias_ih_l0" + suffix),
                inputs.get("bias_hh_l0" + suffix),
                ResetGate.AFTER_PRODUCT);
    }
}
