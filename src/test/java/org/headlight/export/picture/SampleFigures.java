package org.headlight.export.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.headlight.render.CellMask;
import org.headlight.render.ColorMap;
import org.headlight.render.ColorScale;
import org.headlight.render.RangeRule;
import org.headlight.render.TokenColors;
import org.headlight.render.TokenDirection;
import org.headlight.render.ValueRange;
import org.headlight.render.figure.AxisLabel;
import org.headlight.render.figure.HeatmapFigure;
import org.headlight.render.figure.LossFigure;
import org.headlight.render.figure.Smoothing;
import org.headlight.render.figure.TokenFigure;
import org.headlight.render.figure.TokenMeasure;
import org.headlight.snapshot.EpochScore;
import org.headlight.snapshot.Matrix;
import org.headlight.snapshot.Prediction;
import org.headlight.snapshot.StepLoss;
import org.headlight.snapshot.Token;
import org.headlight.snapshot.TokenText;

/** Figures like those that users make, for tests to draw. */
public final class SampleFigures {

    public static final String REVIEW =
            "I went in expecting another tired road movie, and for the first half hour that is exactly"
                    + " what I got. The jokes are broad, the car breaks down twice, and the younger brother never stops talking."
                    + " But somewhere past the border the film finds its nerve: a quiet kitchen scene explains what we already"
                    + " understood.";

    private SampleFigures() {}

