package org.headlight.export.number;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.stream.IntStream;
import org.headlight.render.CellMask;
import org.headlight.snapshot.Matrix;

/** Numbers of a map as JSON: a list of rows, each a list. */
final class JsonMatrix {
    private JsonMatrix() {}

    /** A field with a matrix; a value that is no number is null. */
    static void write(JsonGenerator json, String name, Matrix values) throws IOException {
        json.writeArrayFieldStart(name);
        for (int row = 0; row < values.rows(); row++) {
            json.writeStartArray();
            for (int column = 0; column < values.columns(); column++) {
                writeNumber(json, values.at(row, column));
            }
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    /** Whether a mask forbids any cell. */
    static boolean isMasked(Matrix scores) {
        return CellMask.whereScored(scores) != CellMask.EVERYWHERE;
    }

    /** Whether the masks of two maps forbid the same cells. */
    static boolean haveSameMask(Matrix one, Matrix other) {
        boolean comparable = one.rows() == other.rows() && one.columns() == other.columns();
        return !isMasked(one) && !isMasked(other)
                || comparable
                        && IntStream.range(0, one.values().length)
                                .allMatch(i -> isForbidden(one.values()[i]) == isForbidden(other.values()[i]));
    }

    private static boolean isForbidden(float score) {
        return score == Float.NEGATIVE_INFINITY;
    }

    /** The mask that the scores before a softmax tell of: 1 where something may be looked at, 0 where not. */
    static void writeMask(JsonGenerator json, Matrix scores) throws IOException {
        json.writeArrayFieldStart("mask");
        for (int row = 0; row < scores.rows(); row++) {
            json.writeStartArray();
            for (int column = 0; column < scores.columns(); column++) {
                json.writeNumber(isForbidden(scores.at(row, column)) ? 0 : 1);
            }
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    /** A number, null where it is none. */
    static void writeNumber(JsonGenerator json, float number) throws IOException {
        if (Float.isFinite(number)) {
            json.writeNumber(number);
        } else {
            json.writeNull();
        }
    }
}
