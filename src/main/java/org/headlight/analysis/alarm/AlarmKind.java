package org.headlight.analysis.alarm;

/** What an alarm is about, and what to try. */
public enum AlarmKind {
    /** The loss has run away. */
    DIVERGED("The loss runs away", "Train anew with a tenth of the learning rate, or clip gradients.", false),
    /** The loss has not moved. */
    STUCK(
            "Nothing is learned",
            "Gradients may have vanished: try a larger learning rate, fewer layers, or norms before the blocks.",
            false),
    /** The network learns its examples by heart. */
    OVERFITTING("Overfitting", "Stop here: the best weights are kept. More dropout or more data would help.", false),
    /** A head looks everywhere alike. */
    UNIFORM(
            "looks everywhere alike",
            "It reads a mean. Switch it off and see whether the answer changes; fewer heads may do.",
            false),
    /** All queries of a head look at the same key. */
    COLLAPSED(
            "sees one key",
            "Whatever asks, it reads the same. Switch it off and see whether the answer changes.",
            false),
    /** A head looks at what stands for no piece of the text. */
    ON_MARKS(
            "rests on marks",
            "It looks at the marks of beginning and end, as a head does that has nothing to do here.",
            false),
    /** A head has found the diagonal. */
    DIAGONAL("has found the diagonal", "It walks along with what it reads: what an alignment looks like.", true);

    private final String title;
    private final String advice;
    private final boolean good;

    AlarmKind(String title, String advice, boolean good) {
        this.title = title;
        this.advice = advice;
        this.good = good;
    }

    /** What it is, in a few words; of a head what it does, to go on from its name. */
    public String title() {
        return title;
    }

    /** What to try, or what it means. */
    public String advice() {
        return advice;
    }

    /** Whether it is good news, to be told and not to be feared. */
    public boolean isGood() {
        return good;
    }
}