    /** A text cut into words and marks. */
    public static TokenText words(String source) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = Pattern.compile("[\\p{L}\\p{N}']+|[^\\s\\p{L}\\p{N}]").matcher(source);
        while (matcher.find()) {
            tokens.add(new Token(matcher.group().toLowerCase(), matcher.start(), matcher.end(), true));
        }
        return new TokenText(source, tokens);
    }

    /** A text cut into characters, blanks included. */
    public static TokenText characters(String source) {
        return new TokenText(
                source,
                IntStream.range(0, source.length())
                        .mapToObj(i -> new Token(source.substring(i, i + 1), i, i + 1, true))
                        .toList());
    }

    /** The first so many words of a long review. */
    public static TokenText longText(int tokens) {
        StringBuilder source = new StringBuilder();
        while (words(source.toString()).tokens().size() < tokens) {
            source.append(source.isEmpty() ? "" : " ").append(REVIEW);
        }
        TokenText all = words(source.toString());
        int end = all.tokens().get(tokens - 1).end();
        return new TokenText(source.substring(0, end), all.tokens().subList(0, tokens));
    }

    /** Rows that sum to 1, each with a few large weights. */
    public static Matrix attention(int rows, int columns, double sharpness, long seed) {
        Random random = new Random(seed);
        float[] values = new float[rows * columns];
        for (int row = 0; row < rows; row++) {
            double sum = 0;
            double[] scores = random.doubles(columns)
                    .map(u -> Math.exp(sharpness * u * u))
                    .toArray();
            for (double score : scores) {
                sum += score;
            }
            for (int column = 0; column < columns; column++) {
                values[row * columns + column] = (float) (scores[column] / sum);
            }
        }
        return new Matrix(rows, columns, values);
    }

    /** The one row of a pooling attention over a text. */
    public static HeatmapFigure pooling(TokenText text) {
        Matrix matrix = attention(1, text.tokens().size(), 7, 3);
        return new HeatmapFigure(
                "Where the classifier looks",
                "Additive attention over the steps of a bidirectional GRU. The row sums to 1.",
                "Words, nothing merged. Colour range 0 to the largest weight. Step 1,240, seed 42.",
                "",
                "word (key)",
                List.of(AxisLabel.of("pooling")),
                AxisLabel.ofTokens(text.tokens()),
                matrix,
                CellMask.EVERYWHERE,
                new ColorScale(ColorMap.VIRIDIS, RangeRule.ZERO_TO_MAXIMUM.range(matrix)),
                "weight");
    }

    /** A translation of a date, character by character, 11 queries over 15 keys. */
    public static HeatmapFigure cross() {
        Matrix matrix = attention(11, 15, 9, 5);
        return new HeatmapFigure(
                "Cross attention, layer 2, head 3",
                "Each row is a character being written and shows where it looks in the source. Rows sum to 1.",
                "Characters, nothing merged. Colour range 0 to 1, the same for every head and moment. Step 1,240, live.",
                "written (query)",
                "source character (key)",
                AxisLabel.ofTokens(characters("2007-07-10\n").tokens()),
                AxisLabel.ofTokens(characters("Tue 10 Jul 2007").tokens()),
                matrix,
                CellMask.EVERYWHERE,
                ColorScale.WEIGHTS,
                "weight");
    }

    /** Attention over the training: a row for each recorded step. */
    public static HeatmapFigure training(int steps, int tokens) {
        TokenText text = longText(tokens);
        float[] values = new float[steps * tokens];
        Matrix last = attention(1, tokens, 9, 7);
        for (int step = 0; step < steps; step++) {
            float share = (float) Math.min(1, 1.3 * step / steps);
            for (int token = 0; token < tokens; token++) {
                values[step * tokens + token] = share * last.at(0, token) + (1 - share) / tokens;
            }
        }
        Matrix matrix = new Matrix(steps, tokens, values);
        return new HeatmapFigure(
                "Attention over the training",
                "Each row is a recorded step, from the untrained network at the top to the last one.",
                "Words, nothing merged. Colour range 0 to the largest weight.",
                "step",
                "word (key)",
                AxisLabel.ofSteps(
                        IntStream.range(0, steps).map(i -> i * 31).boxed().toList()),
                AxisLabel.ofTokens(text.tokens()),
                matrix,
                CellMask.EVERYWHERE,
                new ColorScale(ColorMap.VIRIDIS, RangeRule.ZERO_TO_MAXIMUM.range(matrix)),
                "weight");
    }

    /** Words that attend to words before them, with a broken cell. */
    public static HeatmapFigure causal(int tokens, ColorScale scale) {
        TokenText text = longText(tokens);
        Matrix matrix = attention(tokens, tokens, 6, 11);
        matrix.values()[(tokens - 2) * tokens + 2] = Float.NaN;
        return new HeatmapFigure(
                "Self attention, layer 1, head 1",
                "",
                "Hatched: masked, a word does not see the words after it. Pink: not a number.",
                "query",
                "key",
                AxisLabel.ofTokens(text.tokens()),
                AxisLabel.ofTokens(text.tokens()),
                matrix,
                (row, column) -> column <= row,
                scale,
                "weight");
    }

    /** A difference of two maps, symmetric around 0. */
    public static HeatmapFigure difference() {
        Matrix first = attention(12, 12, 6, 1);
        Matrix second = attention(12, 12, 6, 2);
        float[] values = new float[144];
        for (int i = 0; i < values.length; i++) {
            values[i] = second.values()[i] - first.values()[i];
        }
        HeatmapFigure base = causal(12, new ColorScale(ColorMap.RED_BLUE, ValueRange.symmetric(0.4)));
        return new HeatmapFigure(
                "Step 1,240 minus step 310",
                "Red: attends more than before. Blue: less.",
                "",
                base.rowAxis(),
                base.columnAxis(),
                base.rows(),
                base.columns(),
                new Matrix(12, 12, values),
                CellMask.EVERYWHERE,
                base.scale(),
                "difference");
    }

    /** A review with its weights, the prediction right. */
    public static TokenFigure tokens(TokenText text, boolean underlined) {
        int count = text.tokens().size();
        TokenMeasure fill = new TokenMeasure(TokenDirection.ATTENDS_TO, "weight", attention(1, count, 12, 4), 0.18);
        TokenMeasure bars =
                new TokenMeasure(TokenDirection.IS_ATTENDED_BY, "is attended by", attention(1, count, 12, 9), 0.15);
        return new TokenFigure(
                "Where the classifier looks",
                "Words. Intensity stretches the colours, not the numbers. Step 1,200, seed 7.",
                text,
                fill,
                underlined ? Optional.of(bars) : Optional.empty(),
                TokenColors.USUAL_INTENSITY,
                Optional.of(new Prediction(List.of("negative", "positive"), List.of(0.09f, 0.91f))),
                Optional.of("positive"));
    }

    /** A training of 1,200 steps that falls, with a spike and one broken step. */
    public static LossFigure loss(boolean logarithmic) {
        Random random = new Random(17);
        List<StepLoss> steps = new ArrayList<>();
        List<EpochScore> scores = new ArrayList<>();
        for (int step = 1; step <= 1200; step++) {
            double mean = 0.08 + 0.62 * Math.exp(-step / 220.0);
            double loss = mean * Math.exp(0.25 * random.nextGaussian()) + (step == 700 ? 0.6 : 0);
            steps.add(new StepLoss(step, step == 900 ? Double.NaN : loss, 0.9, 1e-3));
            if (step % 100 == 0) {
                double validation = mean + 0.06 + 0.00012 * Math.max(0, step - 600);
                scores.add(new EpochScore(step / 100, step, mean, validation, 0.9, step <= 700));
            }
        }
        return new LossFigure(
                "Training of bigru-additive on reviews.csv",
                "Dot: the lowest validation loss, whose weights are kept. Cross: a loss that is not a number. Seed 7.",
                "nats per example",
                steps,
                scores,
                Smoothing.USUAL,
                logarithmic);
    }
}
