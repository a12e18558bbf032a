package org.headlight.data;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Vectors that were learned elsewhere, for those tokens of a vocabulary that have one. Immutable but for the arrays, which must not
 * change.
 *
 * @param file name of the file they are from
 * @param vectors [size] by id of the token
 */
public record WordVectors(String file, Map<Integer, float[]> vectors) {
    public WordVectors {
        vectors = Collections.unmodifiableMap(new LinkedHashMap<>(vectors));
    }
}
