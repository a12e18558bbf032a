package org.headlight.export.provenance;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The texts of a PNG (PNG specification, third edition, section 11.3.3). */
final class PngProperties {
    private static final String FORMAT = "javax_imageio_png_1.0";

    private PngProperties() {}

    static Map<String, String> read(InputStream stream) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
        try (ImageInputStream input = ImageIO.createImageInputStream(stream)) {
            reader.setInput(input, true, false);
            Element root = (Element) reader.getImageMetadata(0).getAsTree(FORMAT);
            Map<String, String> properties = new LinkedHashMap<>();
            collect(root.getElementsByTagName("tEXtEntry"), "value", properties);
            collect(root.getElementsByTagName("iTXtEntry"), "text", properties);
            return properties;
        } finally {
            reader.dispose();
        }
    }

    private static void collect(NodeList entries, String attribute, Map<String, String> properties) {
        for (int i = 0; i < entries.getLength(); i++) {
            Element entry = (Element) entries.item(i);
            properties.put(entry.getAttribute("keyword"), entry.getAttribute(attribute));
        }
    }
}
