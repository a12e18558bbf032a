package org.headlight.snapshot;

/**
 * How far the engine's native libraries are unpacked, which happens once on a machine. Immutable.
 *
 * @param done bytes unpacked so far
 * @param total bytes of all of them
 */
public record EngineLoading(long done, long total) {

    /** Whether all of them are there. */
    public boolean isUnpacked() {
        return done >= total;
    }
}
