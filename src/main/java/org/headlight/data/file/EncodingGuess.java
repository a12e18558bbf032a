package org.headlight.data.file;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.headlight.data.DataFormatException;

/**
 * How the bytes of a file seem to stand for characters. Immutable.
 *
 * @param encoding the likeliest encoding
 * @param confidence how sure that is, in percent; empty if the bytes leave no doubt, or so little that it is of no matter
 */
public record EncodingGuess(TextEncoding encoding, OptionalInt confidence) {
    /** So many characters that are no UTF-8 may be slips of the pen in a file that otherwise is. */
    private static final int SLIPS = 3;

    /** Below this a guess is worth no more than the usual one. */
    private static final int LEAST_CONFIDENCE = 15;

    /**
     * By its byte order mark; else by where the zeros are, which only UTF-16 puts into text; else UTF-8 if it can be that; else
     * by how often which letters stand beside each other.
     *
     * @param start the first bytes of a file
     * @throws DataFormatException if they are no text
     */
    static EncodingGuess of(byte[] start, String name) {
        return marked(start).or(() -> wide(start, name)).orElseGet(() -> narrow(start));
    }

    /** The encoding that the user knows. */
    static EncodingGuess known(TextEncoding encoding) {
        return new EncodingGuess(encoding, OptionalInt.empty());
    }

    /** A sentence about it, where there is doubt. */
    Optional<String> doubt() {
        return confidence.isPresent()
                ? Optional.of(
                        "The encoding was guessed to be %s, with a confidence of %d %%; choose another if letters look wrong."
                                .formatted(encoding.words(), confidence.getAsInt()))
                : Optional.empty();
    }

    /** A mark of UTF-16 before bytes that are all ASCII was put there by mistake. */
    private static Optional<EncodingGuess> marked(byte[] start) {
        boolean isAscii = IntStream.range(2, start.length).allMatch(i -> start[i] > 0);
        if (startsWith(start, 0xff, 0xfe) && !isAscii) {
            return Optional.of(known(TextEncoding.UTF_16LE));
        }
        return startsWith(start, 0xfe, 0xff) && !isAscii ? Optional.of(known(TextEncoding.UTF_16BE)) : Optional.empty();
    }

    private static boolean startsWith(byte[] start, int first, int second) {
        return start.length >= 2 && (start[0] & 0xff) == first && (start[1] & 0xff) == second;
    }

    /** Two bytes a character: then separators, digits and line ends have their zero on the same side. */
    private static Optional<EncodingGuess> wide(byte[] start, String name) {
        int[] zeros = new int[2];
        int controls = 0;
        for (int i = 0; i < start.length; i++) {
            zeros[i % 2] += start[i] == 0 ? 1 : 0;
            controls += start[i] > 0 && start[i] < ' ' && "\t\n\r\f\u001b".indexOf(start[i]) < 0 ? 1 : 0;
        }
        int side = zeros[0] > zeros[1] ? 0 : 1;
        TextEncoding encoding = side == 0 ? TextEncoding.UTF_16BE : TextEncoding.UTF_16LE;
        boolean sided = zeros[side] > start.length / 100 && zeros[1 - side] <= zeros[side] / 20;
        if (sided && isWritten(start, encoding.charset())) {
            return Optional.of(known(encoding));
        }
        if (zeros[0] + zeros[1] > 0 || controls > start.length / 10) {
            throw new DataFormatException(name + " is not text. Choose a text file such as CSV, TSV or JSON Lines.");
        }
        return Optional.empty();
    }

    /** Whether nearly all characters are such as people write. */
    private static boolean isWritten(byte[] start, Charset charset) {
        String text = charset.decode(ByteBuffer.wrap(start)).toString();
        long odd = text.codePoints()
                .filter(c -> !Character.isDefined(c)
                        || Character.getType(c) == Character.PRIVATE_USE
                        || Character.isISOControl(c) && !Character.isWhitespace(c)
                        || c == '\ufffd')
                .count();
        return odd <= text.length() / 50;
    }

    /** One that is an extension of ASCII. */
    private static EncodingGuess narrow(byte[] start) {
        Utf8Count count = Utf8Count.of(start);
        if (count.wrong() <= SLIPS || count.wrong() < count.right()) {
            return known(TextEncoding.UTF_8);
        }
        CharsetMatch[] matches = new CharsetDetector().setText(telling(start)).detectAll();
        return Arrays.stream(matches)
                .filter(match -> match.getConfidence() >= LEAST_CONFIDENCE)
                .flatMap(match -> TextEncoding.named(match.getName())
                        .map(encoding -> new EncodingGuess(encoding, OptionalInt.of(match.getConfidence())))
                        .stream())
                .findFirst()
                .orElse(new EncodingGuess(TextEncoding.WINDOWS_1252, OptionalInt.of(0)));
    }

    /** The lines with other bytes than ASCII: the others would only drown them. */
    private static byte[] telling(byte[] start) {
        byte[] kept = new byte[start.length];
        int length = 0;
        int line = 0;
        boolean tells = false;
        for (int i = 0; i < start.length; i++) {
            tells |= start[i] < 0;
            if (start[i] == '\n' || i + 1 == start.length) {
                if (tells) {
                    System.arraycopy(start, line, kept, length, i + 1 - line);
                    length += i + 1 - line;
                }
                line = i + 1;
                tells = false;
            }
        }
        return Arrays.copyOf(kept, length);
    }
}
