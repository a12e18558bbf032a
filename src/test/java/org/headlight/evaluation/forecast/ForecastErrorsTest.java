package org.headlight.evaluation.forecast;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.headlight.data.DataIdentity;
import org.headlight.data.PartSizes;
import org.headlight.data.Progress;
import org.headlight.data.RealData;
import org.headlight.data.series.SeriesColumn;
import org.headlight.data.series.SeriesPart;
import org.headlight.data.series.SlidingWindows;
import org.headlight.data.series.TimeAxis;
import org.headlight.data.series.TimeSeries;
import org.headlight.data.series.WindowPlan;
import org.headlight.data.series.file.SeriesOptions;
import org.headlight.data.series.file.SeriesReader;
import org.junit.jupiter.api.Test;

class ForecastErrorsTest {
    private static final PartSizes PUBLISHED = PartSizes.rows(8640, 2880, 2880);

    private static SlidingWindows windows(PartSizes split, int history, int horizon, float... values) {
        TimeSeries series = new TimeSeries(
                TimeAxis.counted(values.length),
                List.of(new SeriesColumn("a", values)),
                List.of(),
                new DataIdentity("numbers.csv", "", values.length, 0));
        return SlidingWindows.of(series, WindowPlan.of(series, history, horizon, split, List.of("a")));
    }

    private static ForecastErrors report(ForecastMethod forecaster, SlidingWindows windows) {
        return ForecastErrors.of(forecaster, windows, SeriesPart.TEST, 32, false);
    }

    /** Trained on 1, 3, so mean 2, deviation 1; test truth 4, 8, 6, each forecast as the value before it: 2, 4, 8. */
    @Test
    void errorsAreThoseWorkedOutByHand() {
        SlidingWindows windows = windows(PartSizes.rows(4, 1, 3), 1, 1, 1, 3, 1, 3, 2, 4, 8, 6);
        ForecastErrors report = report(ForecastBaselines.repeat(), windows);
        assertEquals(3, report.windows());
        assertEquals((4 + 16 + 4) / 3.0, report.units().mse(), 1e-9);
        assertEquals((2 + 4 + 2) / 3.0, report.units().mae(), 1e-9);
        assertEquals(Math.sqrt(8), report.units().rmse(), 1e-9);
        assertEquals((2 / 4.0 + 4 / 8.0 + 2 / 6.0) / 3, report.units().mape().orElseThrow(), 1e-9);
        assertEquals(1 - 24 / 8.0, report.units().r2().orElseThrow(), 1e-9);
        assertEquals(8, report.scaled().mse(), 1e-9);
    }

    @Test
    void percentagesAreNotDefinedWhereTheTruthIsZero() {
        SlidingWindows windows = windows(PartSizes.rows(4, 1, 3), 1, 1, 1, 3, 1, 3, 2, 4, 0, 6);
        assertTrue(report(ForecastBaselines.repeat(), windows).units().mape().isEmpty());
    }

    @Test
    void holesAreNeitherForecastFromNorJudged() {
        float hole = Float.NaN;
        SlidingWindows windows = windows(PartSizes.rows(4, 1, 4), 2, 1, 1, 3, 1, 3, 2, 4, hole, 6, 7);
        ForecastErrors report = report(ForecastBaselines.repeat(), windows);
        assertEquals(3, report.windows());
        assertEquals((4 + 4 + 1) / 3.0, report.units().mse(), 1e-9);
    }

    @Test
    void theSeasonalForecastRepeatsTheLastSeasonForAsLongAsItTakes() {
        SlidingWindows windows = windows(PartSizes.rows(9, 1, 1), 3, 5, 1, 2, 3, 1, 2, 3, 1, 2, 3, 1, 2);
        float[] forecast = ForecastBaselines.seasonal(3).forecast(windows.batch(4));
        float[] units = new float[5];
        for (int step = 0; step < 5; step++) {
            units[step] = windows.scalings().getFirst().unscaled(forecast[step]);
        }
        assertArrayEquals(new float[] {2, 3, 1, 2, 3}, units, 1e-6f);
    }

    /** Each value is 2 more than the one before, and the line goes on. */
    @Test
    void theLinearForecastContinuesALine() {
        float[] line = new float[60];
        for (int row = 0; row < line.length; row++) {
            line[row] = 2 * row + 5;
        }
        SlidingWindows windows = windows(PartSizes.rows(30, 10, 20), 4, 3, line);
        ForecastErrors report = report(LinearForecast.learn(windows, 1e-9), windows);
        assertEquals(0, report.units().mae(), 1e-3);
    }

    private static TimeSeries transformer() {
        return SeriesReader.read(RealData.path("series/ETTh1.csv"), SeriesOptions.GUESSED, Progress.NONE);
    }

    /** The numbers for oil temperature, 24 hours ahead, that others found with the same protocol. */
    @Test
    void oilTemperatureBaselinesAreThePublishedOnes() {
        TimeSeries series = transformer();
        SlidingWindows windows =
                SlidingWindows.of(series, new WindowPlan(336, 24, 1, PUBLISHED, List.of("OT"), List.of("OT")));
        ForecastErrors repeat = report(ForecastBaselines.repeat(), windows);
        assertEquals(2880 - 24 + 1, repeat.windows());
        assertEquals(0.0343, repeat.scaled().mse(), 0.00005);
        assertEquals(0.1394, repeat.scaled().mae(), 0.00005);
        assertTrue(repeat.units().mape().isEmpty(), "the oil was at 0 degrees at times");
        assertEquals(
                0.0458, report(ForecastBaselines.seasonal(24), windows).scaled().mse(), 0.00005);
        ForecastErrors linear = report(LinearForecast.learn(windows, LinearForecast.USUAL_RIDGE), windows);
        assertEquals(0.0258, linear.scaled().mse(), 0.00005);
        assertEquals(0.1215, linear.scaled().mae(), 0.0005);
        assertTrue(linear.scaled().mse() < repeat.scaled().mse());
    }

    /** Without a ridge it is what numpy 2.4's lstsq finds for the same windows in double precision. */
    @Test
    void theLinearForecastIsThatOfLeastSquares() {
        SlidingWindows windows =
                SlidingWindows.of(transformer(), new WindowPlan(336, 24, 1, PUBLISHED, List.of("OT"), List.of("OT")));
        ForecastErrors linear = report(LinearForecast.learn(windows, 1e-12), windows);
        assertEquals(0.0260348523, linear.scaled().mse(), 1e-7);
        assertEquals(0.1222458134, linear.scaled().mae(), 1e-7);
    }

    /** The "Repeat" rows that long-horizon papers print for all seven columns, with their incomplete batch dropped. */
    @Test
    void repeatingAllSevenColumnsGivesThePublishedErrors() {
        TimeSeries series = transformer();
        int[] horizons = {96, 192, 336, 720};
        double[] mse = {1.295, 1.325, 1.323, 1.339};
        double[] mae = {0.713, 0.733, 0.744, 0.756};
        for (int i = 0; i < horizons.length; i++) {
            SlidingWindows windows =
                    SlidingWindows.of(series, WindowPlan.of(series, 96, horizons[i], PUBLISHED, series.names()));
            ForecastErrors report = ForecastErrors.of(ForecastBaselines.repeat(), windows, SeriesPart.TEST, 32, true);
            assertEquals(mse[i], report.scaled().mse(), 0.0005, "horizon " + horizons[i]);
            assertEquals(mae[i], report.scaled().mae(), 0.0005, "horizon " + horizons[i]);
        }
    }
}
