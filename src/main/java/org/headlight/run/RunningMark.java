package org.headlight.run;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Says that a run is being trained, beside its folder, as long as the training goes on: {@code .NAME.running}, which is locked.
 *
 * <p>If the program dies the file stays and the lock goes, and so the next start knows what was cut off.
 */
public final class RunningMark implements AutoCloseable {
    private static final String END = ".running";

    private final Path file;
    private final FileChannel channel;

    private RunningMark(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * Marks a run as being trained.
     *
     * @param folder the folder of the run, which need not be there yet; the one above it is
     * @throws IOException if it cannot be written, or another training keeps its run there now; the message is a sentence
     */
    public static RunningMark set(Path folder) throws IOException {
        Path target = folder.toAbsolutePath().normalize();
        Path file = target.resolveSibling("." + target.getFileName() + END);
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (lock(channel) == null) {
            channel.close();
            throw new IOException("Another training keeps its run in \"%s\" now: choose another folder, or wait for it."
                    .formatted(folder));
        }
        return new RunningMark(file, channel);
    }

    /**
     * The runs in a folder of runs whose training was cut off, and of which something was kept.
     *
     * @param home the folder of runs
     */
    public static List<Path> cutOff(Path home) {
        List<Path> runs = new ArrayList<>();
        try (Stream<Path> files = Files.list(home)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                if (name.startsWith(".") && name.endsWith(END)) {
                    Path run = file.resolveSibling(name.substring(1, name.length() - END.length()));
                    if (isUnlocked(file) && RunFolder.isRun(run)) {
                        runs.add(run);
                    }
                }
            }
        } catch (IOException e) {
            // A home that is not there yet, or cannot be listed, has nothing to offer.
            return List.of();
        }
        return List.copyOf(runs);
    }

    /** Forgets that the training of a run was cut off. */
    public static void forget(Path folder) throws IOException {
        Path target = folder.toAbsolutePath().normalize();
        Files.deleteIfExists(target.resolveSibling("." + target.getFileName() + END));
    }

    private static boolean isUnlocked(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            return lock(channel) != null;
        }
    }

    /** The lock, which closing the channel gives back; null if another has it. */
    private static FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    /** Takes the mark away: the training has ended and kept what it had. */
    @Override
    public void close() {
        try {
            channel.close();
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // The run is kept; a mark left over only offers it once more at the next start.
        }
    }
}
