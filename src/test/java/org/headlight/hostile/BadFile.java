package org.headlight.hostile;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Something that a reader must refuse, or take with a word about it. Immutable.
 *
 * @param name name of the file or folder
 * @param why what is wrong with it
 * @param maker makes it
 */
record BadFile(String name, String why, Maker maker) {

    /** Makes a file or folder at a path. */
    interface Maker {
        void make(Path path) throws IOException;
    }

    static BadFile of(String name, String why, byte[] content) {
        return new BadFile(name, why, path -> Files.write(path, content));
    }

    static BadFile of(String name, String why, String content) {
        return of(name, why, content, StandardCharsets.UTF_8);
    }

    static BadFile of(String name, String why, String content, Charset charset) {
        return of(name, why, content.getBytes(charset));
    }

    /** Makes it in a folder of its own. */
    Path in(Path folder) throws IOException {
        Path path = Files.createDirectories(folder).resolve(name);
        maker.make(path);
        return path;
    }

    @Override
    public String toString() {
        return name + ": " + why;
    }
}
