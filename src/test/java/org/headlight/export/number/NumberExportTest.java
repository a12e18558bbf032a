package org.headlight.export.number;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.headlight.export.picture.SampleFigures;
import org.headlight.render.CellMask;
import org.headlight.render.ColorMap;
import org.headlight.render.ColorScale;
import org.headlight.render.ValueRange;
import org.headlight.render.figure.AxisLabel;
import org.headlight.render.figure.ComparisonFigure;
import org.headlight.render.figure.Figure;
import org.headlight.render.figure.HeatmapFigure;
import org.headlight.render.figure.SeriesFigure;
import org.headlight.render.series.ForecastColumn;
import org.headlight.render.series.ForecastSeries;
import org.headlight.render.series.SeriesLook;
import org.headlight.render.series.SeriesTime;
import org.headlight.snapshot.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NumberExportTest {
    private static final float[] VALUES = {0.1f, 1e-9f, 1 / 3f, Float.MIN_VALUE, Float.NaN, -2};

    @TempDir
    Path folder;

    /** The fixtures were written by numpy.save, see fixtures.py beside them. */
    @Test
    void npyIsWhatNumpyWritesToTheByte() throws IOException {
        assertArrayEquals(fixture("matrix.npy"), npy(new NumberArray("values", List.of(2, 3), VALUES)));
        assertArrayEquals(fixture("row.npy"), npy(NumberArray.of("weights", VALUES)));
        assertArrayEquals(fixture("cube.npy"), npy(new NumberArray("weights", List.of(3, 1, 2), VALUES)));
    }

    @Test
    void numpyReadsWhatWasWritten() throws Exception {
        Path file = folder.resolve("comparison.npz");
        NumberExport.numpy(comparison(), file);
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/python3")));
        Process python = new ProcessBuilder(
                        "/usr/bin/python3",
                        "-c",
                        "import sys\ntry: import numpy\nexcept ImportError: sys.exit(9)\n"
                                + "f = numpy.load(sys.argv[1])\n"
                                + "print(sorted(f.files), f['a'].dtype, f['difference'].tolist())",
                        file.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(python.getInputStream().readAllBytes()).strip();
        assumeTrue(python.waitFor() != 9, "numpy is not installed");
        assertEquals("['a', 'b', 'difference'] float32 [[0.25, nan], [-0.5, 0.0]]", said);
    }

    @Test
    void csvOfAHeatmapHasItsLabelsAndLeavesMaskedCellsEmpty() throws IOException {
        Path file = folder.resolve("map.csv");
        NumberExport.csv(map(0.5f, 0.25f, 1, 0), file);
        assertEquals(List.of("query,\"a, b\",c", "x,0.5,", "y,1.0,0.0"), Files.readAllLines(file));
    }

    @Test
    void theTableForTheClipboardHasTabs() {
        assertEquals(
                "query\ta, b\tc\nx\t0.5\t\ny\t1.0\t0.0\n",
                FigureNumbers.of(map(0.5f, 0.25f, 1, 0)).table().tabbed());
    }

    @Test
    void csvOfAComparisonHasARowForEachCell() throws IOException {
        Path file = folder.resolve("comparison.csv");
        NumberExport.csv(comparison(), file);
        assertEquals(
                List.of(
                        "query,queryToken,key,keyToken,a,b,difference",
                        "1,x,1,\"a, b\",0.5,0.75,0.25",
                        "1,x,2,c,,,",
                        "2,y,1,\"a, b\",1.0,0.5,-0.5",
                        "2,y,2,c,0.0,0.0,0.0"),
                Files.readAllLines(file));
    }

    @Test
    void csvOfASeriesLeavesHolesEmpty() throws IOException {
        SeriesTime time = new SeriesTime(List.of("2024-03-13", "2024-03-14", "2024-03-15"), List.of());
        ForecastColumn target = new ForecastColumn(
                "load",
                new float[] {1.5f, Float.NaN},
                new float[] {3.25f},
                new float[] {3},
                new float[] {4},
                new float[] {Float.NaN});
        ForecastColumn wind = ForecastColumn.seen("wind, north", new float[] {7, 8}, new float[] {9});
        Path file = folder.resolve("load.csv");
        ForecastSeries series = new ForecastSeries(time, 2, List.of(target, wind), List.of());
        NumberExport.csv(new SeriesFigure("", "", series, SeriesLook.FIRST, ColorScale.WEIGHTS), file);
        assertEquals(
                List.of(
                        "time,part,load,load forecast,load low,load high,\"wind, north\"",
                        "2024-03-13,history,1.5,,,,7.0",
                        "2024-03-14,history,,,,,8.0",
                        "2024-03-15,horizon,,3.25,3.0,4.0,9.0"),
                Files.readAllLines(file));
    }

    @Test
    void jsonHasLabelsNumbersAndWhatTheFileSaysOfItself() throws IOException {
        Path file = folder.resolve("map.json");
        NumberExport.json(map(0.1f, 0.25f, 1, 0), Map.of("Seed", "7"), file);
        JsonNode json = JsonMapper.builder().build().readTree(file.toFile());
        assertEquals("7", json.path("properties").path("Seed").asText());
        assertEquals("[\"a, b\",\"c\"]", json.path("labels").path("columns").toString());
        assertEquals(
                "[[0.1,null],[1.0,0.0]]", json.path("numbers").path("values").toString());
    }

    @Test
    void everyKindOfFigureHasNumbers() throws IOException {
        for (Figure figure : List.of(
                SampleFigures.cross(),
                SampleFigures.tokens(SampleFigures.words(SampleFigures.REVIEW), true),
                SampleFigures.loss(false))) {
            FigureNumbers numbers = FigureNumbers.of(figure);
            assertTrue(numbers.table()
                    .lines()
                    .skip(1)
                    .allMatch(line -> line.size() == numbers.table().header().size()));
            assertTrue(numbers.arrays().stream().allMatch(array -> array.values().length > 1));
        }
    }

    private static ComparisonFigure comparison() {
        return new ComparisonFigure(
                "", "", map(0.5f, 0, 1, 0), map(0.25f, 0, -0.5f, 0), map(0.75f, 0, 0.5f, 0), List.of(), List.of());
    }

    /** Two queries over two keys, the second of which the first may not see. */
    private static HeatmapFigure map(float... values) {
        CellMask mask = (row, column) -> column <= row;
        return new HeatmapFigure(
                "",
                "",
                "",
                "query",
                "key",
                List.of(AxisLabel.of("x"), AxisLabel.of("y")),
                List.of(AxisLabel.of("a, b"), AxisLabel.of("c")),
                new Matrix(2, 2, values),
                mask,
                new ColorScale(ColorMap.VIRIDIS, ValueRange.UNIT),
                "weight");
    }

    private static byte[] npy(NumberArray array) throws IOException {
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        Npy.write(List.of(array), stream);
        return stream.toByteArray();
    }

    private static byte[] fixture(String name) throws IOException {
        try (InputStream stream = Optional.ofNullable(NumberExportTest.class.getResourceAsStream(name))
                .orElseThrow()) {
            return stream.readAllBytes();
        }
    }
}
