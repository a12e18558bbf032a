package org.headlight.task.forecast;

import org.headlight.data.PartSizes;
import org.headlight.data.series.TimeSeries;
import org.headlight.data.series.file.SeriesOptions;
import org.headlight.task.DataSet;

/**
 * A series as it was read. Immutable.
 *
 * @param examples the series
 * @param options how it was read, nothing left open
 * @param columns what is forecast from what
 */
record ForecastDataSet(TimeSeries examples, SeriesOptions options, SeriesColumns columns) implements DataSet {

    @Override
    public String summary() {
        return "%,d rows%s, %s from %d %s"
                .formatted(
                        examples.rows(),
                        examples.time()
                                .step()
                                .map(step -> " every " + step.words())
                                .orElse(""),
                        String.join(", ", columns.targets()),
                        columns.inputs().size(),
                        columns.inputs().size() == 1 ? "column" : "columns");
    }

    @Override
    public ForecastMaterial divide(PartSizes sizes, long seed) {
        return new ForecastMaterial(examples, options, columns, sizes);
    }
}
