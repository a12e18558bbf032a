package org.headlight.viewmodel.export;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.value.ObservableValue;
import org.headlight.export.FigureFile;
import org.headlight.export.image.PictureOptions;
import org.headlight.export.number.MapJson;
import org.headlight.render.Palette;
import org.headlight.render.figure.Figure;
import org.headlight.render.figure.FigureFormat;
import org.headlight.snapshot.ProbeAttention;
import org.headlight.viewmodel.exhibit.Exhibit;
import org.headlight.viewmodel.work.Background;
import org.headlight.viewmodel.work.StatusViewModel;

/**
 * Writes what is on screen to files, off the screen's thread. It knows no view: each says what it shows by an
 * {@link Exhibit}. FX thread only.
 */
public final class ExportViewModel {
    private final Background background;
    private final StatusViewModel status;
    private final List<Exhibit> exhibits;
    private final ObservableValue<Exhibit> inView;
    private final ObservableValue<ProbeAttention> attention;
    private final Supplier<Map<String, String>> properties;
    private final DoubleProperty scale = new SimpleDoubleProperty(this, "scale", 2);
    private final BooleanProperty dark = new SimpleBooleanProperty(this, "dark");
    private final ObservableValue<Boolean> possible;

    /**
     * @param exhibits all that can be taken home
     * @param inView the one of the view that fills the stage; its value is null where that has none
     * @param attention everything the network did with the chosen example
     * @param properties what a file says of itself
     */
    public ExportViewModel(
            Background background,
            StatusViewModel status,
            List<Exhibit> exhibits,
            ObservableValue<Exhibit> inView,
            ObservableValue<ProbeAttention> attention,
            Supplier<Map<String, String>> properties) {
        this.background = background;
        this.status = status;
        this.exhibits = List.copyOf(exhibits);
        this.inView = inView;
        this.attention = attention;
        this.properties = properties;
        possible = inView.flatMap(Exhibit::shown).map(figure -> true).orElse(false);
    }

    /** A name for the file that says what it is and when. */
    public String suggestedName(Exhibit exhibit, FigureFormat format) {
        Figure figure = exhibit.shown().getValue();
        String step = properties.get().getOrDefault("Step", "0");
        return "%s-step-%s.%s".formatted(exhibit.fileName(), step, FigureFile.ending(figure, format));
    }

    /** Writes what an exhibit shows; the status bar says where to, or why not. */
    public void write(Exhibit exhibit, FigureFormat format, Path target) {
        Figure figure = exhibit.shown().getValue();
        PictureOptions options = options();
        run(target, () -> {
            FigureFile.write(figure, format, options, target);
            return target;
        });
    }

    /** Writes all that the network did with the chosen example, for other programs and to be opened again. */
    public void writeAttention(Path target) {
        ProbeAttention seen = attention.getValue();
        run(target, () -> {
            MapJson.write(seen, target);
            return target;
        });
    }

    private void run(Path target, Callable<Path> task) {
        status.say(StatusViewModel.Kind.BUSY, "Writing %s.".formatted(target.getFileName()));
        background.run(
                task,
                written -> status.say(StatusViewModel.Kind.DONE, "Saved %s.".formatted(written)),
                sentence -> status.say(StatusViewModel.Kind.FAILED, sentence));
    }

    private PictureOptions options() {
        return new PictureOptions(scale.get(), dark.get() ? Palette.DARK : Palette.LIGHT, properties.get());
    }

    /** All that can be taken home; what has no figure just now is not offered. */
    public List<Exhibit> exhibits() {
        return exhibits;
    }

    /** What the view that fills the stage shows; its value is null where that is nothing to take home. */
    public ObservableValue<Exhibit> inViewProperty() {
        return inView;
    }

    /** Pixels of a picture for each of the screen, 0.5 to 8. */
    public DoubleProperty scaleProperty() {
        return scale;
    }

    /** Whether pictures have the dark ground, as the window has. */
    public BooleanProperty darkProperty() {
        return dark;
    }

    /** Whether the view that fills the stage shows anything to take home. */
    public ObservableValue<Boolean> possibleProperty() {
        return possible;
    }

    /** Whether there is attention to write. */
    public ObservableValue<Boolean> attentionProperty() {
        return attention.map(seen -> true).orElse(false);
    }
}
