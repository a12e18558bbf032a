package org.headlight.app;

/** The program's entry. Does not extend {@code Application}, which a class path without modules would refuse to start. */
public final class Launcher {
    private Launcher() {}

    /** Starts. */
    public static void main(String[] arguments) {}
}
