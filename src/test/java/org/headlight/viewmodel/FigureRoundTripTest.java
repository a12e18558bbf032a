package org.headlight.viewmodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.headlight.export.image.PngExport;
import org.headlight.export.provenance.FigureReader;
import org.headlight.render.ColorMap;
import org.headlight.render.RangeRule;
import org.headlight.render.Raster;
import org.headlight.render.figure.FigureFormat;
import org.headlight.snapshot.AttentionSite;
import org.headlight.snapshot.TrainingState;
import org.headlight.viewmodel.engine.FakeEngine;
import org.headlight.viewmodel.exhibit.Exhibit;
import org.headlight.viewmodel.work.Background;
import org.headlight.viewmodel.work.StatusViewModel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A figure leaves the app as a file and brings its view back. */
class FigureRoundTripTest {

    @TempDir
    Path folder;

    private final FakeEngine engine = new FakeEngine();
    private final WorkbenchViewModel workbench = workbench(engine);
    private Path data;
    private Path run;
    private AttentionSite head;
    private String example;

    private static WorkbenchViewModel workbench(FakeEngine engine) {
        engine.layers(2);
        return new WorkbenchViewModel(
                engine, new Background(Runnable::run, Runnable::run), List.of(), name -> Optional.empty());
    }

    @BeforeEach
    void trainSaveAndChoose() throws IOException {
        data = Files.writeString(folder.resolve("messages.tsv"), messages("prize"));
        run = folder.resolve("run");
        workbench.open(data);
        workbench.train();
        for (int i = 1; i <= 3; i++) {
            engine.step(100);
            workbench.onPulse(i);
        }
        engine.end(TrainingState.FINISHED, "Finished.");
        workbench.onPulse(4);
        workbench.saveRun(run);
        workbench.probes().move(2);
        workbench.moments().choose(100);
        head = workbench.attention().sites().sitesProperty().get().getLast();
        workbench.attention().sites().chosenProperty().set(head);
        workbench.scale().colorMapProperty().set(ColorMap.MAGMA);
        workbench.scale().rangeProperty().set(RangeRule.ZERO_TO_MAXIMUM);
        workbench.viewProperty().set(View.TOKENS);
        example = workbench.probes().chosenProperty().get().text();
    }

