package org.headlight.app;

import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.headlight.viewmodel.preferences.PreferencesViewModel;
import org.headlight.viewmodel.preferences.WindowPlace;

/** Puts the window where it was when it was closed last, if a screen is there still. FX thread only. */
final class StagePlace {
    private final Stage stage;
    private final PreferencesViewModel preferences;

    StagePlace(Stage stage, PreferencesViewModel preferences) {
        this.stage = stage;
        this.preferences = preferences;
    }

    /** Takes the place that is remembered, and remembers it anew when the window goes. */
    void restore() {
        preferences.windowProperty().get().filter(StagePlace::isOnScreen).ifPresent(this::take);
        stage.setOnHiding(event -> preferences.windowProperty().set(Optional.of(now())));
    }

    private void take(WindowPlace place) {
        stage.setX(place.x());
        stage.setY(place.y());
        stage.setWidth(place.width());
        stage.setHeight(place.height());
        stage.setMaximized(place.maximised());
    }

    /** Where it is; of a window that fills the screen, where it was before stays remembered. */
    private WindowPlace now() {
        Optional<WindowPlace> before = preferences.windowProperty().get();
        return stage.isMaximized() && before.isPresent()
                ? new WindowPlace(
                        before.get().x(),
                        before.get().y(),
                        before.get().width(),
                        before.get().height(),
                        true)
                : new WindowPlace(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), stage.isMaximized());
    }

    /** Whether its title bar could be taken hold of. */
    private static boolean isOnScreen(WindowPlace place) {
        Rectangle2D title = new Rectangle2D(place.x(), place.y(), place.width(), 1);
        return Screen.getScreens().stream()
                .anyMatch(screen -> screen.getVisualBounds().intersects(title));
    }
}
