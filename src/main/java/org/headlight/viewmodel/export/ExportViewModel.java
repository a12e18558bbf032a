package org.headlight.viewmodel.export;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.value.ObservableValue;
import org.headlight.export.FigureFile;
import org.headlight.export.image.PictureOptions;
import org.headlight.export.image.PngExport;
import org.headlight.export.number.FigureNumbers;
import org.headlight.export.number.MapJson;
import org.headlight.render.Palette;
import org.headlight.render.Raster;
import org.headlight.render.figure.Figure;
import org.headlight.render.figure.FigureFormat;
import org.headlight.snapshot.ProbeAttention;
import org.headlight.viewmodel.attention.AttentionViewModel;
import org.headlight.viewmodel.exhibit.Exhibit;
import org.headlight.viewmodel.moments.MomentsViewModel;
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
    private final FileRow row;
    private final BooleanProperty titled = new SimpleBooleanProperty(this, "titled", true);
    private final BooleanProperty explained = new SimpleBooleanProperty(this, "explained", true);
    private final ReadOnlyObjectWrapper<Raster> preview = new ReadOnlyObjectWrapper<>(this, "preview");
    private int previews;
    private final DoubleProperty scale = new SimpleDoubleProperty(this, "scale", 2);
    private final BooleanProperty dark = new SimpleBooleanProperty(this, "dark");
    private final ObservableValue<Boolean> possible;

    /**
     * @param exhibits all that can be taken home
     * @param inView the one of the view that fills the stage; its value is null where that has none
     * @param attention what the network did, and which head is looked at
     * @param moments what was recorded
     * @param properties what a file says of itself
     */
    public ExportViewModel(
            Background background,
            StatusViewModel status,
            List<Exhibit> exhibits,
            ObservableValue<Exhibit> inView,
            AttentionViewModel attention,
            MomentsViewModel moments,
            Supplier<Map<String, String>> properties) {
        this.background = background;
        this.status = status;
        this.exhibits = List.copyOf(exhibits);
        this.inView = inView;
        this.attention = attention.seenProperty();
        this.row = new FileRow(background, status, attention, moments);
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
        FileRow.Writer writer = writer(format);
        run(target, () -> {
            writer.write(figure, target);
            return target;
        });
    }

    private FileRow.Writer writer(FigureFormat format) {
        PictureOptions options = options();
        boolean withTitle = titled.get();
        boolean withWords = explained.get();
        return (figure, file) ->
                FigureFile.write(figure.worded(withTitle, withWords), format, options.titled(figure.title()), file);
    }

    /** Writes a file for each head into a folder; files that are there already are never written over. */
    public void writeHeads(Exhibit exhibit, FigureFormat format, Path folder) {
        row.heads(new FileRow.Order(exhibit, format, () -> writer(format)), folder);
    }

    /** Writes a file for each recorded moment from a step to another into a folder, likewise. */
    public void writeMoments(Exhibit exhibit, FigureFormat format, int first, int last, Path folder) {
        row.moments(new FileRow.Order(exhibit, format, () -> writer(format)), first, last, folder);
    }

    /** The picture of what the view shows, for the clipboard. */
    public void copyPicture(Consumer<Raster> clipboard) {
        draw(inView.getValue(), scale.get(), raster -> {
            clipboard.accept(raster);
            status.say(StatusViewModel.Kind.DONE, "The picture is on the clipboard.");
        });
    }

    /** The numbers of what the view shows, with tabs between them as spreadsheets take them, for the clipboard. */
    public void copyNumbers(Consumer<String> clipboard) {
        Figure figure = inView.getValue().shown().getValue();
        background.run(
                () -> FigureNumbers.of(figure).table().tabbed(),
                text -> {
                    clipboard.accept(text);
                    status.say(StatusViewModel.Kind.DONE, "The numbers are on the clipboard.");
                },
                this::fail);
    }

    /** Draws what an exhibit shows as a file would have it; {@link #previewProperty} changes when it is there. */
    public void draw(Exhibit exhibit) {
        int number = ++previews;
        draw(exhibit, 1, raster -> {
            if (number == previews) {
                preview.set(raster);
            }
        });
    }

    private void draw(Exhibit exhibit, double size, Consumer<Raster> done) {
        Figure figure = exhibit.shown().getValue().worded(titled.get(), explained.get());
        Palette palette = dark.get() ? Palette.DARK : Palette.LIGHT;
        background.run(() -> PngExport.draw(figure, size, palette), done, this::fail);
    }

    private void fail(String sentence) {
        status.say(StatusViewModel.Kind.FAILED, sentence);
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
                task, written -> status.say(StatusViewModel.Kind.DONE, "Saved %s.".formatted(written)), this::fail);
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

    /** Whether pictures keep their title. */
    public BooleanProperty titledProperty() {
        return titled;
    }

    /** Whether pictures keep the words that say how to read them. */
    public BooleanProperty explainedProperty() {
        return explained;
    }

    /** The picture that was drawn last; null before the first. */
    public ReadOnlyObjectProperty<Raster> previewProperty() {
        return preview.getReadOnlyProperty();
    }

    /** The row of files that is being written. */
    public FileRow row() {
        return row;
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