    private static String messages(String word) {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            lines.append("ham\tsee you at the station at %d o'clock\n".formatted(i));
            lines.append("spam\twin a %s of %d pounds, call now\n".formatted(word, i));
        }
        return lines.toString();
    }

    private Path export(FigureFormat format) {
        Path figure = folder.resolve("figure." + format.extension());
        workbench.export().write(workbench.export().inViewProperty().getValue(), format, figure);
        return figure;
    }

    private static String said(WorkbenchViewModel workbench) {
        return workbench.status().messageProperty().get();
    }

    private void assertBack(WorkbenchViewModel shown) {
        assertEquals(View.TOKENS, shown.viewProperty().get(), said(shown));
        assertEquals(example, shown.probes().chosenProperty().get().text());
        assertEquals(head, shown.attention().sites().chosenProperty().get());
        assertEquals(ColorMap.MAGMA, shown.scale().colorMapProperty().get());
        assertEquals(RangeRule.ZERO_TO_MAXIMUM, shown.scale().rangeProperty().get());
    }

    @ParameterizedTest
    @EnumSource(
            value = FigureFormat.class,
            names = {"PNG", "SVG", "PDF", "JSON"})
    void theViewComesBackWhereTheRunIsOpen(FigureFormat format) {
        Path figure = export(format);
        workbench.viewProperty().set(View.HEATMAP);
        workbench.probes().move(1);
        workbench.moments().goLive();
        workbench
                .attention()
                .sites()
                .chosenProperty()
                .set(workbench.attention().sites().sitesProperty().get().getFirst());
        workbench.scale().colorMapProperty().set(ColorMap.GREY);
        workbench.scale().rangeProperty().set(RangeRule.ZERO_TO_ONE);
        workbench.open(figure);
        assertBack(workbench);
        assertEquals(100, workbench.moments().shown().step());
        assertEquals("The view of the figure is back: messages.tsv, step 100.", said(workbench));
    }

    @Test
    void theRunAndItsDataAreOpenedAgain() {
        Path figure = export(FigureFormat.PDF);
        WorkbenchViewModel fresh = workbench(new FakeEngine());
        fresh.open(figure);
        assertBack(fresh);
        assertEquals("messages.tsv", fresh.data().nameProperty().get());
        assertEquals(run, fresh.runs().currentProperty().get().folder().orElseThrow());
        assertTrue(fresh.probes().chosenProperty().get().label().isPresent(), "the example is that of the file");
        assertEquals(
                "The view of the figure is back, but its moment, step 100, was not kept with the run; step 200 is shown.",
                said(fresh));
    }

    @Test
    void openingARunOpensItsData() {
        WorkbenchViewModel fresh = workbench(new FakeEngine());
        fresh.open(run);
        assertEquals("messages.tsv", fresh.data().nameProperty().get());
        assertTrue(fresh.data().readyProperty().get());
        assertFalse(fresh.probes().probes().isEmpty());
    }

    @Test
    void dataThatWasChangedIsNotTakenForTheOld() throws IOException {
        Files.writeString(data, messages("voucher"));
        WorkbenchViewModel fresh = workbench(new FakeEngine());
        fresh.open(run);
        assertFalse(fresh.data().readyProperty().get());
        assertTrue(fresh.run().openProperty().get());
        assertEquals(
                "The run is open without its data: %s was changed since the run learned from it.".formatted(data),
                said(fresh));
    }

    @Test
    void dataThatIsGoneIsNamed() throws IOException {
        Files.delete(data);
        WorkbenchViewModel fresh = workbench(new FakeEngine());
        fresh.open(run);
        assertTrue(fresh.run().openProperty().get());
        assertEquals(
                "The run is open, but its data is not at %s any more; open messages.tsv to see its examples."
                        .formatted(data),
                said(fresh));
    }

    @Test
    void aFigureOfARunThatIsGoneSaysSo() throws IOException {
        Path figure = export(FigureFormat.SVG);
        Files.move(run, folder.resolve("elsewhere"));
        WorkbenchViewModel fresh = workbench(new FakeEngine());
        fresh.open(figure);
        assertEquals(
                "The run of this figure is not at %s any more; open it from where it is now, and drop the figure again."
                        .formatted(run),
                said(fresh));
        assertNull(fresh.runs().currentProperty().get());
    }

    @Test
    void aPictureOfAnotherProgramIsNotOurs() throws IOException {
        Path picture = folder.resolve("holiday.png");
        PngExport.write(new Raster(1, 1, new int[] {0xff112233}), 1, Map.of("Software", "Camera"), picture);
        workbench.open(picture);
        assertEquals(
                "holiday.png is a picture, but not one that Headlight wrote, so it does not say which view to bring back.",
                said(workbench));
        assertEquals(
                StatusViewModel.Kind.FAILED, workbench.status().kindProperty().get());
    }

    @ParameterizedTest
    @EnumSource(
            value = FigureFormat.class,
            names = {"PNG", "SVG", "PDF"})
    void aDamagedPictureSaysSo(FigureFormat format) throws IOException {
        Path figure = export(format);
        byte[] whole = Files.readAllBytes(figure);
        Files.write(figure, java.util.Arrays.copyOf(whole, 60));
        workbench.open(figure);
        assertEquals(
                "%s cannot be read as a figure: it is damaged or something else than its name says."
                        .formatted(figure.getFileName()),
                said(workbench));
    }

    private List<String> files(Path rows) throws IOException {
        try (Stream<Path> files = Files.list(rows)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void everyHeadAndEveryMomentBecomesAFileOfItsOwn() throws IOException {
        Path rows = Files.createDirectory(folder.resolve("rows"));
        Exhibit tokens = workbench.export().inViewProperty().getValue();
        workbench.export().writeHeads(tokens, FigureFormat.JSON, rows);
        List<AttentionSite> sites =
                workbench.attention().sites().sitesProperty().get();
        assertEquals(sites.size(), files(rows).size());
        assertEquals("tokens-head-002-encoder-layer-1-head-2.json", files(rows).get(1));
        for (int i = 0; i < sites.size(); i++) {
            Path file = rows.resolve(files(rows).get(i));
            assertEquals(sites.get(i), FigureReader.read(file).head().orElseThrow());
        }
        assertNotEquals(
                Files.readString(rows.resolve(files(rows).getFirst())).replaceAll(".*\"numbers\"", ""),
                Files.readString(rows.resolve(files(rows).getLast())).replaceAll(".*\"numbers\"", ""));
        Path moments = Files.createDirectory(folder.resolve("moments"));
        workbench.export().writeMoments(tokens, FigureFormat.JSON, 100, 200, moments);
        assertEquals(List.of("tokens-moment-001-step-100.json", "tokens-moment-002-step-200.json"), files(moments));
        Path second = moments.resolve("tokens-moment-002-step-200.json");
        assertEquals(200, FigureReader.read(second).step());
        assertEquals(100, workbench.moments().shown().step(), "the screen stands still");
        assertEquals(head, workbench.attention().sites().chosenProperty().get());
        assertEquals("Saved 2 files.", said(workbench));
    }

    @Test
    void nothingIsWrittenOver() throws IOException {
        Path rows = Files.createDirectory(folder.resolve("rows"));
        Path there = Files.writeString(rows.resolve("tokens-moment-002-step-200.csv"), "mine");
        workbench
                .export()
                .writeMoments(workbench.export().inViewProperty().getValue(), FigureFormat.CSV, 0, 1_000, rows);
        assertEquals(List.of(there.getFileName().toString()), files(rows));
        assertEquals("mine", Files.readString(there));
        assertEquals(
                "%s is there already, so nothing was written: choose an empty folder.".formatted(there),
                said(workbench));
    }

    @Test
    void aRowOfFilesCanBeStopped() throws IOException {
        Path rows = Files.createDirectory(folder.resolve("rows"));
        workbench.export().row().progressProperty().addListener((observable, before, done) -> {
            if (done.doubleValue() > 0) {
                workbench.export().row().cancel();
            }
        });
        workbench
                .export()
                .writeMoments(workbench.export().inViewProperty().getValue(), FigureFormat.CSV, 0, 1_000, rows);
        assertEquals("Stopped: 2 of 3 files were saved.", said(workbench));
        assertEquals(2, files(rows).size());
    }

    @Test
    void aFolderThatCannotBeWrittenToEndsTheRow() {
        workbench
                .export()
                .writeMoments(
                        workbench.export().inViewProperty().getValue(),
                        FigureFormat.PDF,
                        0,
                        1_000,
                        folder.resolve("absent"));
        assertTrue(said(workbench).startsWith("0 of 3 files were saved. Cannot write "), said(workbench));
    }

    @Test
    void theViewGoesToTheClipboardAsPictureAndAsNumbers() {
        List<Object> clipboard = new ArrayList<>();
        workbench.export().copyPicture(clipboard::add);
        workbench.export().copyNumbers(clipboard::add);
        assertTrue(clipboard.get(0) instanceof Raster raster && raster.width() > 400);
        assertTrue(
                clipboard.get(1).toString().startsWith("token\tweight\n"),
                clipboard.get(1).toString());
    }

    @Test
    void titleAndCaptionCanBeLeftToThePaper() throws IOException {
        workbench.export().titledProperty().set(false);
        workbench.export().explainedProperty().set(false);
        String bare = Files.readString(export(FigureFormat.SVG));
        assertFalse(bare.contains("Intensity changes"), "a caption");
        assertTrue(bare.contains("<title>"), "programs still name it");
    }
}
