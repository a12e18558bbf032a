package org.headlight.viewmodel.attention;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.headlight.render.figure.SeriesFigure;
import org.headlight.render.series.Interval;
import org.headlight.render.series.SeriesLook;
import org.headlight.snapshot.Answer;
import org.headlight.snapshot.AttentionKind;
import org.headlight.snapshot.AttentionMap;
import org.headlight.snapshot.AttentionSite;
import org.headlight.snapshot.Forecast;
import org.headlight.snapshot.Matrix;
import org.headlight.snapshot.Moment;
import org.headlight.snapshot.Prediction;
import org.headlight.snapshot.Probe;
import org.headlight.snapshot.ProbeAttention;
import org.headlight.snapshot.SeriesWindow;
import org.headlight.snapshot.Token;
import org.headlight.snapshot.TokenText;
import org.headlight.viewmodel.moments.MomentsViewModel;
import org.junit.jupiter.api.Test;

class SeriesViewModelTest {
    private static final AttentionSite FIRST = new AttentionSite("decoder", 0, 0, AttentionKind.CROSS);
    private static final AttentionSite SECOND = new AttentionSite("decoder", 0, 1, AttentionKind.CROSS);
    private static final AttentionSite UPPER = new AttentionSite("decoder", 1, 0, AttentionKind.CROSS);
    private static final AttentionSite ITSELF = new AttentionSite("encoder", 0, 0, AttentionKind.SELF);
    private static final Probe SERIES = Probe.of(new SeriesWindow(
            List.of("load"),
            List.of(0),
            List.of("1", "2", "3", "4", "5"),
            List.of(),
            new Matrix(3, 1, new float[] {1, 2, 3}),
            new Matrix(2, 1, new float[] {4, 5})));
    private static final Probe TEXT = new Probe("a b c", Optional.of("x"));

    private final MomentsViewModel moments = new MomentsViewModel();
    private final ProbesViewModel probes = new ProbesViewModel(moments);
    private final AttentionViewModel attention = new AttentionViewModel(moments, probes);
    private final SeriesViewModel series = new SeriesViewModel(attention, probes, moments, new ScaleViewModel());

    private static AttentionMap map(AttentionSite site, int rows, float first) {
        float[] weights = new float[rows * 3];
        for (int row = 0; row < rows; row++) {
            weights[row * 3] = first;
            weights[row * 3 + 2] = 1 - first;
        }
        Matrix matrix = new Matrix(rows, 3, weights);
        return new AttentionMap(site, tokens(rows), tokens(3), matrix, matrix);
    }

    private static TokenText tokens(int count) {
        return new TokenText(
                "", IntStream.range(0, count).mapToObj(i -> Token.mark("t" + i)).toList());
    }

    private void see(int step, float forecast) {
        Answer numbers = new Forecast(
                List.of("load"),
                new Matrix(2, 1, new float[] {forecast, forecast}),
                Optional.empty(),
                Optional.empty());
        Answer choice = new Prediction(List.of("x", "y"), List.of(1f, 0f));
        List<AttentionMap> maps =
                List.of(map(FIRST, 2, 0.1f), map(SECOND, 2, 0.6f), map(UPPER, 2, 0.3f), map(ITSELF, 3, 0.5f));
        moments.record(new Moment(
                step,
                List.of(
                        new ProbeAttention(SERIES, maps, numbers),
                        new ProbeAttention(TEXT, List.of(map(FIRST, 1, 1)), choice))));
    }

    private void begin() {
        probes.replace(List.of(SERIES, TEXT));
        probes.choose(SERIES);
        see(1, 4.5f);
    }

    private SeriesFigure figure() {
        return series.figureProperty().get();
    }

    @Test
    void aForecastIsShownWithTheHeadsOfTheChosenLayer() {
        begin();
        assertEquals("load, the next 2 steps", figure().title());
        assertEquals(2, figure().series().heads().size());
        assertArrayEquals(new float[] {4.5f, 4.5f}, figure().series().target().forecast());
        assertTrue(figure().caption().endsWith("Step 1, live."), figure().caption());
        attention.sites().chosenProperty().set(UPPER);
        assertEquals(1, figure().series().heads().size());
        assertEquals(0.3f, figure().series().heads().getFirst().weights().at(0, 0));
    }

    @Test
    void aHeadIsChosenHereAndEverywhereAlike() {
        begin();
        series.lookProperty().set(SeriesLook.FIRST.withHead(1));
        assertEquals(SECOND, attention.sites().chosenProperty().get());
        attention.sites().chosenProperty().set(FIRST);
        assertEquals(0, series.lookProperty().get().head());
        assertEquals(0, figure().look().head());
    }

    @Test
    void whatIsPinnedAndBrushedStaysWhileMomentsPass() {
        begin();
        SeriesLook look = new SeriesLook(1, 1, Optional.of(new Interval(1, 3)), true);
        series.lookProperty().set(look);
        see(2, 4.75f);
        assertEquals(look, figure().look());
        assertEquals(4.75f, figure().series().target().forecast()[0]);
    }

    @Test
    void attentionThatDoesNotLookAtTheHistoryIsSaidNotDrawn() {
        begin();
        attention.sites().chosenProperty().set(ITSELF);
        assertTrue(figure().series().heads().isEmpty());
        assertTrue(figure().caption().startsWith("Attention of this part is not laid over the history"));
    }

    @Test
    void aTextHasNoSeriesAndKeepsTheChosenHead() {
        begin();
        series.lookProperty().set(SeriesLook.FIRST.withHead(1));
        assertTrue(series.ofSeriesProperty().get());
        probes.choose(TEXT);
        assertNull(figure());
        assertFalse(series.ofSeriesProperty().get());
        probes.choose(SERIES);
        assertNotNull(figure());
    }
}
