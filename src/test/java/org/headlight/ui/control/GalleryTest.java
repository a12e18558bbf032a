package org.headlight.ui.control;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.headlight.render.CellMask;
import org.headlight.render.series.Interval;
import org.headlight.render.series.SampleForecasts;
import org.headlight.render.series.SeriesLook;
import org.headlight.snapshot.Matrix;
import org.headlight.snapshot.TokenText;
import org.headlight.ui.control.heatmap.Cell;
import org.headlight.ui.control.heatmap.HeatmapView;
import org.headlight.ui.control.series.SeriesView;
import org.headlight.ui.control.series.Spot;
import org.headlight.ui.control.theme.Theme;
import org.headlight.ui.control.timeline.MomentSlider;
import org.headlight.ui.control.timeline.RecordedSteps;
import org.headlight.ui.control.timeline.TrainingChart;
import org.headlight.ui.control.timeline.TrainingSeries;
import org.headlight.ui.control.tokens.TokensView;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kordamp.ikonli.feather.Feather;

/** Pictures of every control in both themes, in {@code target/gallery}, and that none of them is blank. */
@ExtendWith(JavaFx.class)
class GalleryTest {

    @ParameterizedTest
    @EnumSource(Theme.class)
    void squareHeatmap(Theme theme) {
        TokenText keys = Samples.characters("Tue 10 Jul 2007");
        TokenText queries = Samples.characters("2007-07-10\n");
        HeatmapView view = new HeatmapView();
        view.setFigure(Samples.heatmap(Samples.weights(11, 15), queries.tokens(), keys.tokens(), CellMask.EVERYWHERE));
        view.setScores(new Matrix(11, 15, new float[165]));
        view.setHoveredCell(new Cell(8, 4));
        view.setPinnedCell(new Cell(6, 9));
        picture("heatmap", view, 1024, 640, theme);
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void wordHeatmapWithMaskAndNaN(Theme theme) {
        TokenText text =
                Samples.words("[class] The plot is thin , but the two leads are so good that nobody will mind .");
        Matrix weights = Samples.weights(text.tokens().size(), text.tokens().size());
        weights.values()[3 * weights.columns() + 1] = Float.NaN;
        HeatmapView view = new HeatmapView();
        view.setFigure(Samples.heatmap(weights, text.tokens(), text.tokens(), (row, column) -> column <= row));
        view.setHoveredCell(new Cell(5, 4));
        picture("heatmap-words", view, 1024, 720, theme);
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void poolingHeatmap(Theme theme) {
        TokenText text = Samples.words("A slow start, but the last hour is tense, warm and beautifully played.");
        HeatmapView view = new HeatmapView();
        view.setFigure(Samples.heatmap(
                Samples.weights(1, text.tokens().size()),
                List.of(org.headlight.snapshot.Token.mark("pooling")),
                text.tokens(),
                CellMask.EVERYWHERE));
        view.setHoveredCell(new Cell(0, 6));
        picture("heatmap-pooling", view, 1024, 360, theme);
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void longPoolingHeatmap(Theme theme) {
        TokenText text = Samples.review();
        HeatmapView view = new HeatmapView();
        view.setFigure(Samples.heatmap(
                Samples.weights(1, text.tokens().size()),
                List.of(org.headlight.snapshot.Token.mark("pooling")),
                text.tokens(),
                CellMask.EVERYWHERE));
        view.setHoveredCell(new Cell(0, 40));
        picture("heatmap-pooling-long", view, 1024, 420, theme);
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void largeHeatmap(Theme theme) {
        HeatmapView view = new HeatmapView();
        view.setFigure(Samples.bare(Samples.weights(1200, 1200), CellMask.EVERYWHERE));
        picture("heatmap-large", view, 1024, 640, theme);
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void tokens(Theme theme) {
        TokensView view = new TokensView();
        view.setFigure(Samples.tokens(Samples.review(), true));
        view.setPinnedTokens(Set.of(52));
        view.setHoveredToken(55);
        picture("tokens", view, 1256, 640, theme);
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void characterTokens(Theme theme) {
        TokensView view = new TokensView();
        view.setWhitespaceShown(true);
        view.setFigure(Samples.tokens(Samples.characters("It never gets going,\nand then it stops."), false));
        picture("tokens-characters", view, 1024, 420, theme);
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void series(Theme theme) {
        SeriesView view = new SeriesView();
        view.setFigure(SampleForecasts.figure(SampleForecasts.load(), SeriesLook.FIRST));
        view.setLook(new SeriesLook(1, 8, Optional.of(new Interval(150, 157)), false));
        view.setHovered(Spot.past(152));
        picture("series", view, 1256, 660, theme);
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void seriesByLagOfManyColumns(Theme theme) {
        SeriesView view = new SeriesView();
        view.setFigure(SampleForecasts.figure(SampleForecasts.load(336, 24, 7), SeriesLook.FIRST));
        view.setLook(new SeriesLook(2, SeriesLook.MEAN, Optional.empty(), true));
        view.setHovered(Spot.forecast(5));
        picture("series-lag", view, 1232, 492, theme);
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void timeline(Theme theme) {
        TrainingSeries series = new TrainingSeries();
        series.addSteps(Samples.losses(2400));
        series.addEpochs(Samples.epochs(2400, 12));
        TrainingChart chart = new TrainingChart(series);
        MomentSlider slider = new MomentSlider(chart.stepAxis());
        slider.setRecordedSteps(
                RecordedSteps.of(0, 40, 80, 160, 240, 400, 600, 800, 1000, 1200, 1400, 1800, 2200, 2400));
        slider.setCheckpoints(RecordedSteps.of(400, 800, 1200, 1600, 2000, 2400));
        slider.setBestStep(series.bestStep());
        slider.setChosenStep(1400);
        chart.setShownStep(1400);
        VBox root = new VBox(chart, slider);
        Scene scene = Pictures.scene(root, 1150, 164, theme);
        chart.refresh();
        Pictures.keep(scene, name("timeline", theme));
        chart.setLogScale(true);
        chart.setShownStep(TrainingChart.LIVE);
        slider.setChosenStep(TrainingChart.LIVE);
        Pictures.layOut(scene);
        chart.refresh();
        Pictures.keep(scene, name("timeline-log", theme));
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void smallThings(Theme theme) {
        ProbabilityBars bars = new ProbabilityBars();
        bars.setPrediction(new org.headlight.snapshot.Prediction(
                List.of("description", "entity", "number", "human"), List.of(0.81f, 0.14f, 0.03f, 0.02f)));
        bars.setLabel("entity");
        bars.setPadding(new javafx.geometry.Insets(0, 16, 12, 16));
        SectionPane data = new SectionPane(1, "Data", new VBox(8, new ComboBox<String>(), new TextField("0.0005")));
        data.setDone(true);
        SectionPane model = new SectionPane(2, "Model", new Spinner<Integer>(1, 9, 2));
        Chip six = new Chip(Feather.CHECK, "trained", Chip.Tone.SUCCESS);
        HBox chips = new HBox(
                8,
                new Chip("locked", Chip.Tone.NEUTRAL),
                new Chip("Step 1,200", Chip.Tone.ACCENT),
                six,
                new Chip("alarm", Chip.Tone.WARNING),
                new Chip("wrong", Chip.Tone.DANGER),
                new Chip("film 48", Chip.Tone.OUTLINED));
        StatTile tile = new StatTile("Macro F1");
        tile.setValue("0.877");
        tile.setNote("+0.164 over naive Bayes");
        Meter meter = new Meter();
        meter.setFraction(0.6);
        NumberLabel number = new NumberLabel("99,999");
        number.setText("1,240");
        Button primary = new Button("Train");
        primary.getStyleClass().add("accent");
        HBox buttons = new HBox(8, primary, new Button("Pause"), new CheckBox("Log scale"), new Slider(0, 1, 0.6));
        VBox left = new VBox(data, model, new SectionPane(new Label(), "Class probabilities", bars));
        left.setPrefWidth(272);
        VBox right = new VBox(
                16,
                chips,
                buttons,
                new Segments<>(List.of("Words", "Characters", "Sentences"), s -> s),
                tile,
                meter,
                new HBox(8, new Label("Step"), number),
                new EmptyState(
                        Feather.GRID, "A trained model fills this view with what it attends to.", "Train", () -> {}));
        right.setPadding(new javafx.geometry.Insets(16));
        picture("small", new HBox(left, right), 900, 480, theme);
    }

    private static void picture(String name, Region control, double width, double height, Theme theme) {
        StackPane root = new StackPane(control);
        Scene scene = Pictures.scene(root, width, height, theme);
        Pictures.keep(scene, name(name, theme));
        assertTrue(distinctColors(scene) > 20, "the picture of " + name + " is nearly blank");
    }

    private static String name(String name, Theme theme) {
        return name + "-" + theme.name().toLowerCase(java.util.Locale.ROOT);
    }

    private static long distinctColors(Scene scene) {
        var image = Pictures.of(scene);
        return java.util.stream.IntStream.range(0, (int) (image.getWidth() * image.getHeight()))
                .map(i -> image.getPixelReader().getArgb(i % (int) image.getWidth(), i / (int) image.getWidth()))
                .distinct()
                .count();
    }
}
