package org.headlight.viewmodel.attention;

/** Two ways to see the map of a pooling attention, which has a single row a moment. */
public enum MapForm {
    /** The map of one moment: a row is a query. */
    MOMENT("This moment"),
    /** The growth of the map: a row is a recorded step. */
    OVER_TRAINING("Over training");

    private final String label;

    MapForm(String label) {
        this.label = label;
    }

    /** Its name on the screen. */
    public String label() {
        return label;
    }
}
