package org.headlight.data;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Files of other people that some tests read where they are at hand, and do without where not. */
public final class RealData {
    private RealData() {}

    /** A file or folder of the shared data; the test is skipped, saying so, where it is absent. */
    public static Path path(String name) {
        String environment = System.getenv().getOrDefault("HEADLIGHT_DATA", "../shared/data");
        Path path = Path.of(System.getProperty("headlight.data", environment)).resolve(name);
        Assumptions.assumeTrue(Files.exists(path), () -> "skipped: there is no " + path);
        return path;
    }
}
