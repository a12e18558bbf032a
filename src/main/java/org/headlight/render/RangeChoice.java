package org.headlight.render;

import java.util.List;
import org.headlight.snapshot.Matrix;

/** Which values a colour scale is laid over: by a rule, or from one number to another. */
public sealed interface RangeChoice permits RangeRule, FixedRange {

    /** Its name on the screen and in captions. */
    String words();

    /**
     * The one range that several matrices share.
     *
     * @param matrices what is shown together
     */
    ValueRange range(List<Matrix> matrices);

    /** The range of one matrix; see {@link #range(List)}. */
    default ValueRange range(Matrix matrix) {
        return range(List.of(matrix));
    }
}
