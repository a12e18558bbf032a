package org.headlight.export.picture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.headlight.export.file.ExportException;
import org.headlight.export.image.PictureOptions;
import org.headlight.export.image.PngExport;
import org.headlight.export.page.Page;
import org.headlight.render.Palette;
import org.headlight.render.Raster;
import org.headlight.render.figure.Box;
import org.headlight.render.figure.SeriesFigure;
import org.headlight.render.series.ForecastSeries;
import org.headlight.render.series.Interval;
import org.headlight.render.series.SampleForecasts;
import org.headlight.render.series.SeriesLook;
import org.headlight.render.sketch.SeriesLayout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SeriesPictureTest {
    private final ForecastSeries load = SampleForecasts.load();

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Palette.class)
    void cellsHaveTheColoursOfTheirWeightsAtEveryScale(Palette palette) throws ExportException {
        SeriesFigure figure = SampleForecasts.figure(load, SeriesLook.FIRST.withHead(1));
        SeriesPicture picture = new SeriesPicture(figure);
        Box map = SeriesLayout.of(load, picture.width(), picture.height()).map();
        for (int scale : new int[] {1, 3}) {
            Raster raster = PngExport.draw(figure, scale, palette);
            assertEquals((int) (picture.width() + 2 * Page.MARGIN) * scale, raster.width());
            double x = Page.MARGIN + map.x() + 144.5 * map.width() / load.history();
            double y = Page.MARGIN + map.y() + 0.5 * map.height() / load.horizon();
            int expected = figure.scale().color(load.heads().get(1).weights().at(0, 144));
            assertEquals(expected, raster.at((int) (x * scale), (int) (y * scale)));
        }
    }

    @Test
    void whatIsPinnedAndBrushedIsInThePicture() throws ExportException {
        Raster plain = PngExport.draw(SampleForecasts.figure(load, SeriesLook.FIRST), 1, Palette.LIGHT);
        SeriesLook look = new SeriesLook(0, 8, Optional.of(new Interval(150, 157)), false);
        Raster looked = PngExport.draw(SampleForecasts.figure(load, look), 1, Palette.LIGHT);
        assertNotEquals(Arrays.hashCode(plain.pixels()), Arrays.hashCode(looked.pixels()));
        assertArrayEquals(
                plain.pixels(),
                PngExport.draw(SampleForecasts.figure(load, SeriesLook.FIRST), 1, Palette.LIGHT)
                        .pixels());
    }

    @Test
    void isWrittenAsAFile() throws IOException {
        Path file = folder.resolve("load.png");
        SeriesFigure figure =
                SampleForecasts.figure(SampleForecasts.load(336, 24, 7), SeriesLook.FIRST.withByLag(true));
        PngExport.write(figure, new PictureOptions(2, Palette.DARK, Map.of("Step", "12")), file);
        assertTrue(Files.size(file) > 20_000);
    }
}
