package org.headlight.export.image;

import java.awt.image.BufferedImage;
import java.awt.image.RenderedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Writes PNG with its size on paper and its properties as text (PNG specification, third edition, section 11.3). */
final class PngEncoder {

    private static final String FORMAT = "javax_imageio_png_1.0";
    private static final double PIXELS_PER_METRE = 96 / 0.0254;

    private PngEncoder() {}

    /**
     * Writes an image.
     *
     * @param scale device pixels for each logical one of 1/96 inch
     */
    static void write(BufferedImage image, double scale, Map<String, String> properties, OutputStream stream)
            throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        try (MemoryCacheImageOutputStream output = new MemoryCacheImageOutputStream(stream)) {
            writer.setOutput(output);
            writer.write(new IIOImage(image, null, metadata(writer, image, scale, properties)));
        } finally {
            writer.dispose();
        }
    }

    private static IIOMetadata metadata(
            ImageWriter writer, RenderedImage image, double scale, Map<String, String> properties) throws IOException {
        IIOMetadata metadata = writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), null);
        IIOMetadataNode root = new IIOMetadataNode(FORMAT);
        root.appendChild(resolution(scale));
        appendTexts(root, properties);
        metadata.mergeTree(FORMAT, root);
        return metadata;
    }

    private static IIOMetadataNode resolution(double scale) {
        IIOMetadataNode node = new IIOMetadataNode("pHYs");
        String density = Long.toString(Math.round(scale * PIXELS_PER_METRE));
        node.setAttribute("pixelsPerUnitXAxis", density);
        node.setAttribute("pixelsPerUnitYAxis", density);
        node.setAttribute("unitSpecifier", "meter");
        return node;
    }

    private static void appendTexts(IIOMetadataNode root, Map<String, String> properties) {
        IIOMetadataNode latin = new IIOMetadataNode("tEXt");
        IIOMetadataNode international = new IIOMetadataNode("iTXt");
        properties.forEach((key, value) -> {
            boolean isLatin = StandardCharsets.ISO_8859_1.newEncoder().canEncode(value);
            (isLatin ? latin : international).appendChild(isLatin ? latin(key, value) : international(key, value));
        });
        for (IIOMetadataNode node : new IIOMetadataNode[] {latin, international}) {
            if (node.hasChildNodes()) {
                root.appendChild(node);
            }
        }
    }

    private static IIOMetadataNode latin(String key, String value) {
        IIOMetadataNode entry = new IIOMetadataNode("tEXtEntry");
        entry.setAttribute("keyword", key);
        entry.setAttribute("value", value);
        return entry;
    }

    private static IIOMetadataNode international(String key, String value) {
        IIOMetadataNode entry = new IIOMetadataNode("iTXtEntry");
        entry.setAttribute("keyword", key);
        entry.setAttribute("compressionFlag", "FALSE");
        entry.setAttribute("compressionMethod", "0");
        entry.setAttribute("languageTag", "");
        entry.setAttribute("translatedKeyword", "");
        entry.setAttribute("text", value);
        return entry;
    }
}
