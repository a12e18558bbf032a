package org.headlight.export.provenance;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.headlight.render.figure.FigureFormat;

/** Reads what a figure says of itself out of its file. Safe from any thread. */
public final class FigureReader {
    /** More than any figure of ours, so that a file that only ends like one is not read whole. */
    private static final long MOST_BYTES = 400_000_000;

    private FigureReader() {}

    /** Whether a file can be a figure, by its name; of JSON, which may be much else, by its beginning. */
    public static boolean isFigure(Path path) {
        Optional<FigureFormat> format = format(path);
        return format.filter(known -> known != FigureFormat.JSON).isPresent()
                || format.isPresent() && JsonProperties.isFigure(path);
    }

    private static Optional<FigureFormat> format(Path path) {
        return FigureFormat.of(path.getFileName().toString().toLowerCase(Locale.ROOT))
                .filter(format -> format.isPicture() || format == FigureFormat.JSON)
                .filter(format -> Files.isRegularFile(path));
    }

    /**
     * Reads where a figure comes from.
     *
     * @throws IOException if it is no figure of ours, or cannot be read; a sentence for the user that names the file
     */
    public static Provenance read(Path path) throws IOException {
        Map<String, String> properties;
        try (InputStream stream = Files.newInputStream(path)) {
            if (Files.size(path) > MOST_BYTES) {
                throw new IOException("it is larger than any figure");
            }
            properties = switch (format(path).orElseThrow()) {
                case PNG -> PngProperties.read(stream);
                case SVG -> SvgProperties.read(stream);
                case PDF -> PdfProperties.read(stream);
                default -> JsonProperties.read(stream);
            };
        } catch (IOException | RuntimeException e) {
            throw new IOException(
                    "%s cannot be read as a figure: it is damaged or something else than its name says."
                            .formatted(path.getFileName()),
                    e);
        }
        if (!Provenance.isIn(properties)) {
            throw new IOException(
                    "%s is a picture, but not one that Headlight wrote, so it does not say which view to bring back."
                            .formatted(path.getFileName()));
        }
        try {
            return Provenance.of(properties);
        } catch (IllegalArgumentException e) {
            throw new IOException(
                    "%s does not say which view to bring back: %s.".formatted(path.getFileName(), e.getMessage()), e);
        }
    }
}
