package org.headlight.ui.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.headlight.render.CellMask;
import org.headlight.render.ColorScale;
import org.headlight.render.TokenDirection;
import org.headlight.render.figure.AxisLabel;
import org.headlight.render.figure.HeatmapFigure;
import org.headlight.render.figure.TokenFigure;
import org.headlight.render.figure.TokenMeasure;
import org.headlight.snapshot.EpochScore;
import org.headlight.snapshot.Matrix;
import org.headlight.snapshot.Prediction;
import org.headlight.snapshot.StepLoss;
import org.headlight.snapshot.Token;
import org.headlight.snapshot.TokenText;

/** Matrices, texts and curves that look like real ones and are the same at every run. */
public final class Samples {
    private static final String REVIEW =
            "I went in expecting another tired road movie, and for the first half hour that is exactly what I"
                    + " got. The jokes are broad, the car breaks down twice, and the younger brother never stops talking. But somewhere past the"
                    + " border the film finds its nerve, and a plain hotel kitchen is played so quietly that I forgot I was watching. It is not a"
                    + " perfect film: the score pushes too hard. Still, I have not stopped thinking about it for days.";

    private Samples() {}

    /** A review of several sentences, every eleventh word unknown. */
    public static TokenText review() {
        return words(REVIEW);
    }

    /** A text cut into words and marks. */
    public static TokenText words(String source) {
        List<MatchResult> found =
                Pattern.compile("\\w+|[^\\w\\s]").matcher(source).results().toList();
        List<Token> tokens = new ArrayList<>();
        for (MatchResult match : found) {
            boolean known = tokens.size() % 11 != 7;
            tokens.add(new Token(match.group().toLowerCase(java.util.Locale.ROOT), match.start(), match.end(), known));
        }
        return new TokenText(source, tokens);
    }

    /** A text cut into characters. */
    public static TokenText characters(String source) {
        List<Token> tokens = new ArrayList<>();
        for (int i = 0; i < source.length(); i++) {
            tokens.add(new Token(source.substring(i, i + 1), i, i + 1, true));
        }
        return new TokenText(source, tokens);
    }

    /** Weights whose rows sum to 1, most of them on a few cells. */
    public static Matrix weights(int rows, int columns) {
        float[] values = new float[rows * columns];
        for (int row = 0; row < rows; row++) {
            double sum = 0;
            for (int column = 0; column < columns; column++) {
                double noise = Math.abs(Math.sin(12.9898 * row + 78.233 * column) * 43758.5453 % 1);
                double value = Math.exp(9 * Math.pow(noise, 6));
                values[row * columns + column] = (float) value;
                sum += value;
            }
            for (int column = 0; column < columns; column++) {
                values[row * columns + column] /= (float) sum;
            }
        }
        return new Matrix(rows, columns, values);
    }

    /** A heatmap of weights between two texts. */
    public static HeatmapFigure heatmap(Matrix matrix, List<Token> queries, List<Token> keys, CellMask mask) {
        return new HeatmapFigure(
                "Cross attention, layer 2, head 3",
                "Each row is a character being written and shows where it looks in the source. Rows sum to 1.",
                "Characters, nothing merged. Colour range 0 to 1, the same for every head and moment. Step 1,240, live.",
                "written (query)",
                "source character (key)",
                AxisLabel.ofTokens(queries),
                AxisLabel.ofTokens(keys),
                matrix,
                mask,
                ColorScale.WEIGHTS,
                "weight");
    }

    /** A heatmap without any words around it. */
    public static HeatmapFigure bare(Matrix matrix, CellMask mask) {
        List<AxisLabel> rows = new ArrayList<>();
        List<AxisLabel> columns = new ArrayList<>();
        for (int i = 0; i < matrix.rows(); i++) {
            rows.add(AxisLabel.of("q" + i));
        }
        for (int i = 0; i < matrix.columns(); i++) {
            columns.add(AxisLabel.of("k" + i));
        }
        return new HeatmapFigure("", "", "", "", "", rows, columns, matrix, mask, ColorScale.WEIGHTS, "weight");
    }

    /** A text with the weights of a pooling, with a second measure where wanted. */
    public static TokenFigure tokens(TokenText text, boolean second) {
        Matrix weights = weights(1, text.tokens().size());
        Matrix others = new Matrix(1, weights.columns(), reversed(weights.values()));
        return new TokenFigure(
                "Where the classifier looks",
                "Words. Pooling weights sum to 1. Intensity stretches the colours, not the numbers. Step 1,240, live.",
                text,
                new TokenMeasure(TokenDirection.ATTENDS_TO, "weight", weights, largest(weights)),
                second
                        ? Optional.of(new TokenMeasure(
                                TokenDirection.IS_ATTENDED_BY, "is attended by", others, largest(others)))
                        : Optional.empty(),
                0.62,
                Optional.of(prediction()),
                Optional.of("positive"));
    }

    /** Two classes. */
    public static Prediction prediction() {
        return new Prediction(List.of("negative", "positive"), List.of(0.09f, 0.91f));
    }

    /** Losses that fall with noise, one spike and one lost value; the rate halves once. */
    public static List<StepLoss> losses(int steps) {
        List<StepLoss> losses = new ArrayList<>();
        for (int step = 1; step <= steps; step++) {
            double noise = Math.sin(step * 12.9898) * 0.06 + Math.sin(step * 4.1) * 0.04;
            double loss = 0.7 * Math.exp(-3.0 * step / steps) + 0.06 + noise * 0.7 * Math.exp(-2.0 * step / steps);
            double spiked = step == steps * 6 / 10 ? 0.65 : step == steps * 8 / 10 ? Double.NaN : Math.max(0.01, loss);
            losses.add(new StepLoss(
                    step, spiked, Math.clamp(0.98 - loss * 0.6, 0, 1), step < steps * 3 / 4 ? 0.001 : 0.0005));
        }
        return losses;
    }

    /** The scores of epochs, the best before the last. */
    public static List<EpochScore> epochs(int steps, int epochs) {
        List<EpochScore> scores = new ArrayList<>();
        for (int epoch = 1; epoch <= epochs; epoch++) {
            double share = (double) epoch / epochs;
            double loss = 0.6 * Math.exp(-4 * share) + 0.12 + 0.1 * share * share;
            scores.add(new EpochScore(
                    epoch, steps * epoch / epochs, loss, loss, 0.98 - 0.5 * loss, epoch == epochs * 6 / 10));
        }
        return scores;
    }

    private static float[] reversed(float[] values) {
        float[] reversed = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            reversed[i] = values[values.length - 1 - i];
        }
        return reversed;
    }

    private static double largest(Matrix weights) {
        double largest = 0;
        for (float value : weights.values()) {
            largest = Math.max(largest, value);
        }
        return largest;
    }
}
