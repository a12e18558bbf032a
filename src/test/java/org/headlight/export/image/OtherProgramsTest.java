package org.headlight.export.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.headlight.export.picture.CellPlaces;
import org.headlight.export.picture.SampleFigures;
import org.headlight.render.ColorScale;
import org.headlight.render.Palette;
import org.headlight.render.Raster;
import org.headlight.render.figure.Box;
import org.headlight.render.figure.Figure;
import org.headlight.render.figure.HeatmapFigure;
import org.headlight.render.series.SampleForecasts;
import org.headlight.render.series.SeriesLook;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Pictures of lines as rsvg-convert and pdftoppm show them, beside the same figure as PNG. */
class OtherProgramsTest {

    /** How far a shade may differ by the way a program rounds colours. */
    private static final int ROUNDING = 2;

    @TempDir
    Path folder;

    enum Program {
        RSVG(".svg") {
            @Override
            List<String> command(Path from, Path to) {
                return List.of("rsvg-convert", "--zoom", "2", "-o", to.toString(), from.toString());
            }
        },
        POPPLER(".pdf") {
            @Override
            List<String> command(Path from, Path to) {
                String name = to.toString().replaceAll("\\.png$", "");
                return List.of("pdftoppm", "-png", "-r", "192", "-singlefile", from.toString(), name);
            }
        };

        private final String ending;

        Program(String ending) {
            this.ending = ending;
        }

        abstract List<String> command(Path from, Path to);
    }

    static Stream<Figure> figures() {
        return Stream.of(
                SampleFigures.cross(),
                SampleFigures.tokens(SampleFigures.words(SampleFigures.REVIEW), true),
                SampleFigures.loss(false),
                SampleForecasts.figure(SampleForecasts.load(), SeriesLook.FIRST),
                SampleFigures.causal(12, ColorScale.WEIGHTS));
    }

    @ParameterizedTest
    @EnumSource(Program.class)
    void everyCellHasTheColourOfItsValue(Program program) throws Exception {
        assertCells(SampleFigures.cross(), Palette.LIGHT, program);
        assertCells(SampleFigures.difference(), Palette.DARK, program);
        assertCells(SampleFigures.pooling(SampleFigures.longText(60)), Palette.LIGHT, program);
    }

    private void assertCells(HeatmapFigure figure, Palette palette, Program program) throws Exception {
        BufferedImage image = shown(figure, palette, program);
        CellPlaces places = new CellPlaces(figure);
        for (int row = 0; row < figure.matrix().rows(); row++) {
            for (int column = 0; column < figure.matrix().columns(); column++) {
                Box cell = places.cell(row, column);
                assertClose(
                        figure.scale().color(figure.matrix().at(row, column)),
                        image.getRGB((int) (2 * cell.x() + cell.width()), (int) (2 * cell.y() + cell.height())),
                        "%s, row %d, column %d".formatted(figure.title(), row, column));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("figures")
    void allElseLooksAsInThePng(Figure figure) throws Exception {
        Raster expected = PngExport.draw(figure, 2, Palette.DARK);
        for (Program program : Program.values()) {
            BufferedImage actual = shown(figure, Palette.DARK, program);
            assertEquals(expected.width(), actual.getWidth(), 1.0);
            assertEquals(expected.height(), actual.getHeight(), 1.0);
            double difference = difference(expected, actual);
            assertTrue(difference < 0.12, "%s, %s: %s".formatted(figure.title(), program, difference));
        }
    }

    /** The largest distance between squares of about two letters, in [0, 1]: their edges may differ, their places may not. */
    private static double difference(Raster expected, BufferedImage actual) {
        int side = 32;
        double largest = 0;
        for (int top = 0; top + side < Math.min(expected.height(), actual.getHeight()); top += side) {
            for (int left = 0; left + side < Math.min(expected.width(), actual.getWidth()); left += side) {
                long sum = 0;
                for (int y = top; y < top + side; y++) {
                    for (int x = left; x < left + side; x++) {
                        sum += green(expected.at(x, y)) - green(actual.getRGB(x, y));
                    }
                }
                largest = Math.max(largest, Math.abs(sum) / (255.0 * side * side));
            }
        }
        return largest;
    }

    private static int green(int color) {
        return color >> 8 & 0xff;
    }

    private static void assertClose(int expected, int actual, String where) {
        for (int shift : new int[] {0, 8, 16}) {
            int distance = Math.abs((expected >> shift & 0xff) - (actual >> shift & 0xff));
            assertTrue(distance <= ROUNDING, "%s: %08x for %08x".formatted(where, actual, expected));
        }
    }

    private BufferedImage shown(Figure figure, Palette palette, Program program) throws Exception {
        Path file = folder.resolve("figure" + program.ending);
        Path picture = folder.resolve("shown.png");
        PictureOptions options = new PictureOptions(1, palette, Map.of());
        if (program == Program.RSVG) {
            SvgExport.write(figure, options, file);
        } else {
            PdfExport.write(figure, options, file);
        }
        List<String> command = program.command(file, picture);
        assumeTrue(isInstalled(command.getFirst()), command.getFirst() + " is not installed");
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes());
        assertEquals(0, process.waitFor(), said);
        assertEquals("", said);
        return ImageIO.read(picture.toFile());
    }

    private static boolean isInstalled(String program) {
        return Stream.of(System.getenv("PATH").split(":")).anyMatch(path -> Files.isExecutable(Path.of(path, program)));
    }
}
