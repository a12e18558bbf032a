/**
 * Arrays with gradients over ND4J's native memory: tape, parameters, products, vectors, optimiser.
 *
 * <p>Import rule: the JDK, and as the only package of ours {@code org.nd4j}, {@code org.bytedeco} and
 * {@code jdk.incubator.vector}; of ours {@code snapshot}, for values that leave native memory.
 */
package org.headlight.tensor;
