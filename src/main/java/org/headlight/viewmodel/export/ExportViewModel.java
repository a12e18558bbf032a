package org.headlight.viewmodel.export;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.value.ObservableValue;
import org.headlight.export.image.PictureOptions;
import org.headlight.export.image.PngExport;
import org.headlight.export.number.ComparisonCsv;
import org.headlight.export.number.MapCsv;
import org.headlight.export.number.MapJson;
import org.headlight.export.number.SeriesCsv;
import org.headlight.render.Palette;
import org.headlight.render.figure.ComparisonFigure;
import org.headlight.render.figure.Figure;
import org.headlight.render.series.ForecastSeries;
import org.headlight.snapshot.ProbeAttention;
import org.headlight.viewmodel.attention.AttentionViewModel;
import org.headlight.viewmodel.attention.FigureViewModel;
import org.headlight.viewmodel.attention.SeriesViewModel;
import org.headlight.viewmodel.comparison.ComparisonViewModel;
import org.headlight.viewmodel.heads.HeadsViewModel;
import org.headlight.viewmodel.moments.MomentsViewModel;
import org.headlight.viewmodel.work.Background;
import org.headlight.viewmodel.work.StatusViewModel;

/** Writes what is on screen to files, off the screen's thread. FX thread only. */
public final class ExportViewModel {
    private final Background background;
    private final StatusViewModel status;
    private final FigureViewModel figures;
    private final SeriesViewModel series;
    private final HeadsViewModel heads;
    private final ComparisonViewModel comparison;
    private final AttentionViewModel attention;
    private final MomentsViewModel moments;
    private final IntegerProperty scale = new SimpleIntegerProperty(this, "scale", 2);
    private final BooleanProperty dark = new SimpleBooleanProperty(this, "dark");
    private final ReadOnlyBooleanWrapper possible = new ReadOnlyBooleanWrapper(this, "possible");

    public ExportViewModel(
            Background background,
            StatusViewModel status,
            FigureViewModel figures,
            SeriesViewModel series,
            HeadsViewModel heads,
            ComparisonViewModel comparison,
            AttentionViewModel attention,
            MomentsViewModel moments) {
        this.background = background;
        this.status = status;
        this.figures = figures;
        this.series = series;
        this.heads = heads;
        this.comparison = comparison;
        this.attention = attention;
        this.moments = moments;
        possible.bind(figures.heatmapProperty().isNotNull());
    }

    /** A name for the file that says what it is and when. */
    public String suggestedName(ExportKind kind) {
        return kind.fileName(step());
    }

    /** Writes the shown moment; the status bar says where to, or why not. */
    public void write(ExportKind kind, Path target) {
        if (offers(kind).getValue()) {
            Callable<Path> task = switch (kind) {
                case HEATMAP -> picture(figures.heatmapProperty().get(), target);
                case TOKENS -> picture(figures.tokensProperty().get(), target);
                case SERIES -> picture(series.figureProperty().get(), target);
                case SERIES_CSV -> table(series.figureProperty().get().series(), target);
                case HEADS -> picture(heads.gridProperty().get(), target);
                case COMPARISON -> picture(compared(), target);
                case COMPARISON_CSV -> differences(compared(), target);
                case CSV, JSON -> numbers(kind, attention.seenProperty().get(), target);
            };
            status.say(StatusViewModel.Kind.BUSY, "Writing %s.".formatted(target.getFileName()));
            background.run(
                    task,
                    written -> status.say(StatusViewModel.Kind.DONE, "Saved %s.".formatted(written)),
                    sentence -> status.say(StatusViewModel.Kind.FAILED, sentence));
        }
    }

    private ComparisonFigure compared() {
        return comparison.comparisonProperty().get().figure();
    }

    private static Callable<Path> differences(ComparisonFigure shown, Path target) {
        return () -> {
            ComparisonCsv.write(shown, target);
            return target;
        };
    }

    private Callable<Path> picture(Figure figure, Path target) {
        Map<String, String> facts = Map.of(
                "Software", "Headlight",
                "Step", Integer.toString(step()),
                "Example", attention.seenProperty().get().probe().text());
        PictureOptions options = new PictureOptions(scale.get(), dark.get() ? Palette.DARK : Palette.LIGHT, facts);
        return () -> {
            PngExport.write(figure, options, target);
            return target;
        };
    }

    private static Callable<Path> table(ForecastSeries forecast, Path target) {
        return () -> {
            SeriesCsv.write(forecast, target);
            return target;
        };
    }

    /** Whether there is something of a kind to write. */
    public ObservableValue<Boolean> offers(ExportKind kind) {
        return switch (kind) {
            case SERIES, SERIES_CSV -> series.figureProperty().isNotNull();
            case HEADS -> heads.gridProperty().isNotNull();
            case COMPARISON, COMPARISON_CSV -> comparison.comparisonProperty().isNotNull();
            case HEATMAP, TOKENS, CSV, JSON -> possible;
        };
    }

    private static Callable<Path> numbers(ExportKind kind, ProbeAttention shown, Path target) {
        return () -> {
            if (kind == ExportKind.CSV) {
                MapCsv.write(shown, target);
            } else {
                MapJson.write(shown, target);
            }
            return target;
        };
    }

    private int step() {
        return moments.shownProperty().get() == null
                ? 0
                : moments.shownProperty().get().step();
    }

    /** Pixels of the picture for each of the screen, 1 to 4. */
    public IntegerProperty scaleProperty() {
        return scale;
    }

    /** Whether pictures have the dark ground, as the window has. */
    public BooleanProperty darkProperty() {
        return dark;
    }

    /** Whether there is anything to write. */
    public ReadOnlyBooleanProperty possibleProperty() {
        return possible.getReadOnlyProperty();
    }
}
