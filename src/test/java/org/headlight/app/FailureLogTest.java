package org.headlight.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FailureLogTest {
    @TempDir
    Path folder;

    @Test
    void aFailureIsTakenDownEveryTimeAndToldOnce() throws IOException {
        try (FailureLog log = FailureLog.in(folder.resolve("100 %/log"))) {
            assertTrue(log.take(Thread.currentThread(), failure("first")));
            assertFalse(log.take(Thread.currentThread(), failure("second")), "of the same kind at the same place");
            assertTrue(log.take(Thread.currentThread(), new IllegalStateException("third")));
        }
        String written = Files.readString(folder.resolve("100 %/log/headlight.0.log"));
        List.of("first", "second", "third", "FailureLogTest.failure", "on main")
                .forEach(words -> assertTrue(written.contains(words), words));
    }

    @Test
    void oldFilesGoWhenNewOnesGrow() throws IOException {
        try (FailureLog log = FailureLog.in(folder)) {
            RuntimeException large = failure("x".repeat(200_000));
            for (int i = 0; i < 30; i++) {
                log.take(Thread.currentThread(), large);
            }
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(
                    3, files.filter(file -> file.toString().endsWith(".log")).count());
        }
    }

    private static RuntimeException failure(String message) {
        return new IllegalArgumentException(message);
    }
}
