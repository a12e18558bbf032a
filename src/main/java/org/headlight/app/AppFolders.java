package org.headlight.app;

import java.nio.file.Path;
import net.harawata.appdirs.AppDirs;
import net.harawata.appdirs.AppDirsFactory;

/**
 * Where the system wants a program to keep what it writes for its user. Immutable.
 *
 * @param preferences the file of the preferences
 * @param runs the folder of the runs
 * @param log the folder of what went wrong
 */
record AppFolders(Path preferences, Path runs, Path log) {
    private static final String NAME = "headlight";

    /** Those of the user who has started the program. */
    static AppFolders ofUser() {
        AppDirs folders = AppDirsFactory.getInstance();
        return new AppFolders(
                Path.of(folders.getUserConfigDir(NAME, null, null), "preferences.json"),
                Path.of(folders.getUserDataDir(NAME, null, null), "runs"),
                Path.of(folders.getUserLogDir(NAME, null, null)));
    }
}
