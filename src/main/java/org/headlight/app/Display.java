package org.headlight.app;

import java.util.Locale;

/** Whether there is a screen to open a window on, and how to draw without one. */
final class Display {
    private Display() {}

    /** Whether a window can be opened; on Linux that takes an X or a Wayland server, elsewhere there always is one. */
    static boolean isThere() {
        boolean linux = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("linux");
        return !linux || isSet("DISPLAY") || isSet("WAYLAND_DISPLAY");
    }

    /** Makes JavaFX draw into memory. Works only before its toolkit has started. */
    static void doWithout() {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        System.setProperty("java.awt.headless", "true");
    }

    private static boolean isSet(String variable) {
        String value = System.getenv(variable);
        return value != null && !value.isBlank();
    }
}
