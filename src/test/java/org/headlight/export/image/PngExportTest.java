package org.headlight.export.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.headlight.export.file.ExportException;
import org.headlight.export.page.Page;
import org.headlight.export.picture.SampleFigures;
import org.headlight.render.CellMask;
import org.headlight.render.ColorScale;
import org.headlight.render.Palette;
import org.headlight.render.Raster;
import org.headlight.render.TokenDirection;
import org.headlight.render.figure.AxisLabel;
import org.headlight.render.figure.Figure;
import org.headlight.render.figure.HeatmapFigure;
import org.headlight.render.figure.LossFigure;
import org.headlight.render.figure.TokenFigure;
import org.headlight.render.figure.TokenMeasure;
import org.headlight.snapshot.Matrix;
import org.headlight.snapshot.Prediction;
import org.headlight.snapshot.TokenText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PngExportTest {

    private static final String LONG = "pneumonoultramicroscopicsilicovolcanoconiosis".repeat(9);

    @TempDir
    Path folder;

    static Stream<Figure> figures() {
        return Stream.of(
                SampleFigures.cross(),
                SampleFigures.difference(),
                SampleFigures.causal(120, ColorScale.WEIGHTS),
                SampleFigures.pooling(SampleFigures.longText(1)),
                SampleFigures.pooling(SampleFigures.longText(12)),
                SampleFigures.pooling(SampleFigures.longText(60)),
                SampleFigures.pooling(SampleFigures.longText(200)),
                SampleFigures.pooling(SampleFigures.words(LONG + " short " + LONG)),
                SampleFigures.training(40, 25),
                SampleFigures.training(1000, 25),
                empty(),
                SampleFigures.tokens(SampleFigures.words(SampleFigures.REVIEW), true),
                SampleFigures.tokens(SampleFigures.longText(400), false),
                SampleFigures.tokens(SampleFigures.words(LONG + "\n\nשלום 日本語 " + LONG), true),
                SampleFigures.tokens(SampleFigures.characters("a b  c\n"), false),
                SampleFigures.tokens(SampleFigures.words("one"), false),
                withLongLabels(),
                SampleFigures.loss(false),
                SampleFigures.loss(true),
                new LossFigure(LONG + " " + LONG, LONG, "nats", List.of(), List.of(), 0.6, true));
    }

    @ParameterizedTest
    @MethodSource("figures")
    void nothingReachesIntoTheMargin(Figure figure) throws ExportException {
        for (Palette palette : Palette.values()) {
            Raster raster = PngExport.draw(figure, 1, palette);
            int free = Page.MARGIN / 2;
            for (int y = 0; y < raster.height(); y++) {
                for (int x = 0; x < raster.width(); x++) {
                    boolean margin =
                            Math.min(Math.min(x, y), Math.min(raster.width() - 1 - x, raster.height() - 1 - y)) < free;
                    assertTrue(!margin || raster.at(x, y) == palette.page(), "drawn at " + x + ", " + y);
                }
            }
            assertTrue(Arrays.stream(raster.pixels()).distinct().count() > 4, "blank");
            assertTrue(raster.width() <= Page.FULL_WIDTH + 60, "as wide as " + raster.width());
        }
    }

    @Test
    void twiceTheScaleIsTwiceTheSize() throws ExportException {
        Raster once = PngExport.draw(SampleFigures.cross(), 1, Palette.LIGHT);
        Raster fourTimes = PngExport.draw(SampleFigures.cross(), 4, Palette.LIGHT);
        assertEquals(4 * once.width(), fourTimes.width());
        assertEquals(4 * once.height(), fourTimes.height());
        assertThrows(IllegalArgumentException.class, () -> new PictureOptions(9, Palette.LIGHT, Map.of()));
    }

    @Test
    void theFileSaysWhatItShowsAndHowLargeItIs() throws IOException {
        Path file = folder.resolve("map.png");
        PictureOptions options =
                new PictureOptions(2, Palette.LIGHT, Map.of("Title", "Where it looks", "Author", "日本"));
        PngExport.write(SampleFigures.pooling(SampleFigures.longText(12)), options, file);
        String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
        assertTrue(bytes.contains("tEXtTitle\0Where it looks"));
        assertTrue(bytes.contains("iTXtAuthor\0"));
        assertTrue(bytes.contains(new String("日本".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1)));
        assertTrue(bytes.contains("pHYs\0\0\u001d\u0087"), "expected 7559 pixels a metre, 192 to the inch");
    }

    @Test
    void pixelsDrawnElsewhereAreSavedAsTheyAre() throws IOException {
        Path file = folder.resolve("window.png");
        int[] pixels = {0xff123456, 0xffffffff, 0x80402010, 0};
        PngExport.write(new Raster(2, 2, pixels), 1, Map.of(), file);
        BufferedImage image = ImageIO.read(file.toFile());
        assertArrayEquals(pixels, image.getRGB(0, 0, 2, 2, null, 0, 2));
    }

    @Test
    void aPictureBeyondMemoryIsRefusedInWords() {
        int side = 4096;
        List<AxisLabel> labels = java.util.Collections.nCopies(side, AxisLabel.of("t"));
        HeatmapFigure figure = new HeatmapFigure(
                "",
                "",
                "",
                "",
                "",
                labels,
                labels,
                new Matrix(side, side, new float[side * side]),
                CellMask.EVERYWHERE,
                ColorScale.WEIGHTS,
                "");
        ExportException refusal = assertThrows(ExportException.class, () -> PngExport.draw(figure, 4, Palette.LIGHT));
        assertTrue(refusal.getMessage().contains("choose a smaller resolution"), refusal.getMessage());
    }

    private static HeatmapFigure empty() {
        return new HeatmapFigure(
                "Nothing to attend to",
                "",
                "",
                "query",
                "key",
                List.of(AxisLabel.of("pooling")),
                List.of(),
                new Matrix(1, 0, new float[0]),
                CellMask.EVERYWHERE,
                ColorScale.WEIGHTS,
                "weight");
    }

    private static TokenFigure withLongLabels() {
        TokenText text = SampleFigures.words("a short text");
        return new TokenFigure(
                LONG,
                LONG + " " + LONG,
                text,
                new TokenMeasure(TokenDirection.ATTENDS_TO, "weight", new Matrix(1, 3, new float[3]), 1),
                Optional.of(new TokenMeasure(TokenDirection.IS_ATTENDED_BY, "also", new Matrix(1, 3, new float[3]), 1)),
                0.5,
                Optional.of(new Prediction(List.of(LONG, "b"), List.of(0.9f, 0.1f))),
                Optional.of("b" + LONG));
    }
}
