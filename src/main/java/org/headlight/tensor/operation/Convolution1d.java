package org.headlight.tensor.operation;

import java.lang.foreign.MemorySegment;
import org.headlight.tensor.MatrixView;
import org.headlight.tensor.Operation;
import org.headlight.tensor.Products;
import org.headlight.tensor.Rows;
import org.headlight.tensor.Tape;
import org.headlight.tensor.Tensor;
import org.headlight.tensor.VectorKernels;

/**
 * A convolution along the steps of texts: {@code y[t] = b + sum_o W_o x[t + o - (width - 1) / 2]} for o from 0 to before the
 * width, zeros standing before the first step and after a text's last one (Kim 2014, section 2, with as many results as steps).
 *
 * <p>Each offset is one product of the text's rows, seen shifted. The gradients are {@code dx[t + o - ...] += W_oᵀ dy[t]},
 * {@code dW_o = sum dy[t] x[t + o - ...]ᵀ} and {@code db = sum dy[t]}.
 */
public final class Convolution1d implements Operation {

    private final Tape tape;
    private final Tensor input; // [batch, steps, inputs]
    private final int[] lengths; // [batch]
    private final Tensor weight; // [outputs, width, inputs]
    private final Tensor bias; // [outputs]
    private final Tensor output; // [batch, steps, outputs]

    private Convolution1d(Tensor input, int[] lengths, Tensor weight, Tensor bias) {
        this.tape = Tape.of(input, weight, bias);
        this.input = input;
        this.lengths = lengths;
        this.weight = weight;
        this.bias = bias;
        int[] shape = {input.length(0), input.length(1), weight.length(0)};
        this.output = tape.result(shape, input, weight, bias);
    }

    /**
     * As many results as steps.
     *
     * @param input [batch, steps, inputs]
     * @param lengths [batch], real steps of each text, from 0 to steps; must not change until the step ends
     * @param weight [outputs, width, inputs]
     * @param bias [outputs]
     * @return [batch, steps, outputs]; zeros beyond a text's length
     * @throws IllegalArgumentException if the shapes do not fit; names the one expected and the one given
     */
    public static Tensor convolution1d(Tensor input, int[] lengths, Tensor weight, Tensor bias) {
        input.expect("input", lengths.length, -1, -1);
        weight.expect("weight", -1, -1, input.length(2));
        bias.expect("bias", weight.length(0));
        Convolution1d operation = new Convolution1d(input, lengths, weight, bias);
        return operation.tape.apply(operation, operation.output);
    }

    @Override
    public void forward() {
        int outputs = weight.length(0);
        tape.share(lengths.length, costOfOne(), (from, to) -> {
            for (int text = from; text < to; text++) {
                long first = (long) text * input.length(1) * outputs;
                for (int step = 0; step < lengths[text]; step++) {
                    VectorKernels.copy(bias.data(), 0, output.data(), first + (long) step * outputs, outputs);
                }
                int padding = input.length(1) - lengths[text];
                VectorKernels.fill(output.data(), first + (long) lengths[text] * outputs, padding * outputs, 0f);
                for (int offset = 0; offset < width(); offset++) {
                    Span span = span(text, offset);
                    if (span.count > 0) {
                        Products.multiply(
                                rows(input.view(), text, span.source, span.count),
                                offset(weight.data(), offset).transposed(),
                                rows(output.view(), text, span.target, span.count),
                                true);
                    }
                }
            }
        });
    }

    @Override
    public void backward() {
        if (input.needsGradient()) {
            input.gradientToAddTo(tape);
            tape.share(lengths.length, costOfOne(), (from, to) -> {
                for (int text = from; text < to; text++) {
                    passOnToInput(text);
                }
            });
        }
        if (weight.needsGradient()) {
            weight.gradientToAddTo(tape);
            tape.workers().run(width(), this::passOnToWeight);
        }
        if (bias.needsGradient()) {
            passOnToBias();
        }
    }

    private void passOnToInput(int text) {
        for (int offset = 0; offset < width(); offset++) {
            Span span = span(text, offset);
            if (span.count > 0) {
                Products.multiply(
                        rows(output.gradientView(), text, span.target, span.count),
                        offset(weight.data(), offset),
                        rows(input.gradientView(), text, span.source, span.count),
                        true);
            }
        }
    }

    private void passOnToWeight(int offset) {
        for (int text = 0; text < lengths.length; text++) {
            Span span = span(text, offset);
            if (span.count > 0) {
                Products.multiply(
                        rows(output.gradientView(), text, span.target, span.count)
                                .transposed(),
                        rows(input.view(), text, span.source, span.count),
                        offset(weight.gradient(), offset),
                        true);
            }
        }
    }

    private void passOnToBias() {
        bias.gradientToAddTo(tape);
        for (int text = 0; text < lengths.length; text++) {
            if (lengths[text] > 0) {
                Rows.sum(tape.workers(), rows(output.gradientView(), text, 0, lengths[text]), bias.gradient(), 0, true);
            }
        }
    }

    private int width() {
        return weight.length(1);
    }

    private int costOfOne() {
        return Math.multiplyExact(input.length(1) * weight.length(0), input.length(2) * width()) / 16;
    }

    /** The weights of one offset, [outputs, inputs], in memory laid out as the weight. */
    private MatrixView offset(MemorySegment memory, int offset) {
        return MatrixView.of(memory, weight.length(0), width() * input.length(2))
                .columns(offset * input.length(2), input.length(2));
    }

    private MatrixView rows(MatrixView all, int text, int from, int count) {
        return all.rows(text * input.length(1) + from, count);
    }

    /** The steps of a text for which an offset stays inside it. */
    private Span span(int text, int offset) {
        int shift = offset - (width() - 1) / 2;
        int target = Math.max(0, -shift);
        int end = Math.min(lengths[text], lengths[text] - shift);
        return new Span(target, target + shift, end - target);
    }

    /**
     * Steps that read steps.
     *
     * @param target first step that reads, from 0
     * @param source first step that is read, from 0
     * @param count how many
     */
    private record Span(int target, int source, int count) {}
}
