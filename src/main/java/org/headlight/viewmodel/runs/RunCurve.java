package org.headlight.viewmodel.runs;

import java.util.ArrayList;
import java.util.List;
import org.headlight.render.figure.CurveThinning;
import org.headlight.render.figure.Smoothing;
import org.headlight.run.Run;
import org.headlight.snapshot.EpochScore;
import org.headlight.snapshot.StepLoss;

/**
 * How the loss of a run fell. Immutable.
 *
 * @param name of the run
 * @param points where it stood, by rising step; none is NaN
 */
public record RunCurve(String name, List<Point> points) {
    private static final int RUNS = 200;

    public RunCurve {
        points = List.copyOf(points);
    }

    /**
     * A loss and when it was. Immutable.
     *
     * @param step updates made
     * @param seconds since the training began; updates are taken to have lasted equally long
     * @param loss in the unit of the task
     */
    public record Point(int step, double seconds, double loss) {}

    /** The loss on the validation part after each epoch. */
    static RunCurve validation(String name, Run run) {
        List<Point> points = new ArrayList<>();
        for (EpochScore epoch : run.epochs()) {
            add(points, run, epoch.step(), epoch.validationLoss());
        }
        return new RunCurve(name, points);
    }

    /** The loss on the training part, smoothed, with no more points than a screen can show. */
    static RunCurve training(String name, Run run) {
        List<StepLoss> steps = run.steps();
        double[] smooth =
                Smoothing.exponential(steps.stream().mapToDouble(StepLoss::loss).toArray(), 0.95);
        List<Point> points = new ArrayList<>();
        for (int index : CurveThinning.extremes(smooth, RUNS)) {
            add(points, run, steps.get(index).step(), smooth[index]);
        }
        return new RunCurve(name, points);
    }

    private static void add(List<Point> points, Run run, int step, double loss) {
        if (Double.isFinite(loss)) {
            double share = (double) step / Math.max(1, run.metrics().steps());
            points.add(new Point(step, share * run.metrics().seconds(), loss));
        }
    }
}
