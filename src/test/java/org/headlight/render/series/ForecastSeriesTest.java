package org.headlight.render.series;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.headlight.snapshot.AttentionKind;
import org.headlight.snapshot.AttentionMap;
import org.headlight.snapshot.AttentionSite;
import org.headlight.snapshot.Forecast;
import org.headlight.snapshot.Matrix;
import org.headlight.snapshot.SeriesWindow;
import org.headlight.snapshot.Token;
import org.headlight.snapshot.TokenText;
import org.junit.jupiter.api.Test;

class ForecastSeriesTest {
    private static final SeriesWindow WINDOW = new SeriesWindow(
            List.of("wind", "load"),
            List.of(1),
            List.of("1", "2", "3", "4", "5"),
            List.of(),
            new Matrix(3, 2, new float[] {7, 1, 8, Float.NaN, 9, 3}),
            new Matrix(2, 1, new float[] {4, 5}));

    private static AttentionMap map(int rows, int columns) {
        Matrix weights = new Matrix(rows, columns, new float[rows * columns]);
        return new AttentionMap(
                new AttentionSite("decoder", 0, 2, AttentionKind.CROSS),
                tokens(rows),
                tokens(columns),
                weights,
                weights);
    }

    private static TokenText tokens(int count) {
        return new TokenText(
                "", IntStream.range(0, count).mapToObj(i -> Token.mark("t" + i)).toList());
    }

    @Test
    void theForecastColumnComesFirstWithItsOwnHistory() {
        Forecast forecast = new Forecast(
                List.of("load"),
                new Matrix(2, 1, new float[] {4.5f, 5.5f}),
                Optional.of(new Matrix(2, 1, new float[] {4, 5})),
                Optional.of(new Matrix(2, 1, new float[] {5, 6})));
        ForecastSeries series =
                ForecastSeries.of(WINDOW, forecast, List.of(map(2, 3), map(1, 3), map(3, 3), map(2, 4)));
        assertEquals("load", series.target().name());
        assertArrayEquals(new float[] {1, Float.NaN, 3}, series.target().signal());
        assertArrayEquals(new float[] {4.5f, 5.5f}, series.target().forecast());
        assertArrayEquals(new float[] {5, 6}, series.target().upper());
        assertEquals("wind", series.columns().get(1).name());
        assertArrayEquals(new float[] {7, 8, 9}, series.columns().get(1).signal());
        assertTrue(Float.isNaN(series.columns().get(1).truth()[0]));
        assertEquals(2, series.heads().size(), "maps of the history onto itself and of other lengths are left out");
        assertEquals("H3", series.heads().getFirst().name());
        assertEquals(2, series.horizon());
    }

    @Test
    void lagsAreCountedFromTheStepThatIsForetold() {
        ForecastSeries series = SampleForecasts.load(168, 24, 1);
        assertEquals(1, series.lag(167, 0));
        assertEquals(24, series.lag(167, 23));
        assertEquals(168, series.lag(0, 0));
        assertEquals("+9 h", series.ahead(8));
    }

    @Test
    void theMeanOfAHeadIsThatOfItsStepsAndNeverOfHeads() {
        SeriesHead head = new SeriesHead("H1", new Matrix(2, 2, new float[] {0.2f, 0.8f, 0.6f, 0.4f}));
        assertArrayEquals(new float[] {0.4f, 0.6f}, head.of(SeriesLook.MEAN), 1e-6f);
        assertArrayEquals(new float[] {0.6f, 0.4f}, head.of(1));
    }

    @Test
    void byLagTheSameDistanceIsTheSameColumn() {
        SeriesHead head = new SeriesHead("H1", new Matrix(2, 3, new float[] {1, 2, 3, 4, 5, 6}));
        float none = Float.NaN;
        assertArrayEquals(
                new float[] {none, 1, 2, 3, 4, 5, 6, none}, head.shown(true).values());
    }

    @Test
    void lengthsThatDoNotFitAreNamed() {
        SeriesTime time = new SeriesTime(List.of("1", "2", "3"), List.of());
        ForecastColumn column = ForecastColumn.foretold("load", new float[2], new float[1], new float[1]);
        SeriesHead head = new SeriesHead("H1", new Matrix(1, 5, new float[5]));
        Exception refused = assertThrows(
                IllegalArgumentException.class, () -> new ForecastSeries(time, 2, List.of(column), List.of(head)));
        assertEquals("H1, history: expected 2 but got 5", refused.getMessage());
        assertThrows(IllegalArgumentException.class, () -> new ForecastSeries(time, 3, List.of(column), List.of()));
    }
}
