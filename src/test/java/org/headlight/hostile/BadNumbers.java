package org.headlight.hostile;

import java.util.List;

/** Files of word vectors and of attention that are not what they should be. */
final class BadNumbers {
    private static final String GOOD = "film 1 2 3\ngood 4 5 6\n";

    private BadNumbers() {}

    /** Vectors of three numbers for the words {@code film} and {@code good}. */
    static List<BadFile> vectors() {
        return List.of(
                BadFile.of("v.txt", "empty", ""),
                BadFile.of("v.txt", "a web page", "<!doctype html>\n"),
                BadFile.of("v.txt", "zeros", new byte[3_000]),
                BadFile.of("v.bin", "word2vec's other form", "2 3\nfilm \u0000\u0000\u0080?\u0000\u0000"),
                BadFile.of("v.txt", "vectors of another size", "film 1 2\ngood 3 4\n"),
                BadFile.of("v.txt", "a vector too short", GOOD + "bad 1 2\n"),
                BadFile.of("v.txt", "a vector too long", GOOD + "bad 1 2 3 4\n"),
                BadFile.of("v.txt", "a word twice", GOOD + "film 7 8 9\n"),
                BadFile.of("v.txt", "a number that is none", "film 1 two 3\n"),
                BadFile.of("v.txt", "NaN", "film 1 NaN 3\n"),
                BadFile.of("v.txt", "infinity", "film 1 1e99 3\n"),
                BadFile.of("v.txt", "fewer words than announced", "3 3\n" + GOOD),
                BadFile.of("v.txt", "more words than announced", "1 3\n" + GOOD),
                BadFile.of("v.txt", "another size than announced", "2 300\n" + GOOD),
                BadFile.of("v.txt", "a line of five million letters", GOOD + "x".repeat(5_000_000)),
                BadFile.of("v.txt", "words alone", "film\ngood\n"));
    }

    static List<BadFile> attention() {
        String tokens = "{\"tokens\": [\"a\", \"b\"], ";
        return List.of(
                BadFile.of("a.attention.json", "empty", ""),
                BadFile.of("a.attention.json", "a list", "[]"),
                BadFile.of("a.attention.json", "cut", tokens + "\"attention\": [[[[0.5, 0.5], [0.5"),
                BadFile.of("a.attention.json", "nested too deep", tokens + "\"attention\": " + "[".repeat(60_000)),
                BadFile.of("a.attention.json", "no attention", tokens + "\"more\": 1}"),
                BadFile.of("a.attention.json", "too few rows", tokens + "\"attention\": [[[[0.5, 0.5]]]]}"),
                BadFile.of("a.attention.json", "rows of another width", tokens + "\"attention\": [[[[1], [1]]]]}"),
                BadFile.of(
                        "a.attention.json", "words for numbers", tokens + "\"attention\": [[[[\"x\", 1], [1, 0]]]]}"),
                BadFile.of("a.attention.json", "tokens that are numbers", "{\"tokens\": 5, \"attention\": [[[[1]]]]}"),
                BadFile.of("a.attention.json", "a key twice", tokens + "\"tokens\": [\"a\"]}"),
                BadFile.of(
                        "a.attention.json", "something after it", tokens + "\"attention\": [[[[1, 0], [1, 0]]]]} {}"));
    }
}
