package org.headlight.render.figure;

/** How the labels above the columns of a heatmap are turned. */
public enum ColumnLabelStyle {
    /** Read as usual, the note below the text; when every label fits over its cell. */
    UPRIGHT(0),
    /** Rising to the right at 45 degrees, the note behind the text. */
    SLANTED(45),
    /** Rising straight up, the note behind the text; when cells are narrow. */
    VERTICAL(90);

    private final int degrees;

    ColumnLabelStyle(int degrees) {
        this.degrees = degrees;
    }

    /** How far the text is turned against the clock. */
    public int degrees() {
        return degrees;
    }
}
