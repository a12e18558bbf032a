package org.headlight.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import org.headlight.render.CellMask;
import org.headlight.render.ColorScale;
import org.headlight.render.figure.AxisLabel;
import org.headlight.render.figure.HeatmapFigure;
import org.headlight.snapshot.AttentionKind;
import org.headlight.snapshot.AttentionMap;
import org.headlight.snapshot.AttentionSite;
import org.headlight.snapshot.Matrix;
import org.headlight.snapshot.Moment;
import org.headlight.snapshot.NoAnswer;
import org.headlight.snapshot.Probe;
import org.headlight.snapshot.ProbeAttention;
import org.headlight.snapshot.StepLoss;
import org.headlight.snapshot.Token;
import org.headlight.snapshot.TokenText;
import org.headlight.training.TrainingRunner;
import org.headlight.ui.MainWindow;
import org.headlight.ui.control.heatmap.HeatmapPosition;
import org.headlight.ui.control.heatmap.HeatmapView;
import org.headlight.ui.control.theme.Theme;
import org.headlight.ui.control.timeline.TrainingChart;
import org.headlight.ui.control.timeline.TrainingSeries;
import org.headlight.ui.part.Dialogs;
import org.headlight.viewmodel.Page;
import org.headlight.viewmodel.View;
import org.headlight.viewmodel.WorkbenchViewModel;
import org.headlight.viewmodel.engine.Engine;
import org.headlight.viewmodel.moments.MomentsViewModel;
import org.headlight.viewmodel.work.Background;

/**
 * How fast large attention is drawn and recorded: without a display, by the software pipeline, into a picture. Prints the
 * median and the 99th hundredth of each, from the change to the finished pixels.
 */
public final class MapBenchmark {
    private static final int SIDE = 4096;
    private static final int LAYERS = 12;
    private static final int HEADS = 12;
    private static final int HEAD_SIDE = 512;
    private static final int ROUNDS = 300;
    private static final int MOMENTS = 10_000;
    private static final int POINTS = 1_000_000;
    private static final int SPIKE = 333_333;
    private static final double FRAME = 1000 / 60.0;

    private MapBenchmark() {}

    /** Runs without a display. */
    public static void main(String[] arguments) throws Exception {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        System.setProperty("java.awt.headless", "true");
        Platform.startup(() -> Platform.setImplicitExit(false));
        largeMap();
        manyHeads();
        manyMoments();
        longCurve();
        Platform.exit();
        System.exit(0);
    }

