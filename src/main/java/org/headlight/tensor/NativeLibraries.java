package org.headlight.tensor;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The native libraries inside the jars of one platform, and where JavaCPP unpacks each: under the cache folder, in a folder
 * named like the jar.
 *
 * @param folder the cache folder
 * @param libraries every library and its size
 */
record NativeLibraries(Path folder, List<Library> libraries) {

    /** Of a jar's size, what JavaCPP may write beside its entries: some libraries are kept under two names. */
    private static final long SECOND_COPIES = 40L << 20;

    /**
     * A library in the cache.
     *
     * @param file where it is, or will be
     * @param bytes how large it is when whole
     */
    record Library(Path file, long bytes) {

        long unpackedBytes() {
            try {
                return Math.min(bytes, Files.size(file));
            } catch (IOException absent) {
                return 0;
            }
        }
    }

    /**
     * Looks into the jars of a class path.
     *
     * @param folder the cache folder
     * @param classPath jars, separated as the system does
     * @param platform such as "linux-x86_64"; only jars named after it are opened
     */
    static NativeLibraries of(Path folder, String classPath, String platform) {
        List<Library> libraries = new ArrayList<>();
        Arrays.stream(classPath.split(File.pathSeparator))
                .map(Path::of)
                .filter(jar -> jar.getFileName() != null && isOfPlatform(jar, platform))
                .forEach(jar -> addLibraries(jar, folder, platform, libraries));
        return new NativeLibraries(folder, List.copyOf(libraries));
    }

    private static boolean isOfPlatform(Path jar, String platform) {
        String name = jar.getFileName().toString();
        return name.endsWith(".jar") && name.contains("-" + platform) && Files.isRegularFile(jar);
    }

    private static void addLibraries(Path jar, Path folder, String platform, List<Library> libraries) {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            zip.stream()
                    .filter(entry -> isLibrary(entry, platform))
                    .map(entry ->
                            new Library(folder.resolve(jar.getFileName()).resolve(entry.getName()), entry.getSize()))
                    .forEach(libraries::add);
        } catch (IOException failure) {
            throw new UncheckedIOException("%s cannot be read: install Headlight again".formatted(jar), failure);
        }
    }

    private static boolean isLibrary(ZipEntry entry, String platform) {
        String name = entry.getName();
        return !entry.isDirectory() && name.startsWith("org/") && name.contains("/" + platform);
    }

    /** Bytes of all libraries when whole. */
    long expectedBytes() {
        return libraries.stream().mapToLong(Library::bytes).sum();
    }

    /** Bytes that are in the cache already. */
    long unpackedBytes() {
        return libraries.stream().mapToLong(Library::unpackedBytes).sum();
    }

    /** Whether next to nothing is missing; a few small libraries are unpacked only on systems that lack them. */
    boolean areUnpacked() {
        return expectedBytes() - unpackedBytes() <= expectedBytes() / 50;
    }

    /**
     * Refuses to begin what cannot end.
     *
     * @param freeBytes room on the disk of the folder
     * @throws NativeEngineException if it is less than what is still to be unpacked; says the folder, the need and the room
     */
    void expectRoom(long freeBytes) {
        long needed = expectedBytes() - unpackedBytes() + SECOND_COPIES;
        if (!areUnpacked() && freeBytes < needed) {
            throw new NativeEngineException(
                    "The engine needs %d MB in %s but only %d MB are free there: make room, or name another folder with -D%s=FOLDER."
                            .formatted(needed >> 20, folder, freeBytes >> 20, NativeEngine.FOLDER_PROPERTY));
        }
    }
}
