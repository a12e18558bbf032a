package org.headlight.tensor;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NativeLibrariesTest {

    private static final String ENTRY = "org/engine/linux-x86_64/libengine.so";
    private static final int BYTES = 5_000_000;

    @TempDir
    private Path folder;

    private NativeLibraries libraries;

    @BeforeEach
    void writeJars() throws IOException {
        Path native64 = folder.resolve("engine-1.0-linux-x86_64.jar");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(native64))) {
            add(zip, ENTRY, BYTES);
            add(zip, "META-INF/native-image/linux-x86_64/config.json", 100);
            add(zip, "org/engine/windows-x86_64/engine.dll", 100);
        }
        Path plain = Files.write(folder.resolve("engine-1.0.jar"), new byte[] {1, 2, 3});
        String classPath = String.join(File.pathSeparator, plain.toString(), native64.toString(), "/absent.jar");
        libraries = NativeLibraries.of(folder.resolve("cache"), classPath, "linux-x86_64");
    }

    @Test
    void expectsTheLibrariesOfThePlatformAlone() {
        assertEquals(BYTES, libraries.expectedBytes());
        assertEquals(0, libraries.unpackedBytes());
        assertFalse(libraries.areUnpacked());
    }

    @Test
    void followsAFileWhileItGrows() throws IOException {
        unpack(BYTES / 2);
        assertEquals(BYTES / 2, libraries.unpackedBytes());
        assertFalse(libraries.areUnpacked(), "half a library is none");
        unpack(BYTES);
        assertEquals(BYTES, libraries.unpackedBytes());
        assertTrue(libraries.areUnpacked());
    }

    @Test
    void saysWhatIsNeededWhereAndHowMuchIsFree() {
        var refusal = assertThrows(NativeEngineException.class, () -> libraries.expectRoom(3 << 20));
        assertEquals(
                "The engine needs 44 MB in %s but only 3 MB are free there: make room, or name another folder with -Dorg.bytedeco.javacpp.cachedir=FOLDER."
                        .formatted(folder.resolve("cache")),
                refusal.getMessage());
    }

    @Test
    void needsNoRoomForWhatIsThere() throws IOException {
        unpack(BYTES);
        assertDoesNotThrow(() -> libraries.expectRoom(0));
    }

    @Test
    void theRealLibrariesAreFoundAndLoaded() {
        NativeEngine.start();
        assertTrue(NativeEngine.isUnpacked());
        assertTrue(NativeEngine.expectedBytes() > 100_000_000, "the engine is large");
        assertTrue(NativeEngine.unpackedBytes() <= NativeEngine.expectedBytes());
    }

    private void unpack(int bytes) throws IOException {
        Path file =
                folder.resolve("cache").resolve("engine-1.0-linux-x86_64.jar").resolve(ENTRY);
        Files.createDirectories(file.getParent());
        Files.write(file, new byte[bytes]);
    }

    private static void add(ZipOutputStream zip, String name, int bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(new byte[bytes]);
    }
}
