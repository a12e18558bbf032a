package org.headlight.ui.control.heatmap;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import javafx.scene.text.Font;
import org.headlight.render.figure.AxisLabel;
import org.headlight.render.figure.HeatmapFigure;
import org.headlight.render.figure.LabelExtents;
import org.headlight.ui.control.theme.TextMeasure;

/** How large the labels of a figure are. FX thread only. */
final class HeatmapLabels {
    /** Height of a line of labels, pixels. */
    static final double LINE = 16;
    /** No label is drawn longer than this, pixels. */
    static final double LONGEST = 120;
    /** Between a label and its note, pixels. */
    static final double NOTE_GAP = 6;

    /** Measuring every label of thousands would take longer than drawing them: the widest is among the longest. */
    private static final int MEASURED = 24;

    private HeatmapLabels() {}

    /**
     * Measures a figure's labels.
     *
     * @param texts font of the labels
     * @param notes font of the notes beside or below them
     */
    static LabelExtents extents(HeatmapFigure figure, TextMeasure measure, Font texts, Font notes) {
        double rowText = widest(figure.rows(), AxisLabel::text, measure, texts);
        double rowNote = widest(figure.rows(), AxisLabel::note, measure, notes);
        double axis = measure.width(figure.rowAxis() + " \u2193", notes);
        double row = rowText + (rowNote > 0 ? rowNote + NOTE_GAP : 0);
        return new LabelExtents(
                Math.max(row, Math.min(axis, LONGEST)),
                widest(figure.columns(), AxisLabel::text, measure, texts),
                widest(figure.columns(), AxisLabel::note, measure, notes),
                LINE);
    }

    private static double widest(
            List<AxisLabel> labels, Function<AxisLabel, String> part, TextMeasure measure, Font font) {
        double widest = labels.stream()
                .map(part)
                .sorted(Comparator.comparing(String::length).reversed())
                .limit(MEASURED)
                .mapToDouble(text -> text.isEmpty() ? 0 : measure.width(text, font))
                .max()
                .orElse(0);
        return Math.min(LONGEST, Math.ceil(widest));
    }
}
