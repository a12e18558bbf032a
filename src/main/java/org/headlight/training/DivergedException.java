package org.headlight.training;

/** The numbers of a training stopped being numbers; the message is a sentence that names the step and the rate. */
final class DivergedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DivergedException(String what, int step, double rate) {
        super("The %s became infinite or not a number at step %,d with the learning rate %s. Train with a smaller rate."
                .formatted(what, step, rate));
    }
}
