package org.headlight.render.series;

/** What the steps of a series are counted in. */
public enum StepUnit {
    /** Steps without times, or with times that follow no rule. */
    STEP("steps"),
    /** Seconds of a clock. */
    SECOND("s"),
    /** Minutes of a clock. */
    MINUTE("min"),
    /** Hours of a clock. */
    HOUR("h"),
    /** Days of a calendar. */
    DAY("d"),
    /** Months of a calendar. */
    MONTH("months"),
    /** Years of a calendar. */
    YEAR("years");

    private final String symbol;

    StepUnit(String symbol) {
        this.symbol = symbol;
    }

    /** What stands after a number of them. */
    public String symbol() {
        return symbol;
    }
}
