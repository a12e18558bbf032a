package org.headlight.tensor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bytedeco.javacpp.Loader;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Makes the native libraries ready. On its first start a machine unpacks about 380 MB of them into a cache folder, which takes
 * some seconds; a later start finds them there, and unpacks again whatever is not whole.
 *
 * <p>One thread calls {@link #start()}, and meanwhile any other may ask how far it is. Safe from any thread.
 */
public final class NativeEngine {

    /** The system property that names another cache folder than {@code .javacpp/cache} in the user's home. */
    public static final String FOLDER_PROPERTY = "org.bytedeco.javacpp.cachedir";

    private NativeEngine() {}

    /**
     * Loads the libraries, and unpacks them first where needed; returns at once when they are loaded.
     *
     * @throws NativeEngineException if the disk has no room for them or they cannot be loaded
     */
    public static void start() {
        NativeLibraries libraries = Cache.LIBRARIES;
        libraries.expectRoom(freeBytes(libraries.folder()));
        try {
            Nd4j.getAffinityManager();
        } catch (LinkageError | RuntimeException failure) {
            throw new NativeEngineException(
                    "The engine could not be loaded from %s: %s. Delete that folder and start again."
                            .formatted(libraries.folder(), failure.getMessage()),
                    failure);
        }
    }

    /** Whether the libraries are in the cache folder, so that {@link #start()} will be quick. */
    public static boolean isUnpacked() {
        return Cache.LIBRARIES.areUnpacked();
    }

    /** Bytes of all libraries when unpacked. */
    public static long expectedBytes() {
        return Cache.LIBRARIES.expectedBytes();
    }

    /** Bytes unpacked so far, from 0 to {@link #expectedBytes()}; to be polled while another thread is in {@link #start()}. */
    public static long unpackedBytes() {
        return Cache.LIBRARIES.unpackedBytes();
    }

    /** Where the libraries are unpacked. */
    public static Path folder() {
        return Cache.LIBRARIES.folder();
    }

    private static long freeBytes(Path folder) {
        try {
            return Files.getFileStore(folder).getUsableSpace();
        } catch (IOException failure) {
            throw new NativeEngineException(
                    "The folder %s cannot be used: %s. Name another with -D%s=FOLDER."
                            .formatted(folder, failure.getMessage(), FOLDER_PROPERTY),
                    failure);
        }
    }

    /** Looked up at the first question, not at class loading. */
    private static final class Cache {
        static final NativeLibraries LIBRARIES = find();

        private static NativeLibraries find() {
            try {
                Path folder = Loader.getCacheDir().toPath();
                return NativeLibraries.of(folder, System.getProperty("java.class.path"), Loader.getPlatform());
            } catch (IOException failure) {
                throw new NativeEngineException(
                        "No folder for the engine's libraries could be made: %s. Name one with -D%s=FOLDER."
                                .formatted(failure.getMessage(), FOLDER_PROPERTY),
                        failure);
            }
        }
    }
}
