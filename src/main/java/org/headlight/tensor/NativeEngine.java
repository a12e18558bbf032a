package org.headlight.tensor;

import org.bytedeco.javacpp.Loader;
import org.bytedeco.openblas.global.openblas_nolapack;
import org.nd4j.linalg.factory.Nd4j;

/** Makes the native libraries ready. Safe from any thread. */
public final class NativeEngine {

    private NativeEngine() {}

    /** Loads the libraries, unpacking them first if this machine has not run them before; returns at once afterwards. */
    public static void start() {
        Nd4j.getAffinityManager();
        Loader.load(openblas_nolapack.class);
    }
}
