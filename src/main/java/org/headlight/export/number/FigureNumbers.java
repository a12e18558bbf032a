package org.headlight.export.number;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.headlight.render.figure.AxisLabel;
import org.headlight.render.figure.ComparisonFigure;
import org.headlight.render.figure.ConfusionFigure;
import org.headlight.render.figure.Figure;
import org.headlight.render.figure.HeadGridFigure;
import org.headlight.render.figure.HeadThumbnail;
import org.headlight.render.figure.HeatmapFigure;
import org.headlight.render.figure.LossFigure;
import org.headlight.render.figure.SeriesFigure;
import org.headlight.render.figure.TokenFigure;
import org.headlight.snapshot.AttentionSite;
import org.headlight.snapshot.EpochScore;
import org.headlight.snapshot.Matrix;
import org.headlight.snapshot.StepLoss;
import org.headlight.snapshot.Token;

/**
 * The numbers behind a figure, exactly those that it draws: as a table for people and as arrays for programs. Immutable.
 *
 * @param table with words
 * @param arrays without
 * @param labels what the places along the axes of the arrays are
 */
public record FigureNumbers(NumberTable table, List<NumberArray> arrays, Map<String, List<String>> labels) {

    public FigureNumbers {
        arrays = List.copyOf(arrays);
    }

    /** The numbers of any kind of figure: the one place to name a new one. */
    public static FigureNumbers of(Figure figure) {
        return switch (figure) {
            case HeatmapFigure heatmap -> of(heatmap);
            case TokenFigure tokens -> of(tokens);
            case LossFigure loss -> of(loss);
            case HeadGridFigure heads -> of(heads);
            case SeriesFigure series -> SeriesNumbers.of(series.series());
            case ConfusionFigure confusion -> of(confusion);
            case ComparisonFigure comparison -> ComparisonNumbers.of(comparison);
        };
    }

    private static FigureNumbers of(HeatmapFigure figure) {
        List<String> rows = texts(figure.rows());
        List<String> columns = texts(figure.columns());
        List<String> header = new ArrayList<>(List.of(figure.rowAxis()));
        header.addAll(columns);
        return new FigureNumbers(
                new NumberTable(header, rows.size(), row -> {
                    List<String> line = new ArrayList<>(List.of(rows.get(row)));
                    for (int column = 0; column < columns.size(); column++) {
                        line.add(cell(figure, row, column));
                    }
                    return line;
                }),
                List.of(NumberArray.of("values", shown(figure))),
                Map.of("rows", rows, "columns", columns));
    }

    /** A row for each true class, a column for each answered one. */
    private static FigureNumbers of(ConfusionFigure figure) {
        List<String> labels = figure.labels();
        List<String> header = new ArrayList<>(List.of("is \\ answered"));
        header.addAll(labels);
        return new FigureNumbers(
                new NumberTable(header, labels.size(), row -> {
                    List<String> line = new ArrayList<>(List.of(labels.get(row)));
                    for (float count : figure.counts().row(row)) {
                        line.add(Long.toString(Math.round(count)));
                    }
                    return line;
                }),
                List.of(NumberArray.of("counts", figure.counts())),
                Map.of("rows", labels, "columns", labels));
    }

    /** What a cell holds; nothing where none is allowed. */
    static String cell(HeatmapFigure map, int row, int column) {
        return map.mask().allows(row, column) ? NumberTable.text(map.matrix().at(row, column)) : "";
    }

    /** The values of the cells; NaN where none is allowed. */
    static Matrix shown(HeatmapFigure figure) {
        Matrix matrix = figure.matrix();
        float[] values = matrix.values().clone();
        for (int i = 0; i < values.length; i++) {
            if (!figure.mask().allows(i / matrix.columns(), i % matrix.columns())) {
                values[i] = Float.NaN;
            }
        }
        return new Matrix(matrix.rows(), matrix.columns(), values);
    }

    static List<String> texts(List<AxisLabel> labels) {
        return labels.stream().map(AxisLabel::text).toList();
    }

