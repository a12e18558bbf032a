package org.headlight.render;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A ladder of 256 opaque colours from the lowest value to the highest. Immutable, safe from any thread. */
public enum ColorMap {
    /** Dark violet over green to yellow; even in lightness and safe for colour-blind eyes. The usual one. */
    VIRIDIS("Viridis", "viridis"),
    /** Blue over grey to yellow; looks the same to nearly every eye. */
    CIVIDIS("Cividis", "cividis"),
    /** Black over purple to pale yellow. */
    MAGMA("Magma", "magma"),
    /** White to black, for print. */
    GREY("Grey", "grey"),
    /** Blue over white to red, for signed values; zero is white. */
    RED_BLUE("Red and blue", "red-blue");

    /** How many colours a map has. */
    public static final int SIZE = 256;

    private final String title;
    private final int[] table;

    ColorMap(String title, String file) {
        this.title = title;
        this.table = load("/colormaps/" + file + ".csv");
    }

    /** Its name on the screen. */
    public String title() {
        return title;
    }

    /** Whether it has a neutral middle, so that its range must be the same on both sides of zero. */
    public boolean isDiverging() {
        return this == RED_BLUE;
    }

    /** Whether it contains white, so that cells need an edge to be seen on a white page. */
    public boolean isPale() {
        return this == GREY || this == RED_BLUE;
    }

    /**
     * One of the colours.
     *
     * @param index from 0, the lowest value, to 255, the highest
     */
    public int entry(int index) {
        return table[index];
    }

    /**
     * The colour at a place between the ends; every entry covers an equal stretch.
     *
     * @param fraction 0 is the lowest, 1 the highest; what lies outside takes the colour of the nearer end
     */
    public int at(double fraction) {
        return table[Math.clamp((int) (fraction * SIZE), 0, SIZE - 1)];
    }

    private static int[] load(String resource) {
        try (InputStream stream = ColorMap.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("The colour table %s is missing from the program.".formatted(resource));
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.US_ASCII));
            List<String> lines = reader.lines().skip(1).toList();
            if (lines.size() != SIZE) {
                throw new IllegalStateException(
                        "The colour table %s: expected %d colours but got %d.".formatted(resource, SIZE, lines.size()));
            }
            return lines.stream().mapToInt(ColorMap::parse).toArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int parse(String line) {
        String[] parts = line.split(",");
        return 0xff000000
                | Integer.parseInt(parts[0]) << 16
                | Integer.parseInt(parts[1]) << 8
                | Integer.parseInt(parts[2]);
    }
}
