package org.headlight.tensor.operation;

import static org.headlight.tensor.operation.Add.add;
import static org.headlight.tensor.operation.Gelu.gelu;
import static org.headlight.tensor.operation.LayerNorm.layerNorm;
import static org.headlight.tensor.operation.Linear.linear;
import static org.headlight.tensor.operation.Relu.relu;
import static org.headlight.tensor.operation.ScaledDotProductAttention.selfAttention;

import java.util.Map;
import org.headlight.tensor.GoldenCase;
import org.headlight.tensor.Mask;
import org.headlight.tensor.Tensor;
import org.junit.jupiter.api.Test;

/** The parts of a Transformer's encoder together give PyTorch's whole layer. */
class EncoderLayerTest {

    @Test
    void withNormsAfter() {
        GoldenCase golden = GoldenCase.of("attention", "encoder-norm-after");
        Mask mask = Mask.lengths(golden.integers("lengths"));
        golden.compare(inputs -> {
            Tensor input = inputs.get("input");
            Tensor attended = norm(inputs, "norm1", add(input, attend(inputs, input, mask)));
            Tensor hidden = relu(dense(inputs, "linear1", attended));
            return norm(inputs, "norm2", add(attended, dense(inputs, "linear2", hidden)));
        });
    }

    @Test
    void withNormsBefore() {
        GoldenCase golden = GoldenCase.of("attention", "encoder-norm-before");
        Mask mask = Mask.lengths(golden.integers("lengths"));
        golden.compare(inputs -> {
            Tensor input = inputs.get("input");
            Tensor attended = add(input, attend(inputs, norm(inputs, "norm1", input), mask));
            Tensor hidden = gelu(dense(inputs, "linear1", norm(inputs, "norm2", attended)));
            return add(attended, dense(inputs, "linear2", hidden));
        });
    }

    private static Tensor attend(Map<String, Tensor> inputs, Tensor input, Mask mask) {
        Tensor projected = linear(input, inputs.get("self_attn.in_proj_weight"), inputs.get("self_attn.in_proj_bias"));
        return dense(
                inputs, "self_attn.out_proj", selfAttention(projected, 2, mask).context());
    }

    private static Tensor dense(Map<String, Tensor> inputs, String name, Tensor input) {
        return linear(input, inputs.get(name + ".weight"), inputs.get(name + ".bias"));
    }

    private static Tensor norm(Map<String, Tensor> inputs, String name, Tensor input) {
        return layerNorm(input, inputs.get(name + ".weight"), inputs.get(name + ".bias"), 1e-5f);
    }
}
