package org.headlight.export;

import java.nio.file.Path;
import java.util.Map;
import org.headlight.export.file.ExportException;
import org.headlight.export.image.PictureOptions;
import org.headlight.export.number.MapCsv;
import org.headlight.export.number.MapJson;
import org.headlight.export.number.NumberExport;
import org.headlight.render.CellMask;
import org.headlight.render.ColorMap;
import org.headlight.render.ColorScale;
import org.headlight.render.NumberText;
import org.headlight.render.Palette;
import org.headlight.render.RangeRule;
import org.headlight.render.figure.AxisLabel;
import org.headlight.render.figure.AxisNames;
import org.headlight.render.figure.FigureFormat;
import org.headlight.render.figure.HeatmapFigure;
import org.headlight.render.figure.RowSumText;
import org.headlight.render.figure.SiteText;
import org.headlight.snapshot.Answer;
import org.headlight.snapshot.AttentionMap;
import org.headlight.snapshot.Forecast;
import org.headlight.snapshot.NoAnswer;
import org.headlight.snapshot.Prediction;
import org.headlight.snapshot.ProbeAttention;

/** The attention to one text as a file of any format, for those who have no window to choose a view by. */
public final class MapFile {
    private static final int SCALE = 2;

    private MapFile() {}

    /** Whether the ending of a name stands for a format. */
    public static boolean isNamed(Path target) {
        return FigureFormat.of(target.toString()).isPresent();
    }

    /**
     * Writes everything where the format has room for it, and otherwise the first map: light, at twice the logical size.
     *
     * @throws ExportException if there is no attention and the format needs it, or the file cannot be written; an older file of
     *     that name stays as it was
     */
    public static void write(ProbeAttention attention, Path target) throws ExportException {
        FigureFormat format = FigureFormat.of(target.toString()).orElseThrow();
        switch (format) {
            case JSON -> MapJson.write(attention, target);
            case CSV -> MapCsv.write(attention, target);
            case NPY -> {
                MapJson.requireMaps(attention, target);
                NumberExport.numpy(attention, target);
            }
            case PNG, SVG, PDF -> {
                MapJson.requireMaps(attention, target);
                PictureOptions options = new PictureOptions(
                        SCALE,
                        Palette.LIGHT,
                        Map.of(
                                PictureOptions.TITLE,
                                SiteText.title(attention.maps().getFirst().site())));
                FigureFile.write(figure(attention, 0), format, options, target);
            }
        }
    }

    /** The figure of one site: colours from 0 to its largest weight, since it is compared with no other. */
    static HeatmapFigure figure(ProbeAttention attention, int site) {
        AttentionMap map = attention.maps().get(site);
        RangeRule range = RangeRule.ZERO_TO_MAXIMUM;
        return new HeatmapFigure(
                SiteText.title(map.site()),
                answer(attention.answer()),
                "%s Colour range %s.".formatted(RowSumText.of(map.weights()), range.words()),
                AxisNames.of(map.site(), attention.probe()).query(),
                AxisNames.of(map.site(), attention.probe()).key(),
                AxisLabel.ofTokens(map.query().tokens()),
                AxisLabel.ofTokens(map.key().tokens()),
                map.weights(),
                CellMask.ofScores(map.scores()),
                new ColorScale(ColorMap.VIRIDIS, range.range(map.weights())),
                "weight");
    }

    private static String answer(Answer answer) {
        return switch (answer) {
            case Prediction prediction ->
                "Predicted %s, %s.".formatted(prediction.label(), NumberText.fixed(prediction.confidence(), 3));
            case Forecast forecast ->
                "Forecast of %s, %d steps."
                        .formatted(forecast.label(), forecast.values().rows());
            case NoAnswer none -> "";
        };
    }
}
