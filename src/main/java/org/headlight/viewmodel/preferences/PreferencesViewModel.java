package org.headlight.viewmodel.preferences;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.headlight.viewmodel.attention.ScaleViewModel;
import org.headlight.viewmodel.work.Background;
import org.headlight.viewmodel.work.StatusViewModel;

/**
 * What the user prefers, kept in a file as soon as it changes; in memory alone until {@link #keepIn} names one. FX thread only.
 */
public final class PreferencesViewModel {
    /** How many recent files are remembered. */
    public static final int RECENT = 10;

    private final Background background;
    private final StatusViewModel status;
    private final ScaleViewModel scale;
    private final ObjectProperty<Optional<Boolean>> dark =
            new SimpleObjectProperty<>(this, "dark", Preferences.NONE.dark());
    private final ObjectProperty<Optional<WindowPlace>> window =
            new SimpleObjectProperty<>(this, "window", Preferences.NONE.window());
    private final ObservableList<Path> recent = FXCollections.observableArrayList();

    /** @param scale whose colours are remembered */
    public PreferencesViewModel(Background background, StatusViewModel status, ScaleViewModel scale) {
        this.background = background;
        this.status = status;
        this.scale = scale;
    }

    /**
     * Takes what a file remembers, and keeps every change in it from now on.
     *
     * @param path the file; it and the folders above it are made with the first change
     */
    public void keepIn(Path path) {
        PreferencesFile file = new PreferencesFile(path);
        try {
            take(file.read());
        } catch (IOException e) {
            status.say(StatusViewModel.Kind.FAILED, e.getMessage());
        }
        InvalidationListener save = change -> save(file);
        Stream.of(dark, window, recent, scale.colorMapProperty()).forEach(kept -> kept.addListener(save));
    }

    private void take(Preferences remembered) {
        dark.set(remembered.dark());
        window.set(remembered.window());
        scale.colorMapProperty().set(remembered.colorMap());
        recent.setAll(remembered.recent().stream()
                .flatMap(PreferencesViewModel::path)
                .filter(Files::exists)
                .limit(RECENT)
                .toList());
    }

    private static Stream<Path> path(String text) {
        try {
            return Stream.of(Path.of(text));
        } catch (IllegalArgumentException e) {
            return Stream.empty();
        }
    }

    private void save(PreferencesFile file) {
        Preferences now = new Preferences(
                dark.get(),
                scale.colorMapProperty().get(),
                recent.stream().map(Path::toString).toList(),
                window.get());
        background.run(
                () -> {
                    file.write(now);
                    return now;
                },
                written -> {},
                sentence -> status.say(
                        StatusViewModel.Kind.FAILED, "The preferences could not be kept: %s".formatted(sentence)));
    }

    /** Remembers that something was opened, as the newest. */
    public void opened(Path path) {
        Path whole = path.toAbsolutePath().normalize();
        if (recent.isEmpty() || !recent.getFirst().equals(whole)) {
            recent.setAll(Stream.concat(Stream.of(whole), recent.stream().filter(other -> !other.equals(whole)))
                    .limit(RECENT)
                    .toList());
        }
    }

    /** Forgets one that is not there any more. */
    public void forget(Path path) {
        recent.remove(path);
    }

    /** What was opened, the newest first; what was gone at the start is left out. Not to be changed from outside. */
    public ObservableList<Path> recent() {
        return recent;
    }

    /** Whether the window is dark; empty to follow the system. */
    public ObjectProperty<Optional<Boolean>> darkProperty() {
        return dark;
    }

    /** Where the window was when it was closed last. */
    public ObjectProperty<Optional<WindowPlace>> windowProperty() {
        return window;
    }
}
