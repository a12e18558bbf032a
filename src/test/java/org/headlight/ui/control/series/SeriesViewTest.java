package org.headlight.ui.control.series;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.image.PixelReader;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import org.headlight.render.Palette;
import org.headlight.render.figure.Box;
import org.headlight.render.figure.SeriesFigure;
import org.headlight.render.series.ForecastSeries;
import org.headlight.render.series.Interval;
import org.headlight.render.series.SampleForecasts;
import org.headlight.render.series.SeriesLook;
import org.headlight.render.sketch.Ink;
import org.headlight.render.sketch.SeriesLayout;
import org.headlight.ui.control.Gestures;
import org.headlight.ui.control.JavaFx;
import org.headlight.ui.control.PairTooltip;
import org.headlight.ui.control.Pictures;
import org.headlight.ui.control.theme.Theme;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(JavaFx.class)
class SeriesViewTest {
    private final ForecastSeries load = SampleForecasts.load();
    private SeriesView view;
    private Scene scene;

    @BeforeEach
    void forget() {
        view = null;
        scene = null;
    }

    private void show(ForecastSeries series, double width, double height) {
        view = new SeriesView();
        view.setFigure(SampleForecasts.figure(series, SeriesLook.FIRST));
        scene = Pictures.scene(new StackPane(view), width, height, Theme.LIGHT);
    }

    private SeriesLayout layout() {
        return view.seriesLayout();
    }

    private double plotY() {
        return layout().plot().y() + 40;
    }

    private double x(int step) {
        return layout().middle(step);
    }

    private double rowY(int step) {
        Box row = layout().mapRow(step);
        return row.y() + row.height() / 2;
    }

    private boolean tooltipSays(String words) {
        Pictures.layOut(scene);
        return view.lookup("." + PairTooltip.STYLE_CLASS).isVisible()
                && view.lookupAll(".label").stream()
                        .anyMatch(node -> ((Labeled) node).getText().equals(words));
    }

    private int pixel(double x, double y) {
        return Pictures.of(scene).getPixelReader().getArgb((int) x, (int) y);
    }

    @Test
    void aCellOfTheMapHasExactlyTheColourOfItsWeight() {
        show(load, 1200, 660);
        SeriesFigure figure = view.getFigure();
        PixelReader pixels = Pictures.of(scene).getPixelReader();
        for (int step : new int[] {0, 7, 23}) {
            for (int past : new int[] {0, 100, 167}) {
                int expected =
                        figure.scale().color(load.heads().getFirst().weights().at(step, past));
                assertEquals(expected, pixels.getArgb((int) x(past), (int) rowY(step)));
            }
        }
    }

    @Test
    void aRibbonShowsThePinnedStepOfItsHead() {
        show(load, 1200, 660);
        view.setLook(SeriesLook.FIRST.withStep(5));
        Box ribbon = layout().ribbon(2);
        float weight = load.heads().get(2).weights().at(5, load.history() + 5 - 168 + 1);
        int expected = view.getFigure().scale().color(weight);
        assertEquals(expected, pixel(x(load.history() + 5 - 168 + 1), ribbon.y() + ribbon.height() / 2));
    }

    @Test
    void whatIsMissingIsNoLineAndNoColour() {
        show(load, 1200, 660);
        PixelReader pixels = Pictures.of(scene).getPixelReader();
        int text = Ink.TEXT.color(Palette.LIGHT);
        Box plot = layout().plot();
        for (double x = layout().x(75) + 2; x < layout().x(80) - 2; x++) {
            for (double y = plot.y(); y < plot.bottom(); y++) {
                assertNotEquals(text, pixels.getArgb((int) x, (int) y));
            }
        }
        int least = view.getFigure().scale().color(0);
        assertNotEquals(least, pixels.getArgb((int) x(77), (int) rowY(3)));
    }

    @Test
    void hoveringAForecastPreviewsItAndLeavingForgets() {
        show(load, 1200, 660);
        Gestures.move(view, x(168 + 8), plotY());
        assertEquals(Spot.forecast(8), view.getHovered());
        assertEquals(8, view.shownFigure().look().step());
        assertEquals(SeriesLook.MEAN, view.getLook().step());
        assertTrue(tooltipSays("+9 h"));
        assertTrue(tooltipSays("Thu 14 Mar 2024, 08:00"));
        Gestures.leave(view);
        assertNull(view.getHovered());
        Pictures.layOut(scene);
        assertFalse(view.lookup("." + PairTooltip.STYLE_CLASS).isVisible());
    }

    @Test
    void clickingAForecastPinsItAndClickingAgainFrees() {
        show(load, 1200, 660);
        Gestures.click(view, x(168 + 8), plotY(), false);
        assertEquals(8, view.getLook().step());
        Gestures.click(view, x(168 + 2), plotY(), false);
        assertEquals(2, view.getLook().step());
        Gestures.click(view, x(100), rowY(2), false);
        assertEquals(SeriesLook.MEAN, view.getLook().step());
    }

