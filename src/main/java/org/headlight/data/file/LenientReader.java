package org.headlight.data.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import org.headlight.data.DataFormatException;
import org.headlight.data.file.Findings.Flaw;

/**
 * Decodes a file that mostly keeps to its encoding: the few bytes that do not are read as Windows-1252, counted, and the
 * place of the first remembered. A byte order mark at the beginning is not part of the text.
 */
final class LenientReader extends Reader {
    private static final int BUFFER = 1 << 16;
    private static final int ROOM_FOR_STRAYS = 16;
    private static final char BYTE_ORDER_MARK = '\ufeff';

    private final InputStream stream;
    private final CharsetDecoder decoder;
    private final String file;
    private final Findings findings;
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).flip();
    private final CharBuffer characters = CharBuffer.allocate(BUFFER).flip();

    private boolean streamEnded;
    private boolean ended;
    private boolean begun;
    private long line = 1;
    private long column;
    private boolean afterReturn;

    LenientReader(InputStream stream, Charset charset, String file, Findings findings) {
        this.stream = stream;
        this.decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        this.file = file;
        this.findings = findings;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        while (!characters.hasRemaining()) {
            if (ended) {
                return -1;
            }
            fill();
        }
        int count = Math.min(length, characters.remaining());
        characters.get(target, offset, count);
        return count;
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }

    private void fill() throws IOException {
        characters.clear().limit(characters.capacity() - ROOM_FOR_STRAYS);
        CoderResult result = decoder.decode(bytes, characters, streamEnded);
        characters.limit(characters.capacity());
        follow(0, characters.position());
        if (result.isError()) {
            repair(result.length());
        } else if (result.isUnderflow() && streamEnded) {
            decoder.flush(characters);
            ended = true;
        } else if (result.isUnderflow()) {
            refill();
        }
        characters.flip();
        skipMark();
    }

    private void refill() throws IOException {
        bytes.compact();
        int count = stream.read(bytes.array(), bytes.position(), bytes.remaining());
        if (count < 0) {
            streamEnded = true;
        } else {
            bytes.position(bytes.position() + count);
        }
        bytes.flip();
    }

    private void repair(int count) {
        findings.count(Flaw.STRAY_BYTE, "%s, line %d, column %d".formatted(file, line, column + 1));
        int start = characters.position();
        byte[] stray = new byte[count];
        bytes.get(stray);
        characters.put(new String(stray, TextEncoding.WINDOWS_1252.charset()));
        follow(start, characters.position());
    }

    private void skipMark() {
        if (!begun && characters.hasRemaining()) {
            begun = true;
            if (characters.get(characters.position()) == BYTE_ORDER_MARK) {
                characters.get();
            }
        }
    }

    /** Keeps count of lines and columns over newly decoded characters. */
    private void follow(int start, int end) {
        for (int i = start; i < end; i++) {
            char c = characters.get(i);
            if (c == 0) {
                throw new DataFormatException(
                        "%s, line %d: this is not text, for it holds bytes of zero. Choose a text file, "
                                        .formatted(file, line)
                                + "or the right encoding.");
            }
            boolean breaksLine = c == '\r' || c == '\n';
            if (breaksLine && !(c == '\n' && afterReturn)) {
                line++;
            }
            column = breaksLine || c == BYTE_ORDER_MARK ? 0 : column + 1;
            afterReturn = c == '\r';
        }
    }
}
