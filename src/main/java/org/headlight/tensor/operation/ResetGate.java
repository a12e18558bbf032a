package org.headlight.tensor.operation;

/** Where a GRU's reset gate acts; published weights need the one they were trained with. */
public enum ResetGate {
    /** {@code n = tanh(W x + r * (U h + c))}: one product a step; the form of cuDNN and PyTorch. */
    AFTER_PRODUCT,
    /** {@code n = tanh(W x + U (r * h) + c)}: the form of Cho et al. 2014, equation 8. */
    BEFORE_PRODUCT
}