    private static void largeMap() throws Exception {
        HeatmapView view = new HeatmapView();
        Scene scene = call(() -> {
            Scene made = new Scene(new StackPane(view), 1200, 800);
            Theme.LIGHT.applyTo(made);
            return made;
        });
        WritableImage picture = new WritableImage(1200, 800);
        HeatmapFigure figure = figure(random(SIDE, 1));
        report("open a map of 4,096 x 4,096", new double[] {time(() -> view.setFigure(figure), scene, picture)});
        double[] sizes = {0, 1 / 4.0, 1 / 2.0, 1, 2, 4, 8, 20, 8, 4, 2, 1, 1 / 2.0, 1 / 4.0, 1 / 8.0};
        double[] zooms = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            HeatmapPosition there = new HeatmapPosition(sizes[i % sizes.length], 100.0 + i, 50.0 + i);
            zooms[i] = time(() -> view.positionProperty().set(there), scene, picture);
        }
        report("repaint after zoom", Arrays.copyOfRange(zooms, sizes.length, ROUNDS));
        double[] pans = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            HeatmapPosition there = new HeatmapPosition(1 + i % 3, 3.0 * i, 2.0 * i);
            pans[i] = time(() -> view.positionProperty().set(there), scene, picture);
        }
        report("repaint after pan", pans);
    }

    private static void manyHeads() throws Exception {
        try (TrainingRunner runner = new TrainingRunner(1)) {
            WorkbenchViewModel workbench = call(() -> new WorkbenchViewModel(
                    Engine.of(runner),
                    new Background(Runnable::run, Platform::runLater),
                    List.of(),
                    name -> Optional.empty()));
            Scene scene = call(() -> new MainWindow(workbench, Dialogs.none(), Theme.LIGHT, 1600, 1000).scene());
            WritableImage picture = new WritableImage(1600, 1000);
            ProbeAttention seen = heads();
            call(() -> {
                workbench.pageProperty().set(Page.WORKBENCH);
                workbench.probes().replace(List.of(seen.probe()));
                workbench.moments().record(new Moment(1, List.of(seen)));
                workbench.viewProperty().set(View.HEATMAP);
                return null;
            });
            List<Double> opens = new ArrayList<>();
            for (int i = 0; i < 7; i++) {
                time(() -> workbench.viewProperty().set(View.HEATMAP), scene, picture);
                opens.add(time(() -> workbench.viewProperty().set(View.HEADS), scene, picture));
            }
            report(
                    "open the grid of 12 x 12 heads of 512 x 512",
                    opens.stream().mapToDouble(time -> time).toArray());
            List<AttentionSite> sites =
                    seen.maps().stream().map(AttentionMap::site).toList();
            double[] hovers = new double[ROUNDS];
            for (int i = 0; i < ROUNDS; i++) {
                AttentionSite site = sites.get(i % sites.size());
                hovers[i] = time(() -> workbench.heads().hoveredProperty().set(site), scene, picture);
            }
            report("hover a head, of %.1f ms".formatted(FRAME), hovers);
        }
    }

    private static void manyMoments() throws Exception {
        MomentsViewModel moments = new MomentsViewModel();
        System.gc();
        long before = used();
        SplittableRandom rng = new SplittableRandom(7);
        call(() -> {
            for (int step = 0; step < MOMENTS; step++) {
                moments.record(new Moment(step, List.of(attention(8, 1, 32, rng))));
            }
            return null;
        });
        System.gc();
        System.out.printf(
                "%,d moments of 8 heads of 32 x 32: %,d kept in %,d MB%n",
                MOMENTS, moments.steps().size(), (used() - before) / (1 << 20));
        double[] shows = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            int step = rng.nextInt(MOMENTS);
            long start = System.nanoTime();
            call(() -> {
                moments.choose(step);
                return null;
            });
            shows[i] = (System.nanoTime() - start) / 1e6;
        }
        report("go to a recorded moment", shows);
    }

    private static void longCurve() throws Exception {
        SplittableRandom rng = new SplittableRandom(11);
        List<StepLoss> steps = new ArrayList<>();
        for (int step = 1; step <= POINTS; step++) {
            double loss = step == SPIKE ? 9 : 1 + rng.nextDouble();
            steps.add(new StepLoss(step, loss, 0.5, 0.001));
        }
        TrainingSeries series = new TrainingSeries();
        TrainingChart chart = call(() -> new TrainingChart(series));
        Scene scene = call(() -> {
            Scene made = new Scene(new StackPane(chart), 1200, 200);
            Theme.LIGHT.applyTo(made);
            return made;
        });
        WritableImage picture = new WritableImage(1200, 200);
        report("first picture of a curve of 1,000,000 points", new double[] {
            time(
                    () -> {
                        series.addSteps(steps);
                        chart.refresh();
                    },
                    scene,
                    picture)
        });
        double[] walks = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            int step = 1 + rng.nextInt(POINTS);
            walks[i] = time(() -> chart.setShownStep(step), scene, picture);
        }
        report("walk along it, of %.1f ms".formatted(FRAME), walks);
        double[] grows = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            StepLoss next = new StepLoss(POINTS + 1 + i, 1.5, 0.5, 0.001);
            grows[i] = time(
                    () -> {
                        series.addSteps(List.of(next));
                        chart.refresh();
                    },
                    scene,
                    picture);
        }
        report("a point more, of %.1f ms".formatted(FRAME), grows);
    }

    private static long used() {
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static ProbeAttention heads() {
        return attention(HEADS, LAYERS, HEAD_SIDE, new SplittableRandom(3));
    }

    private static ProbeAttention attention(int heads, int layers, int side, SplittableRandom rng) {
        TokenText tokens = tokens(side);
        List<AttentionMap> maps = new ArrayList<>();
        for (int i = 0; i < heads * layers; i++) {
            Matrix scores = random(side, rng.nextLong());
            AttentionSite site = new AttentionSite("encoder", i / heads, i % heads, AttentionKind.SELF);
            maps.add(new AttentionMap(site, tokens, tokens, softmax(scores), scores));
        }
        return new ProbeAttention(new Probe("probe", Optional.empty()), maps, new NoAnswer());
    }

    private static TokenText tokens(int count) {
        List<Token> tokens = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            tokens.add(Token.mark("token" + i));
        }
        return new TokenText("", tokens);
    }

    private static Matrix random(int side, long seed) {
        SplittableRandom rng = new SplittableRandom(seed);
        float[] values = new float[side * side];
        for (int i = 0; i < values.length; i++) {
            double value = rng.nextDouble();
            values[i] = (float) (value * value * value);
        }
        return new Matrix(side, side, values);
    }

    private static Matrix softmax(Matrix scores) {
        float[] weights = new float[scores.values().length];
        for (int row = 0; row < scores.rows(); row++) {
            double sum = 0;
            for (float score : scores.row(row)) {
                sum += Math.exp(score);
            }
            for (int i = row * scores.columns(); i < (row + 1) * scores.columns(); i++) {
                weights[i] = (float) (Math.exp(scores.values()[i]) / sum);
            }
        }
        return new Matrix(scores.rows(), scores.columns(), weights);
    }

    private static HeatmapFigure figure(Matrix matrix) {
        List<AxisLabel> labels = AxisLabel.ofTokens(tokens(matrix.rows()).tokens());
        return new HeatmapFigure(
                "", "", "", "query", "key", labels, labels, matrix, CellMask.EVERYWHERE, ColorScale.WEIGHTS, "weight");
    }

    /** Milliseconds from a change to its picture, which styles and lays out what changed, as a frame on a display does. */
    private static double time(Runnable change, Scene scene, WritableImage picture) throws Exception {
        return call(() -> {
            long start = System.nanoTime();
            change.run();
            scene.snapshot(picture);
            return (System.nanoTime() - start) / 1e6;
        });
    }

    private static void report(String name, double[] times) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        System.out.printf(
                "%s: p50 %.1f ms, p99 %.1f ms, of %d%n",
                name, sorted[sorted.length / 2], sorted[(int) Math.ceil(0.99 * sorted.length) - 1], sorted.length);
    }

    private static <T> T call(Callable<T> task) throws Exception {
        CompletableFuture<T> result = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                result.complete(task.call());
            } catch (Exception failure) {
                result.completeExceptionally(failure);
            }
        });
        return result.get();
    }
}
