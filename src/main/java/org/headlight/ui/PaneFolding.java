package org.headlight.ui;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/**
 * Which panes are open. A window that becomes narrow folds them, one that becomes wide opens them again; in between the user
 * decides. FX thread only.
 */
final class PaneFolding {
    private static final double SETUP_FITS = 1440;
    private static final double INSPECTOR_FITS = 1360;
    private static final double TWO_TRACKS_FIT = 900;

    private final BooleanProperty setup = new SimpleBooleanProperty(this, "setup", true);
    private final BooleanProperty timeline = new SimpleBooleanProperty(this, "timeline", true);
    private final BooleanProperty inspector = new SimpleBooleanProperty(this, "inspector", true);
    private final ReadOnlyBooleanWrapper inspectorFloats = new ReadOnlyBooleanWrapper(this, "inspectorFloats");
    private final ReadOnlyBooleanWrapper tall = new ReadOnlyBooleanWrapper(this, "tall", true);
    private boolean setupFits = true;

    /** Follows the size of the window, in pixels. */
    void fit(double width, double height) {
        if (width <= 0 || height <= 0) {
            return;
        }
        if (setupFits != width >= SETUP_FITS) {
            setupFits = !setupFits;
            setup.set(setupFits);
        }
        if (inspectorFloats.get() != width < INSPECTOR_FITS) {
            inspectorFloats.set(!inspectorFloats.get());
            inspector.set(!inspectorFloats.get());
        }
        tall.set(height >= TWO_TRACKS_FIT);
    }

    BooleanProperty setupProperty() {
        return setup;
    }

    BooleanProperty timelineProperty() {
        return timeline;
    }

    BooleanProperty inspectorProperty() {
        return inspector;
    }

    /** Whether the inspector lies over the stage instead of beside it. */
    ReadOnlyBooleanProperty inspectorFloatsProperty() {
        return inspectorFloats.getReadOnlyProperty();
    }

    /** Whether the timeline has room for two tracks. */
    ReadOnlyBooleanProperty tallProperty() {
        return tall.getReadOnlyProperty();
    }
}
