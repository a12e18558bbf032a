/**
 * The differentiable operations, one class each, with forward and backward side by side.
 *
 * <p>Import rule: {@code tensor} and the JDK's vectors.
 */
package org.headlight.tensor.operation;
