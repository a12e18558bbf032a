package org.headlight.data.file;

/**
 * How much of some bytes is UTF-8. Immutable.
 *
 * @param right characters of several bytes that are well written
 * @param wrong bytes that belong to no character
 */
record Utf8Count(int right, int wrong) {

    /** Counts; a character that the end of the bytes cuts off does not count. */
    static Utf8Count of(byte[] bytes) {
        int right = 0;
        int wrong = 0;
        for (int i = 0; i < bytes.length; ) {
            int length = length(bytes[i] & 0xff);
            if (length == 1) {
                i++;
            } else if (length > 1 && i + length > bytes.length) {
                i = bytes.length;
            } else if (length > 1 && continues(bytes, i, length)) {
                right++;
                i += length;
            } else {
                wrong++;
                i++;
            }
        }
        return new Utf8Count(right, wrong);
    }

    /** How many bytes a character has that begins with a byte; 0 if none does. */
    private static int length(int first) {
        if (first < 0x80) {
            return 1;
        }
        if (first < 0xc2 || first > 0xf4) {
            return 0;
        }
        return first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
    }

    private static boolean continues(byte[] bytes, int start, int length) {
        for (int i = start + 1; i < start + length; i++) {
            if ((bytes[i] & 0xc0) != 0x80) {
                return false;
            }
        }
        return true;
    }
}
