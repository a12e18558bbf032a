package org.headlight.run;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Puts a whole folder of files in the place of another: whatever goes wrong, one of the two is there.
 *
 * <p>The files are written into a folder beside it and forced to the disk; then the old folder is put aside, the new one takes
 * its name, and the old one is deleted. If the program dies between the two moves, {@link #recover} brings the old one back.
 */
final class FolderWriter {

    /** What may fail while writing, so that a test can let it. */
    interface Disk {
        /** Creates a file and forces it to the disk. */
        void write(Path file, byte[] content) throws IOException;

        /** Gives a folder or file another name on the same disk. */
        void move(Path from, Path to) throws IOException;
    }

    static final Disk DISK = new Disk() {
        @Override
        public void write(Path file, byte[] content) throws IOException {
            try (FileChannel channel =
                    FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                ByteBuffer rest = ByteBuffer.wrap(content);
                while (rest.hasRemaining()) {
                    channel.write(rest);
                }
                channel.force(true);
            }
        }

        @Override
        public void move(Path from, Path to) throws IOException {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        }
    };

    private final Disk disk;

    FolderWriter(Disk disk) {
        this.disk = disk;
    }

    /**
     * Replaces a folder; files in it that are not among the new ones are kept.
     *
     * @param folder the folder; it and those above it are created if need be
     * @param files content by name
     */
    void replace(Path folder, Map<String, byte[]> files) throws IOException {
        Path target = folder.toAbsolutePath().normalize();
        Files.createDirectories(target.getParent());
        recover(target);
        Path fresh = beside(target, "saving");
        delete(fresh);
        try {
            Files.createDirectory(fresh);
            for (var file : files.entrySet()) {
                disk.write(fresh.resolve(file.getKey()), file.getValue());
            }
            swap(target, fresh);
        } finally {
            delete(fresh);
        }
    }

    /**
     * Replaces one file; whatever goes wrong, the old or the new one is there, whole.
     *
     * @param file the file; its folder is there
     */
    static void replaceFile(Path file, byte[] content) throws IOException {
        Path fresh = beside(file, "saving");
        try {
            Files.deleteIfExists(fresh);
            DISK.write(fresh, content);
            DISK.move(fresh, file);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    /** Creates a folder beside the given one and deletes it again, as a save would. */
    static void tryOut(Path folder) throws IOException {
        Path target = folder.toAbsolutePath().normalize();
        Files.createDirectories(target.getParent());
        Path fresh = beside(target, "saving");
        delete(fresh);
        Files.createDirectory(fresh);
        Files.delete(fresh);
    }

    /** Ends a save that was broken off: brings the old folder back, or what the new one has not taken over from it yet. */
    static void recover(Path folder) throws IOException {
        Path target = folder.toAbsolutePath().normalize();
        Path previous = beside(target, "previous");
        if (Files.isDirectory(previous)) {
            if (Files.notExists(target)) {
                DISK.move(previous, target);
            } else {
                keepOthers(previous, target);
                delete(previous);
            }
        }
    }

    private void swap(Path target, Path fresh) throws IOException {
        if (Files.notExists(target)) {
            disk.move(fresh, target);
            return;
        }
        Path previous = beside(target, "previous");
        delete(previous);
        disk.move(target, previous);
        try {
            disk.move(fresh, target);
        } catch (IOException e) {
            recover(target);
            throw e;
        }
        keepOthers(previous, target);
        delete(previous);
    }

    private static void keepOthers(Path previous, Path target) throws IOException {
        for (Path file : list(previous)) {
            Path kept = target.resolve(file.getFileName());
            if (Files.notExists(kept)) {
                DISK.move(file, kept);
            }
        }
    }

    private static Path beside(Path target, String purpose) {
        return target.resolveSibling("." + target.getFileName() + "." + purpose);
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            for (Path file : list(folder)) {
                Files.delete(file);
            }
            Files.delete(folder);
        }
    }
}
