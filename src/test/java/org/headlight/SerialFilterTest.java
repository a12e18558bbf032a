package org.headlight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InvalidClassException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Nothing is ever deserialized: the program starts with a filter that refuses every class, and all tests run under the same. */
class SerialFilterTest {

    @Test
    void theProgramStartsWithTheFilter() throws IOException {
        assertTrue(Files.readAllLines(Path.of("src/dist/lib/jvm.options")).contains("-Djdk.serialFilter=!*"));
        assertEquals("!*", ObjectInputFilter.Config.getSerialFilter().toString());
    }

    @Test
    void anObjectIsRefused() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream stream = new ObjectOutputStream(bytes)) {
            stream.writeObject(new ArrayList<>(List.of("a")));
        }
        try (ObjectInputStream stream = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThrows(InvalidClassException.class, stream::readObject);
        }
    }
}
