package org.headlight.data.generated;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Series in which the row that decides the next is known. Stateless. */
public final class LagSeries {
    /** How many rows back the deciding one lies in {@link #copy}. */
    public static final int COPY_LAG = 12;

    /** Rows of a season in {@link #seasonal}. */
    public static final int SEASON = 24;

    private static final double NOISE = 0.1;
    private static final int HOLE_EVERY = 60;
    private static final int LONGEST_HOLE = 9;

    private LagSeries() {}

    /**
     * A column of pure chance, {@code signal}, and another, {@code echo}, that is the first {@value #COPY_LAG} rows later: nothing
     * but that one row helps to forecast it.
     *
     * @param rows how many, at least 1
     * @param random the source of every choice
     */
    public static GeneratedSeries copy(int rows, RandomGenerator random) {
        double[] signal = IntStream.range(0, rows + COPY_LAG)
                .mapToDouble(i -> random.nextGaussian())
                .toArray();
        return new GeneratedSeries(
                List.of("signal", "echo"),
                List.of(
                        rounded(DoubleStream.of(signal).skip(COPY_LAG)),
                        rounded(DoubleStream.of(signal).limit(rows))),
                COPY_LAG,
                false);
    }

    /**
     * A column, {@code load}, whose {@value #SEASON} different values come again and again, with a little chance in each: the rows a
     * season back, two seasons back and so on tell the next.
     *
     * @param rows how many, at least 1
     * @param random the source of every choice
     */
    public static GeneratedSeries seasonal(int rows, RandomGenerator random) {
        double[] season = IntStream.range(0, SEASON)
                .mapToDouble(i -> random.nextGaussian())
                .toArray();
        return new GeneratedSeries(
                List.of("load"),
                List.of(rounded(
                        IntStream.range(0, rows).mapToDouble(i -> season[i % SEASON] + NOISE * random.nextGaussian()))),
                SEASON,
                true);
    }

    /**
     * The same as {@link #seasonal}, but about one row in seven was never measured: now and then {@value #LONGEST_HOLE} rows or fewer
     * on end are not a number.
     *
     * @param rows how many, at least 1
     * @param random the source of every choice
     */
    public static GeneratedSeries withHoles(int rows, RandomGenerator random) {
        GeneratedSeries whole = seasonal(rows, random);
        List<Double> load = new ArrayList<>(whole.columns().getFirst());
        int row = random.nextInt(HOLE_EVERY);
        while (row < rows) {
            int end = Math.min(rows, row + 1 + random.nextInt(LONGEST_HOLE));
            Collections.fill(load.subList(row, end), Double.NaN);
            row = end + random.nextInt(HOLE_EVERY);
        }
        return new GeneratedSeries(whole.names(), List.of(load), whole.lag(), whole.repeats());
    }

    /** Four decimals, as a file would have them. */
    private static List<Double> rounded(DoubleStream values) {
        return values.map(value -> Math.rint(value * 1e4) / 1e4).boxed().toList();
    }
}
