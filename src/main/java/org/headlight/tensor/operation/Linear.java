package org.headlight.tensor.operation;

import org.headlight.tensor.Operation;
import org.headlight.tensor.Products;
import org.headlight.tensor.Rows;
import org.headlight.tensor.Tape;
import org.headlight.tensor.Tensor;

/**
 * A fully connected layer: {@code y = x Wᵀ + b} for every row x of the input.
 *
 * <p>The gradients are {@code dx = dy W}, {@code dW = dyᵀ x} and {@code db =} the sum of the rows of dy.
 */
public final class Linear implements Operation {

    private final Tape tape;
    private final Tensor input; // [..., inputs]
    private final Tensor weight; // [outputs, inputs]
    private final Tensor bias; // [outputs] or null
    private final Tensor output; // [..., outputs]

    private Linear(Tensor input, Tensor weight, Tensor bias) {
        this.tape = Tape.of(input, weight, bias);
        this.input = input;
        this.weight = weight;
        this.bias = bias;
        int[] shape = input.shape();
        shape[shape.length - 1] = weight.length(0);
        this.output = tape.result(shape, input, weight, bias);
    }

    /**
     * With a bias.
     *
     * @param input [..., inputs]
     * @param weight [outputs, inputs]
     * @param bias [outputs]
     * @return [..., outputs]
     * @throws IllegalArgumentException if the shapes do not fit; names the one expected and the one given
     */
    public static Tensor linear(Tensor input, Tensor weight, Tensor bias) {
        bias.expect("bias", weight.length(0));
        return apply(input, weight, bias);
    }

    /**
     * Without a bias.
     *
     * @param input [..., inputs]
     * @param weight [outputs, inputs]
     * @return [..., outputs]
     * @throws IllegalArgumentException if the shapes do not fit; names the one expected and the one given
     */
    public static Tensor linear(Tensor input, Tensor weight) {
        return apply(input, weight, null);
    }

    private static Tensor apply(Tensor input, Tensor weight, Tensor bias) {
        weight.expect("weight", -1, input.length(-1));
        Linear operation = new Linear(input, weight, bias);
        return operation.tape.apply(operation, operation.output);
    }

    @Override
    public void forward() {
        if (bias != null) {
            Rows.repeat(tape.workers(), bias.data(), output.view());
        }
        Products.multiply(tape, input.view(), weight.view().transposed(), output.view(), bias != null);
    }

    @Override
    public void backward() {
        if (input.needsGradient()) {
            boolean add = input.openGradient(tape);
            Products.multiply(tape, output.gradientView(), weight.view(), input.gradientView(), add);
        }
        if (weight.needsGradient()) {
            boolean add = weight.openGradient(tape);
            Products.multiply(tape, output.gradientView().transposed(), input.view(), weight.gradientView(), add);
        }
        if (bias != null && bias.needsGradient()) {
            boolean add = bias.openGradient(tape);
            Rows.sum(tape.workers(), output.gradientView(), bias.gradient(), 0, add);
        }
    }
}
