package org.headlight.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.logging.FileHandler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;

/**
 * Takes down what nobody expected, with everything it takes to find the cause, in a few files of limited size; nothing is ever sent.
 * Safe from any thread.
 */
final class FailureLog implements AutoCloseable {
    private static final int FILES = 3;
    private static final int BYTES = 1 << 20;

    private final Path folder;
    private final FileHandler files;
    private final Set<String> known = ConcurrentHashMap.newKeySet();

    private FailureLog(Path folder, FileHandler files) {
        this.folder = folder;
        this.files = files;
    }

    /**
     * Goes on with the log in a folder, which is made if need be.
     *
     * @throws IOException if it cannot be written
     */
    static FailureLog in(Path folder) throws IOException {
        Files.createDirectories(folder);
        // The pattern's own signs are doubled, as a folder's name may have some.
        String place = folder.toAbsolutePath().toString().replace("%", "%%");
        FileHandler files = new FileHandler(place + "/headlight.%g.log", BYTES, FILES, true);
        files.setFormatter(new SimpleFormatter());
        files.setEncoding("UTF-8");
        return new FailureLog(folder, files);
    }

    /**
     * Takes down whatever is thrown and caught by nobody, on any thread.
     *
     * @param tell takes a failure that was not seen since the start, and where it was taken down
     */
    void watch(BiConsumer<Throwable, Path> tell) {
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> {
            if (take(thread, failure)) {
                tell.accept(failure, folder);
            }
        });
    }

    /** Takes a failure down; false if one of its kind and place was there since the start. */
    boolean take(Thread thread, Throwable failure) {
        LogRecord taken = new LogRecord(
                Level.SEVERE,
                "on %s, Java %s, %s %s"
                        .formatted(
                                thread.getName(),
                                Runtime.version(),
                                System.getProperty("os.name"),
                                System.getProperty("os.arch")));
        taken.setThrown(failure);
        files.publish(taken);
        StackTraceElement[] trace = failure.getStackTrace();
        return known.add(failure.getClass().getName() + (trace.length == 0 ? "" : " " + trace[0]));
    }

    @Override
    public void close() {
        files.close();
    }
}