    @Test
    void draggingOverThePastBrushesItAndAClickBesideLetsGo() {
        show(load, 1200, 660);
        Gestures.drag(view, x(157), plotY(), x(150), plotY());
        assertEquals(Optional.of(new Interval(150, 158)), view.getLook().brushed());
        Gestures.drag(view, x(160), rowY(3), layout().plot().right() + 30, rowY(3));
        assertEquals(Optional.of(new Interval(160, 168)), view.getLook().brushed());
        Gestures.click(view, x(20), plotY(), false);
        assertEquals(Optional.empty(), view.getLook().brushed());
        assertEquals(SeriesLook.MEAN, view.getLook().step());
    }

    @Test
    void aRibbonIsChosenByAClick() {
        show(load, 1200, 660);
        Box ribbon = layout().ribbon(2);
        Gestures.click(view, x(30), ribbon.y() + 2, false);
        assertEquals(2, view.getLook().head());
    }

    @Test
    void keysWalkThroughTimeChooseTheHeadPinBrushAndClear() {
        show(load, 1200, 660);
        Gestures.press(view, KeyCode.RIGHT);
        assertEquals(Spot.forecast(0), view.getHovered());
        Gestures.press(view, KeyCode.RIGHT);
        Gestures.press(view, KeyCode.ENTER);
        assertEquals(1, view.getLook().step());
        Gestures.press(view, KeyCode.DOWN);
        assertEquals(1, view.getLook().head());
        Gestures.press(view, KeyCode.UP);
        Gestures.press(view, KeyCode.UP);
        assertEquals(0, view.getLook().head());
        Gestures.press(view, KeyCode.LEFT);
        Gestures.press(view, KeyCode.LEFT);
        assertEquals(Spot.past(167), view.getHovered());
        Gestures.pressWithShift(view, KeyCode.LEFT);
        Gestures.pressWithShift(view, KeyCode.LEFT);
        assertEquals(Optional.of(new Interval(165, 168)), view.getLook().brushed());
        Gestures.press(view, KeyCode.HOME);
        assertEquals(Spot.past(0), view.getHovered());
        Gestures.press(view, KeyCode.ESCAPE);
        assertNull(view.getHovered());
        assertEquals(SeriesLook.FIRST, view.getLook());
    }

    @Test
    void aPeriodIsAnUprightLineWhereTheColumnsAreLags() {
        show(load, 1200, 660);
        view.setLook(new SeriesLook(1, SeriesLook.MEAN, Optional.empty(), true));
        double x = layout().lagX(24) + layout().pitch() / 2;
        PixelReader pixels = Pictures.of(scene).getPixelReader();
        assertEquals(
                view.getFigure().scale().color(load.heads().get(1).weights().at(3, 168 + 3 - 24)),
                pixels.getArgb((int) x, (int) rowY(3)));
        Gestures.move(view, x, rowY(3));
        assertEquals(Spot.cell(3, 168 + 3 - 24), view.getHovered());
    }

    @Test
    void aFigureOfTheSameLengthsKeepsWhatWasPinnedAndAnotherDoesNot() {
        show(load, 1200, 660);
        view.setLook(new SeriesLook(2, 8, Optional.of(new Interval(3, 9)), false));
        view.setFigure(SampleForecasts.figure(SampleForecasts.load(), SeriesLook.FIRST));
        assertEquals(new SeriesLook(2, 8, Optional.of(new Interval(3, 9)), false), view.getLook());
        view.setFigure(SampleForecasts.figure(SampleForecasts.load(96, 12, 1), SeriesLook.FIRST));
        assertEquals(SeriesLook.MEAN, view.getLook().step());
        assertEquals(Optional.empty(), view.getLook().brushed());
    }

    @Test
    void isNotPaintedWhileHidden() {
        show(load, 1200, 660);
        double x = x(100);
        double y = rowY(3);
        int before = pixel(x, y);
        view.setVisible(false);
        view.setLook(SeriesLook.FIRST.withHead(3));
        Pictures.layOut(scene);
        view.setVisible(true);
        assertNotEquals(before, pixel(x, y));
    }

    @ParameterizedTest
    @CsvSource({"1200, 660, 5, 3", "700, 400, 700, 96", "1000, 300, 1, 1", "60, 40, 168, 24", "1200, 480, 336, 24"})
    void nothingFailsAtAnyShape(double width, double height, int history, int horizon) {
        ForecastSeries series = SampleForecasts.load(history, horizon, 4);
        show(series, width, height);
        Pictures.of(scene);
        for (double x = 1; x < width; x += 37) {
            for (double y = 1; y < height; y += 23) {
                Gestures.move(view, x, y);
                Pictures.layOut(scene);
            }
        }
        Gestures.press(view, KeyCode.END);
        Gestures.press(view, KeyCode.ENTER);
        Pictures.of(scene);
        assertEquals(horizon - 1, view.getLook().step());
    }

    @Test
    void aForecastWithoutAttentionIsASignalAlone() {
        show(new ForecastSeries(load.time(), load.history(), load.columns(), List.of()), 900, 500);
        Pictures.of(scene);
        Gestures.move(view, x(100), plotY());
        assertTrue(tooltipSays("Mon 11 Mar 2024, 04:00"));
        Gestures.press(view, KeyCode.DOWN);
        assertEquals(0, layout().heads());
    }
}