    private static FigureNumbers of(TokenFigure figure) {
        List<String> tokens = figure.text().tokens().stream().map(Token::text).toList();
        float[] fill = figure.fill().weights().values();
        List<String> header = new ArrayList<>(List.of("token", "weight"));
        List<NumberArray> arrays = new ArrayList<>(List.of(NumberArray.of("weights", fill)));
        figure.underline().ifPresent(measure -> {
            header.add("attendedBy");
            arrays.add(NumberArray.of("attendedBy", measure.weights().values()));
        });
        NumberTable table = new NumberTable(header, tokens.size(), token -> {
            List<String> line = new ArrayList<>(List.of(tokens.get(token)));
            arrays.forEach(array -> line.add(NumberTable.text(array.values()[token])));
            return line;
        });
        return new FigureNumbers(table, arrays, Map.of("tokens", tokens));
    }

    private static FigureNumbers of(HeadGridFigure figure) {
        List<HeadThumbnail> heads = figure.heads().toList();
        List<List<String>> lines = new ArrayList<>();
        for (HeadThumbnail head : heads) {
            Matrix matrix = head.matrix();
            for (int row = 0; row < matrix.rows(); row++) {
                for (int column = 0; column < matrix.columns(); column++) {
                    boolean shown = head.mask().allows(row, column);
                    lines.add(List.of(
                            name(head.site()),
                            Integer.toString(row + 1),
                            Integer.toString(column + 1),
                            shown ? NumberTable.text(matrix.at(row, column)) : ""));
                }
            }
        }
        List<Matrix> matrices = heads.stream().map(HeadThumbnail::matrix).toList();
        List<String> names = heads.stream().map(head -> name(head.site())).toList();
        return new FigureNumbers(
                NumberTable.of(List.of("head", "query", "key", "weight"), lines),
                stacked(names, matrices),
                Map.of("heads", names));
    }

    /** One array of all where they have one shape, otherwise an array each. */
    static List<NumberArray> stacked(List<String> names, List<Matrix> matrices) {
        long shapes = matrices.stream()
                .map(matrix -> List.of(matrix.rows(), matrix.columns()))
                .distinct()
                .count();
        return shapes == 1
                ? List.of(NumberArray.of("weights", matrices))
                : IntStream.range(0, matrices.size())
                        .mapToObj(i -> NumberArray.of(names.get(i), matrices.get(i)))
                        .toList();
    }

    /** A name for a head that a program can split: {@code encoder-self-1-2}, layer and head counted from 1. */
    static String name(AttentionSite site) {
        return "%s-%s-%d-%d"
                .formatted(
                        site.stack(), site.kind().name().toLowerCase(Locale.ROOT), site.layer() + 1, site.head() + 1);
    }

    private static FigureNumbers of(LossFigure figure) {
        Map<Integer, EpochScore> scores = new LinkedHashMap<>();
        figure.validation().forEach(score -> scores.put(score.step(), score));
        List<StepLoss> steps = figure.training();
        NumberTable table = new NumberTable(List.of("step", "loss", "validationLoss"), steps.size(), index -> {
            StepLoss step = steps.get(index);
            EpochScore score = scores.get(step.step());
            return List.of(
                    Integer.toString(step.step()),
                    NumberTable.text((float) step.loss()),
                    score == null ? "" : NumberTable.text((float) score.validationLoss()));
        });
        return new FigureNumbers(
                table,
                List.of(
                        column("step", steps.size(), i -> steps.get(i).step()),
                        column("loss", steps.size(), i -> steps.get(i).loss()),
                        column(
                                "validationStep",
                                figure.validation().size(),
                                i -> figure.validation().get(i).step()),
                        column(
                                "validationLoss",
                                figure.validation().size(),
                                i -> figure.validation().get(i).validationLoss())),
                Map.of());
    }

    private static NumberArray column(String name, int length, java.util.function.IntToDoubleFunction value) {
        float[] values = new float[length];
        for (int i = 0; i < length; i++) {
            values[i] = (float) value.applyAsDouble(i);
        }
        return NumberArray.of(name, values);
    }
}
