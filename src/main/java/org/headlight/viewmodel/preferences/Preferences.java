package org.headlight.viewmodel.preferences;

import java.util.List;
import java.util.Optional;
import org.headlight.render.ColorMap;

/**
 * What is remembered. Immutable.
 *
 * @param dark whether the window is dark; empty to follow the system
 * @param colorMap the colours of weights
 * @param recent files, folders and runs that were opened, the newest first
 * @param window where the window was; empty if it was never closed
 */
record Preferences(Optional<Boolean> dark, ColorMap colorMap, List<String> recent, Optional<WindowPlace> window) {
    /** Nothing remembered yet. */
    static final Preferences NONE = new Preferences(Optional.empty(), ColorMap.VIRIDIS, List.of(), Optional.empty());

    Preferences {
        recent = List.copyOf(recent);
    }
}
