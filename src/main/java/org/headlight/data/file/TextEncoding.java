package org.headlight.data.file;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Optional;

/** How bytes stand for characters. */
public enum TextEncoding {
    /** The usual one; single bytes that are not UTF-8 are read as Windows-1252, with a warning. */
    UTF_8("UTF-8", "UTF-8"),
    /** Two bytes a character, the low one first. */
    UTF_16LE("UTF-16, little-endian", "UTF-16LE"),
    /** Two bytes a character, the high one first. */
    UTF_16BE("UTF-16, big-endian", "UTF-16BE"),
    /** One byte a character, Western European; holds Latin-1. */
    WINDOWS_1252("Windows-1252", "windows-1252"),
    /** Central European. */
    WINDOWS_1250("Windows-1250", "windows-1250"),
    /** Cyrillic. */
    WINDOWS_1251("Windows-1251", "windows-1251"),
    /** Greek. */
    WINDOWS_1253("Windows-1253", "windows-1253"),
    /** Turkish. */
    WINDOWS_1254("Windows-1254", "windows-1254"),
    /** Hebrew. */
    WINDOWS_1255("Windows-1255", "windows-1255"),
    /** Arabic. */
    WINDOWS_1256("Windows-1256", "windows-1256"),
    /** Central European, as Unix wrote it. */
    LATIN_2("Latin-2", "ISO-8859-2"),
    /** Cyrillic, as Unix wrote it. */
    ISO_8859_5("ISO 8859-5", "ISO-8859-5"),
    /** Arabic, as Unix wrote it. */
    ISO_8859_6("ISO 8859-6", "ISO-8859-6"),
    /** Greek, as Unix wrote it. */
    ISO_8859_7("ISO 8859-7", "ISO-8859-7"),
    /** Hebrew, as Unix wrote it. */
    ISO_8859_8("ISO 8859-8", "ISO-8859-8"),
    /** Russian, as Unix wrote it. */
    KOI8_R("KOI8-R", "KOI8-R"),
    /** Japanese, with what Windows added. */
    SHIFT_JIS("Shift-JIS", "windows-31j"),
    /** Japanese, as Unix wrote it. */
    EUC_JP("EUC-JP", "EUC-JP"),
    /** Japanese, as mail wrote it. */
    ISO_2022_JP("ISO-2022-JP", "ISO-2022-JP"),
    /** Chinese, simplified. */
    GB18030("GB 18030", "GB18030"),
    /** Chinese, traditional. */
    BIG5("Big5", "Big5"),
    /** Korean. */
    EUC_KR("EUC-KR", "EUC-KR");

    private final String words;
    private final Charset charset;

    TextEncoding(String words, String charset) {
        this.words = words;
        this.charset = Charset.forName(charset);
    }

    /** The encoding that registers call so, or one that holds it; empty if there is none here. */
    static Optional<TextEncoding> named(String name) {
        return switch (name) {
            case "ISO-8859-1" -> Optional.of(WINDOWS_1252);
            case "ISO-8859-9" -> Optional.of(WINDOWS_1254);
            case "Shift_JIS" -> Optional.of(SHIFT_JIS);
            default ->
                Arrays.stream(values())
                        .filter(encoding -> encoding.charset.name().equalsIgnoreCase(name))
                        .findFirst();
        };
    }

    /** Its name on the screen. */
    public String words() {
        return words;
    }

    public Charset charset() {
        return charset;
    }
}
