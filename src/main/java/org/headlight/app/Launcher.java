package org.headlight.app;

import jdk.incubator.vector.FloatVector;

/** The program's entry. */
public final class Launcher {
    private Launcher() {}

    /** Starts. */
    public static void main(String[] arguments) {
        System.out.println(FloatVector.SPECIES_PREFERRED);
    }
}
