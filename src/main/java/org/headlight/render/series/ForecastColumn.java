package org.headlight.render.series;

/**
 * One quantity along time, with what was foretold of it. Immutable: the arrays are handed over.
 *
 * @param name of the column in the file
 * @param signal [history], in the unit of the file; NaN where there is no value
 * @param forecast [horizon]; empty where the column is only looked at
 * @param lower [horizon], the lower edge of the band around the forecast; empty where there is no band
 * @param upper [horizon], the upper edge; empty where there is no band
 * @param truth [horizon], what came; NaN where that is not known
 */
public record ForecastColumn(
        String name, float[] signal, float[] forecast, float[] lower, float[] upper, float[] truth) {

    /** A column that is only looked at; what came of it is known where it is not NaN. */
    public static ForecastColumn seen(String name, float[] signal, float[] truth) {
        return new ForecastColumn(name, signal, new float[0], new float[0], new float[0], truth);
    }

    /** A column with a forecast and no band. */
    public static ForecastColumn foretold(String name, float[] signal, float[] forecast, float[] truth) {
        return new ForecastColumn(name, signal, forecast, new float[0], new float[0], truth);
    }

    /** Whether something is foretold of it. */
    public boolean isForetold() {
        return forecast.length > 0;
    }

    /** Whether the forecast has a band. */
    public boolean hasBand() {
        return lower.length > 0;
    }
}
