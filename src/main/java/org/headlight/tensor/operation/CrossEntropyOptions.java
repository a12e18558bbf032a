package org.headlight.tensor.operation;

/**
 * What a {@link SoftmaxCrossEntropy} makes of its labels. Immutable but for the array, which must not change.
 *
 * @param ignoredLabel rows with this label do not count, as the padding of a text; any number that is no class for none
 * @param smoothing share of the target that is spread over all classes alike (Szegedy et al. 2016, section 7), in [0, 1)
 * @param classWeights [classes], how much a row of each class counts, at least 0; null for all alike
 */
public record CrossEntropyOptions(int ignoredLabel, float smoothing, float[] classWeights) {

    private static final int NONE = -1;

    /** @throws IllegalArgumentException if the smoothing is no share */
    public CrossEntropyOptions {
        if (!(smoothing >= 0 && smoothing < 1)) {
            throw new IllegalArgumentException("label smoothing: expected from 0 to below 1 but got " + smoothing);
        }
    }

    /** Every row counts alike and its label alone is right. */
    public static CrossEntropyOptions plain() {
        return new CrossEntropyOptions(NONE, 0f, null);
    }

    /** The same, but rows with a label do not count. */
    public CrossEntropyOptions ignoring(int label) {
        return new CrossEntropyOptions(label, smoothing, classWeights);
    }

    /** The same, but with a share of the target spread over all classes. */
    public CrossEntropyOptions smoothedBy(float share) {
        return new CrossEntropyOptions(ignoredLabel, share, classWeights);
    }

    /** The same, but with classes that count differently, [classes]. */
    public CrossEntropyOptions weighedBy(float[] weights) {
        return new CrossEntropyOptions(ignoredLabel, smoothing, weights);
    }

    /** How much a row of a class counts; 1 where all count alike. */
    public float weight(int label) {
        return classWeights == null ? 1f : classWeights[label];
    }
}
