package org.headlight.task;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A coding as it is written into a run.
 *
 * @param fields its fields in the run's document, which may have others; not to be changed
 * @param texts content of the run's further text files by name
 */
public record CodingFiles(ObjectNode fields, Map<String, String> texts) {
    public CodingFiles {
        texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
    }

    /**
     * The content of a text file.
     *
     * @throws IllegalArgumentException if there is none of that name; names it
     */
    public String text(String name) {
        if (!texts.containsKey(name)) {
            throw new IllegalArgumentException("it does not name the file %s.".formatted(name));
        }
        return texts.get(name);
    }
}
