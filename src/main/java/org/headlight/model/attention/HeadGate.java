package org.headlight.model.attention;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.headlight.snapshot.AttentionSite;
import org.headlight.snapshot.Intervention;
import org.headlight.tensor.Tape;
import org.headlight.tensor.Tensor;

/**
 * What an intervention lets through of one attention: the heads that are on, and the keys that are not masked. Confined to the
 * engine thread.
 *
 * <p>A head that is off gives a context of zeros and keeps its weights to be looked at: Michel et al. 2019, section 2.2, equation 1
 * with a mask of 0. A masked key gets a weight of 0, and its share goes to the other keys of the row in proportion, as if the softmax
 * had not known it: Serrano and Smith 2019, section 3. What neither touches keeps its bits, and an open gate costs nothing.
 */
public final class HeadGate {
    /** Lets everything through. */
    public static final HeadGate OPEN = new HeadGate(Set.of(), (example, key) -> false, false);

    private final Set<Integer> off;
    private final MaskedKeys masked;
    private final boolean masks;

    /** Tells which keys are masked. */
    @FunctionalInterface
    public interface MaskedKeys {

        /** Whether a key of an example is masked, both from 0. */
        boolean at(int example, int key);
    }

    private HeadGate(Set<Integer> off, MaskedKeys masked, boolean masks) {
        this.off = off;
        this.masked = masked;
        this.masks = masks;
    }

    /**
     * What an intervention lets through of a site whose keys are the tokens that are read.
     *
     * @param site of several heads the first
     */
    static HeadGate of(Intervention intervention, AttentionSite site) {
        Set<Integer> off = intervention.withoutHeads().stream()
                .filter(head -> head.stack().equals(site.stack())
                        && head.layer() == site.layer()
                        && head.kind() == site.kind()
                        && head.head() >= site.head())
                .map(head -> head.head() - site.head())
                .collect(Collectors.toUnmodifiableSet());
        boolean masks = !intervention.masked().isEmpty();
        return off.isEmpty() && !masks
                ? OPEN
                : new HeadGate(off, (example, key) -> intervention.masked().contains(key), masks);
    }

    /** The same where the keys are not the tokens that are read, so that none of them is masked. */
    public HeadGate headsAlone() {
        return new HeadGate(off, OPEN.masked, false);
    }

    /** The same where the keys are others than the tokens that are read, of which each example has its own. */
    public HeadGate withKeys(MaskedKeys others) {
        return new HeadGate(off, others, masks);
    }

    /** Which of the tokens that are read are masked. */
    public MaskedKeys masked() {
        return masked;
    }

    /**
     * Lets through what it may of what an attention computed.
     *
     * @param attended its weights [batch, heads, queries, keys], [batch, queries, keys] or [batch, keys], each head reading columns
     *     of its own
     * @param values [batch, keys, size], what the weights weigh
     */
    public Attended apply(Attended attended, Tensor values) {
        if (off.isEmpty() && !masks) {
            return attended;
        }
        GatedRows rows = new GatedRows(attended, values);
        if (masks) {
            rows.mask(masked);
        }
        off.forEach(rows::switchOff);
        return rows.attended();
    }

    /** An attention out of native memory, to be changed. */
    private static final class GatedRows {
        private final Attended attended;
        private final Tensor values;
        private final int[] shape; // of the weights
        private final int heads;
        private final int queries;
        private final int keys;
        private final int size; // of the values of one head
        private final float[] weights; // [batch, heads, queries, keys]
        private final float[] scores; // alike
        private final float[] context; // [batch, queries, heads, size]

        GatedRows(Attended attended, Tensor values) {
            Tensor given = attended.weights();
            this.attended = attended;
            this.values = values;
            this.shape = given.shape();
            this.heads = given.rank() > 3 ? given.length(1) : 1;
            this.queries = given.rank() > 2 ? given.length(-2) : 1;
            this.keys = given.length(-1);
            this.size = values.length(-1) / heads;
            this.weights = given.toArray();
            this.scores = attended.scores().toArray();
            this.context = attended.context().toArray();
        }

        void mask(MaskedKeys masked) {
            float[] read = values.toArray(); // [batch, keys, heads, size]
            for (int row = 0; row < weights.length / keys; row++) {
                int example = row / queries / heads;
                if (maskRow(row * keys, example, masked)) {
                    read(row, example, read);
                }
            }
        }

        /** Takes the weight from the masked keys of a row and shares it among the others; whether there was any. */
        private boolean maskRow(int at, int example, MaskedKeys masked) {
            double whole = 0;
            double left = 0;
            boolean touched = false;
            for (int key = 0; key < keys; key++) {
                whole += weights[at + key];
                if (masked.at(example, key)) {
                    touched |= weights[at + key] != 0;
                    weights[at + key] = 0;
                    scores[at + key] = Float.NEGATIVE_INFINITY;
                }
                left += weights[at + key];
            }
            for (int key = 0; touched && left > 0 && key < keys; key++) {
                weights[at + key] *= (float) (whole / left);
            }
            return touched;
        }

        private void read(int row, int example, float[] read) {
            int first = firstOfContext(row);
            Arrays.fill(context, first, first + size, 0);
            int head = row / queries % heads;
            for (int key = 0; key < keys; key++) {
                float weight = weights[row * keys + key];
                int from = ((example * keys + key) * heads + head) * size;
                for (int i = 0; weight != 0 && i < size; i++) {
                    context[first + i] += weight * read[from + i];
                }
            }
        }

        private int firstOfContext(int row) {
            int example = row / queries / heads;
            int head = row / queries % heads;
            return ((example * queries + row % queries) * heads + head) * size;
        }

        void switchOff(int head) {
            for (int row = 0; row < weights.length / keys; row++) {
                if (row / queries % heads == head) {
                    int first = firstOfContext(row);
                    Arrays.fill(context, first, first + size, 0);
                }
            }
        }

        Attended attended() {
            Tape tape = values.tape();
            Tensor left = tape.constant(context, attended.context().shape());
            return new Attended(
                    left, () -> tape.constant(weights, shape), () -> tape.constant(scores, shape), attended.mask());
        }
    }
}
