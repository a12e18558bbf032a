package org.headlight.viewmodel.export;

/** What can be written to a file of what is on screen. */
public enum ExportKind {
    /** The heatmap as a picture. */
    HEATMAP("Heatmap as PNG", "heatmap", "png"),
    /** The coloured text as a picture. */
    TOKENS("Tokens as PNG", "tokens", "png"),
    /** The forecast as a picture. */
    SERIES("Series as PNG", "series", "png"),
    /** What was measured and foretold as a table. */
    SERIES_CSV("Series as CSV", "series", "csv"),
    /** All heads as a picture. */
    HEADS("All heads as PNG", "heads", "png"),
    /** Two maps and their difference as a picture. */
    COMPARISON("Comparison as PNG", "comparison", "png"),
    /** The numbers of the map as a table. */
    CSV("Weights as CSV", "attention", "csv"),
    /** Two maps and their difference as a table. */
    COMPARISON_CSV("Comparison as CSV", "comparison", "csv"),
    /** Tokens, weights and prediction for other programs. */
    JSON("Attention as JSON", "attention", "json");

    private final String title;
    private final String name;
    private final String extension;

    ExportKind(String title, String name, String extension) {
        this.title = title;
        this.name = name;
        this.extension = extension;
    }

    /** Its name on the screen. */
    public String title() {
        return title;
    }

    /** Whether it is a picture, which has a scale. */
    public boolean isPicture() {
        return extension.equals("png");
    }

    /** A name for the file of a moment. */
    String fileName(int step) {
        return "%s-step-%d.%s".formatted(name, step, extension);
    }
}
