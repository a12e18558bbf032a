package org.headlight.cli;

import picocli.CommandLine.IVersionProvider;

/** The version as the jar tells it. */
public final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {"Headlight " + number()};
    }

    /** The version's number; {@code development} where the classes do not come from a jar. */
    public static String number() {
        String version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
