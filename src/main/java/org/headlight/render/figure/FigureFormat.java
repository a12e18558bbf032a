package org.headlight.render.figure;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** In which formats a figure can be written: as a picture, or as its numbers. */
public enum FigureFormat {
    /** Pixels. */
    PNG("PNG, a picture of pixels", "png"),
    /** Lines and letters, for the web and for drawing programs. */
    SVG("SVG, a picture of lines", "svg"),
    /** Lines and letters, for papers. */
    PDF("PDF, a page for papers", "pdf"),
    /** Numbers for spreadsheets. */
    CSV("CSV, a table of the numbers", "csv"),
    /** Numbers with their labels, for programs. */
    JSON("JSON, the numbers with their labels", "json"),
    /** Numbers for NumPy. */
    NPY("NPY, the numbers for NumPy", "npy");

    private final String title;
    private final String extension;

    FigureFormat(String title, String extension) {
        this.title = title;
        this.extension = extension;
    }

    /** The format that the ending of a name stands for; empty if none. */
    public static Optional<FigureFormat> of(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        return Stream.of(values())
                .filter(format -> name.endsWith("." + format.extension))
                .findFirst();
    }

    /** Its name on the screen. */
    @Override
    public String toString() {
        return title;
    }

    /** The ending of its files, without the dot. */
    public String extension() {
        return extension;
    }

    /** Whether it is a picture, which has colours. */
    public boolean isPicture() {
        return this == PNG || this == SVG || this == PDF;
    }
}
