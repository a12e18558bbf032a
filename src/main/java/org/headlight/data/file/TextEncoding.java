package org.headlight.data.file;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** How bytes stand for characters. */
public enum TextEncoding {
    /** The usual one; single bytes that are not UTF-8 are read as Windows-1252, with a warning. */
    UTF_8("UTF-8", StandardCharsets.UTF_8),
    /** Two bytes a character, the low one first. */
    UTF_16LE("UTF-16, little-endian", StandardCharsets.UTF_16LE),
    /** Two bytes a character, the high one first. */
    UTF_16BE("UTF-16, big-endian", StandardCharsets.UTF_16BE),
    /** One byte a character, Western European; holds Latin-1. */
    WINDOWS_1252("Windows-1252", Charset.forName("windows-1252"));

    private final String words;
    private final Charset charset;

    TextEncoding(String words, Charset charset) {
        this.words = words;
        this.charset = charset;
    }

    /** Its name on the screen. */
    public String words() {
        return words;
    }

    public Charset charset() {
        return charset;
    }
}
