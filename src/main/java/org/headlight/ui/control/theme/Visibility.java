package org.headlight.ui.control.theme;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.Window;

/** Whether anybody could see a node. FX thread only. */
public final class Visibility {
    private static final ObservableValue<Boolean> NO = new SimpleBooleanProperty(false);

    private Visibility() {}

    /**
     * Whether a node and all its ancestors are visible and its window, if it has one, is open and not minimised. A
     * scene without a window counts as seen: it is drawn into pictures.
     */
    public static ObservableValue<Boolean> of(Node node) {
        ObservableValue<Boolean> windowShows = node.sceneProperty()
                .flatMap(Scene::windowProperty)
                .flatMap(Visibility::ofWindow)
                .orElse(true);
        return ofBranch(node).flatMap(visible -> visible ? windowShows : NO);
    }

    private static ObservableValue<Boolean> ofBranch(Node node) {
        return node.visibleProperty()
                .flatMap(visible -> visible
                        ? node.parentProperty().flatMap(Visibility::ofBranch).orElse(true)
                        : NO);
    }

    private static ObservableValue<Boolean> ofWindow(Window window) {
        if (window instanceof Stage stage) {
            return stage.showingProperty()
                    .flatMap(shows -> shows ? stage.iconifiedProperty().map(hidden -> !hidden) : NO);
        }
        return window.showingProperty();
    }
}
