package org.headlight.training;

import java.math.BigDecimal;
import java.math.MathContext;

/** The numbers of a training stopped being numbers; the message is a sentence that names the step, the rate and what to try. */
final class DivergedException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final MathContext SHOWN = new MathContext(3);

    private DivergedException(String message) {
        super(message);
    }

    /**
     * Something is infinite or not a number.
     *
     * @param what what it is, such as "loss"
     * @param updates how many were made before
     * @param rate learning rate of the last of them
     * @param isClipped whether long gradients are shortened
     */
    static DivergedException of(String what, int updates, double rate, boolean isClipped) {
        if (updates == 0) {
            return new DivergedException(
                    "The %s is infinite or not a number before anything was learned. Look for extreme values in the data."
                            .formatted(what));
        }
        return new DivergedException(
                "The %s became infinite or not a number at step %,d with the learning rate %s. Try a smaller one, such as %s%s."
                        .formatted(
                                what,
                                updates + 1,
                                shown(rate),
                                shown(rate / 10),
                                isClipped ? "" : ", or a gradient clip, such as 1"));
    }

    private static String shown(double rate) {
        return Double.toString(new BigDecimal(rate).round(SHOWN).doubleValue());
    }
}
