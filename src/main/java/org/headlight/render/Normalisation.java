package org.headlight.render;

import org.headlight.snapshot.Matrix;

/** What weights are divided by before they are shown, so that small ones can be told apart. */
public enum Normalisation {
    /** They stay as they are. */
    NONE("as they are", "weight"),
    /** Each by the largest of its row. */
    ROW("each row by its largest", "of the row’s largest"),
    /** Each by the largest of its column. */
    COLUMN("each column by its largest", "of the column’s largest"),
    /** Each by the largest of the map. */
    WHOLE("all by the largest", "of the largest");

    private final String words;
    private final String valueName;

    Normalisation(String words, String valueName) {
        this.words = words;
        this.valueName = valueName;
    }

    /** Its name on the screen. */
    public String words() {
        return words;
    }

    /** What the numbers are then, for a colour bar. */
    public String valueName() {
        return valueName;
    }

    /** The numbers to show; values that are not finite stay and never count, and nothing is divided by 0. */
    public Matrix of(Matrix weights) {
        if (this == NONE) {
            return weights;
        }
        int columns = weights.columns();
        float[] largest = new float[this == ROW ? weights.rows() : this == COLUMN ? columns : 1];
        float[] values = weights.values().clone();
        for (int i = 0; i < values.length; i++) {
            int group = group(i, columns);
            largest[group] = Float.isFinite(values[i]) ? Math.max(largest[group], values[i]) : largest[group];
        }
        for (int i = 0; i < values.length; i++) {
            float by = largest[group(i, columns)];
            values[i] = by > 0 ? values[i] / by : values[i];
        }
        return new Matrix(weights.rows(), columns, values);
    }

    private int group(int index, int columns) {
        return this == ROW ? index / columns : this == COLUMN ? index % columns : 0;
    }
}
