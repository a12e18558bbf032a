package org.headlight.app;

import org.headlight.cli.Interruption;

/** Keeps work at Ctrl-C by a hook in the end of the JVM, which exits with 130 by itself. */
final class JvmInterruption implements Interruption {

    @Override
    public Watch during(Runnable keep) {
        Thread hook = new Thread(keep, "keep-on-interruption");
        Runtime.getRuntime().addShutdownHook(hook);
        return () -> {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException alreadyEnding) {
                // The hook is running or has run: the interruption came first.
            }
        };
    }
}
