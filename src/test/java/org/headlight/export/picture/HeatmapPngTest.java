package org.headlight.export.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.headlight.export.file.ExportException;
import org.headlight.export.image.PictureOptions;
import org.headlight.export.image.PngExport;
import org.headlight.export.page.Typeface;
import org.headlight.render.CellMask;
import org.headlight.render.ColorScale;
import org.headlight.render.Palette;
import org.headlight.render.Raster;
import org.headlight.render.figure.AxisLabel;
import org.headlight.render.figure.Box;
import org.headlight.render.figure.HeatmapFigure;
import org.headlight.snapshot.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeatmapPngTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void theCentreOfEveryCellHasTheColourOfItsValue(int scale) throws IOException {
        for (Palette palette : Palette.values()) {
            assertCellsExact(SampleFigures.cross(), scale, palette);
            assertCellsExact(SampleFigures.difference(), scale, palette);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void stripsShowEveryColumnOnceAndInOrder(int scale) throws IOException {
        HeatmapFigure figure = SampleFigures.pooling(SampleFigures.longText(200));
        HeatmapLayout layout = new HeatmapPicture(figure, Typeface.installed()).layout();
        assertTrue(layout.strips().size() > 1);
        assertEquals(
                200,
                layout.strips().stream()
                        .mapToInt(strip -> strip.geometry().columns())
                        .sum());
        assertCellsExact(figure, scale, Palette.LIGHT);
    }

    @Test
    void denseMapsAndTrainingsAreExactToo() throws IOException {
        assertCellsExact(SampleFigures.training(40, 25), 1, Palette.LIGHT);
        assertCellsExact(SampleFigures.training(900, 25), 1, Palette.DARK);
        assertCellsExact(SampleFigures.pooling(SampleFigures.longText(1)), 2, Palette.LIGHT);
    }

    @Test
    void brokenCellsArePinkWithACross() throws IOException {
        HeatmapFigure figure = SampleFigures.causal(12, ColorScale.WEIGHTS);
        Box cell = cell(figure, 10, 2);
        BufferedImage image = saved(figure, 2, Palette.LIGHT);
        assertEquals(ColorScale.NOT_A_NUMBER, at(image, cell, 2, 0.5, 0.12));
        assertEquals(0xffffffff, at(image, cell, 2, 0.5, 0.5));
    }

    @Test
    void maskedCellsAreHatchedOverThePage() throws IOException {
        HeatmapFigure figure = SampleFigures.causal(12, ColorScale.WEIGHTS);
        Box cell = cell(figure, 0, 11);
        for (Palette palette : Palette.values()) {
            BufferedImage image = saved(figure, 1, palette);
            Set<Integer> colors = new HashSet<>();
            for (int y = 2; y < cell.height() - 2; y++) {
                for (int x = 2; x < cell.width() - 2; x++) {
                    colors.add(image.getRGB((int) cell.x() + x, (int) cell.y() + y));
                }
            }
            assertEquals(Set.of(palette.page(), palette.line()), colors);
        }
    }

    @Test
    void sixteenMillionCellsBecomeAPixelEach() throws ExportException {
        int side = 4096;
        float[] values = new float[side * side];
        values[40 * side + 4000] = 1;
        List<AxisLabel> labels =
                IntStream.range(0, side).mapToObj(i -> AxisLabel.of("t" + i)).toList();
        HeatmapFigure figure = new HeatmapFigure(
                "Large",
                "",
                "",
                "",
                "",
                labels,
                labels,
                new Matrix(side, side, values),
                CellMask.EVERYWHERE,
                ColorScale.WEIGHTS,
                "weight");
        Raster raster = PngExport.draw(figure, 1, Palette.LIGHT);
        Box spike = cell(figure, 40, 4000);
        assertEquals(1, spike.width());
        assertEquals(0xfffde725, raster.at((int) spike.x(), (int) spike.y()));
        assertEquals(0xff440154, raster.at((int) spike.x() + 1, (int) spike.y()));
    }

    private void assertCellsExact(HeatmapFigure figure, int scale, Palette palette) throws IOException {
        BufferedImage image = saved(figure, scale, palette);
        CellPlaces places = new CellPlaces(figure);
        for (int row = 0; row < figure.matrix().rows(); row++) {
            for (int column = 0; column < figure.matrix().columns(); column++) {
                int expected = figure.scale().color(figure.matrix().at(row, column));
                int actual = at(image, places.cell(row, column), scale, 0.5, 0.5);
                assertEquals(expected, actual, "row " + row + ", column " + column + ", scale " + scale);
            }
        }
    }

    private BufferedImage saved(HeatmapFigure figure, int scale, Palette palette) throws IOException {
        Path file = folder.resolve("map.png");
        PngExport.write(figure, new PictureOptions(scale, palette, Map.of()), file);
        return ImageIO.read(file.toFile());
    }

    private static Box cell(HeatmapFigure figure, int row, int column) throws ExportException {
        return new CellPlaces(figure).cell(row, column);
    }

    private static int at(BufferedImage image, Box cell, int scale, double across, double down) {
        return image.getRGB(
                (int) (scale * (cell.x() + across * cell.width())), (int) (scale * (cell.y() + down * cell.height())));
    }
}
