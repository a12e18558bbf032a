package org.headlight.export.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {

    @TempDir
    Path folder;

    @Test
    void aNewFileReplacesTheOldOneWhole() throws IOException {
        Path file = folder.resolve("map.csv");
        Files.writeString(file, "old and longer");
        AtomicFile.write(file, stream -> stream.write("new".getBytes()));
        assertEquals("new", Files.readString(file));
        assertEquals(List.of(file), listing());
    }

    @Test
    void aFullDiskLeavesTheOldFileAndNothingElse() throws IOException {
        Path file = folder.resolve("map.csv");
        Files.writeString(file, "old");
        ExportException failure = assertThrows(
                ExportException.class,
                () -> AtomicFile.write(file, stream -> {
                    stream.write(1);
                    throw new IOException("No space left on device");
                }));
        assertEquals("Cannot write %s: no space left on device.".formatted(file), failure.getMessage());
        assertEquals("old", Files.readString(file));
        assertEquals(List.of(file), listing());
    }

    @Test
    void aMissingFolderIsNamed() {
        Path file = folder.resolve("absent").resolve("map.csv");
        ExportException failure =
                assertThrows(ExportException.class, () -> AtomicFile.write(file, stream -> stream.write(1)));
        assertEquals(
                "Cannot write %s: the folder %s does not exist.".formatted(file, file.getParent()),
                failure.getMessage());
    }

    @Test
    void aFolderIsNoFile() {
        ExportException failure =
                assertThrows(ExportException.class, () -> AtomicFile.write(folder, stream -> stream.write(1)));
        assertEquals("Cannot write %s: it is a folder; give a file name.".formatted(folder), failure.getMessage());
    }

    @Test
    void aFileIsNoFolder() throws IOException {
        Path file = Files.writeString(folder.resolve("text"), "x").resolve("map.csv");
        ExportException failure =
                assertThrows(ExportException.class, () -> AtomicFile.write(file, stream -> stream.write(1)));
        assertEquals("Cannot write %s: %s is not a folder.".formatted(file, file.getParent()), failure.getMessage());
    }

    @Test
    void aFolderWithoutPermissionIsNamed() throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
        try {
            assumeFalse(Files.isWritable(folder), "this user may write everywhere");
            Path file = folder.resolve("map.csv");
            ExportException failure =
                    assertThrows(ExportException.class, () -> AtomicFile.write(file, stream -> stream.write(1)));
            assertEquals(
                    "Cannot write %s: there is no permission to write in %s.".formatted(file, folder),
                    failure.getMessage());
        } finally {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    private List<Path> listing() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
