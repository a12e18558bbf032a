package org.headlight.export.sheet;

/** Writes XML 1.0, an element a line. */
final class Markup {
    private static final int REPLACEMENT = 0xfffd;

    private final StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");

    /** Begins an element; attributes are names, each with its value after it. */
    void open(String name, String... attributes) {
        begin(name, attributes);
        xml.append(">\n");
    }

    void close(String name) {
        xml.append("</").append(name).append(">\n");
    }

    /** An element without content. */
    void empty(String name, String... attributes) {
        begin(name, attributes);
        xml.append("/>\n");
    }

    /** An element with a text in it. */
    void element(String name, String text, String... attributes) {
        begin(name, attributes);
        xml.append('>');
        escape(text);
        close(name);
    }

    private void begin(String name, String... attributes) {
        xml.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            xml.append(' ').append(attributes[i]).append("=\"");
            escape(attributes[i + 1]);
            xml.append('"');
        }
    }

    private void escape(String text) {
        text.codePoints().forEach(point -> {
            switch (point) {
                case '&' -> xml.append("&amp;");
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append("&gt;");
                case '"' -> xml.append("&quot;");
                default -> xml.appendCodePoint(isOfXml(point) ? point : REPLACEMENT);
            }
        });
    }

    /** XML has no controls and no halves of surrogate pairs, not even escaped ones (XML 1.0, section 2.2). */
    private static boolean isOfXml(int point) {
        boolean surrogate = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
        boolean space = point == '\t' || point == '\n' || point == '\r';
        return space || point >= ' ' && !surrogate && point != 0xfffe && point != 0xffff;
    }

    @Override
    public String toString() {
        return xml.toString();
    }
}
