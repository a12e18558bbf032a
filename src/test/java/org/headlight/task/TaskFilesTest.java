package org.headlight.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.headlight.data.PartSizes;
import org.headlight.data.Progress;
import org.headlight.snapshot.ColumnUse;
import org.headlight.snapshot.FilePreview;
import org.headlight.snapshot.Probe;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every task reads its files through the same door. */
class TaskFilesTest {
    private static final PartSizes USUAL = PartSizes.shares(0.8, 0.1, 0.1);

    @TempDir
    Path folder;

    @Test
    void pairsAreSeenWithTheirSides() throws IOException {
        FilePreview preview = preview("translate", FileOptions.GUESSED);
        assertEquals(
                List.of("source", "target", ""),
                preview.columns().stream()
                        .map(column -> column.use().map(ColumnUse::key).orElse(""))
                        .toList());
        assertEquals(List.of("one 0", "un 0", "0"), preview.rows().getFirst());
        assertEquals(40, preview.rowCount());
    }

    @Test
    void aClickChangesWhatAColumnIsUsedForAndNothingElse() throws IOException {
        Task task = Tasks.get("translate");
        FilePreview before = preview("translate", FileOptions.GUESSED);
        ColumnUse target = task.files().uses().get(1);
        FilePreview after = preview("translate", FileOptions.of(before).with(target, "column 3"));
        assertEquals(List.of("column 3"), after.columns(target));
        assertEquals(
                before.columns(task.files().uses().getFirst()),
                after.columns(task.files().uses().getFirst()));
    }

    @Test
    void aFlagAndAClickAreTheSameDecision() throws IOException {
        Task task = Tasks.get("translate");
        ColumnUse source = task.files().uses().getFirst();
        FileOptions flag = new FileOptions(Optional.empty(), Map.of("source", List.of("2")));
        assertEquals(flag, FileOptions.GUESSED.with(source, "2"));
        assertEquals(List.of("column 2"), preview("translate", flag).columns(source));
    }

    @Test
    void whatIsWatchedIsNotLearnedFrom() throws IOException {
        for (String name : List.of("classify", "translate")) {
            Task task = Tasks.get(name);
            DataSet all = task.files().take(TaskFiles.Sources.of(file(name)), FileOptions.GUESSED, Progress.NONE);
            Material material = all.divide(USUAL, 1);
            List<Probe> watched =
                    material.probes(Recipe.of(task.networks().getFirst().name()).examples(), 3);
            assertEquals(3, watched.size(), name);
            assertTrue(watched.stream().allMatch(probe -> probe.label().isPresent()), name);
            Material learnedFromAll = all.divide(PartSizes.shares(1, 0, 0), 1);
            assertEquals(
                    List.of(),
                    learnedFromAll.probes(
                            Recipe.of(task.networks().getFirst().name()).examples(), 3));
        }
    }

    @Test
    void aRunReadsOtherFilesAsItsOwnWere() throws IOException {
        Task task = Tasks.get("translate");
        ColumnUse target = task.files().uses().get(1);
        Path path = file("translate");
        Coding coding = task.files()
                .take(TaskFiles.Sources.of(path), FileOptions.GUESSED.with(target, "3"), Progress.NONE)
                .divide(USUAL, 1)
                .learn(Recipe.of(task.networks().getFirst().name()).examples().with("minimumCount", "1"));
        List<Probe> probes = coding.probes(coding.read(path, FileOptions.GUESSED, Progress.NONE));
        assertEquals(new Probe("one 3", Optional.of("3")), probes.get(3));
    }

    /** A file of a mebibyte for each task: whoever waits sees the work go on once, from its beginning to its end. */
    @Test
    void openingGoesForwardOnlyAndToTheEnd() throws IOException {
        String row = "2020-01-01\tthe same words in every row\tand their translation\n";
        StringBuilder texts = new StringBuilder();
        StringBuilder numbers = new StringBuilder("row\tvalue\n");
        for (int i = 0; i < 20_000; i++) {
            texts.append(row);
            numbers.append("%d\t%d.123456789012345678901234567890\n".formatted(i, i % 7));
        }
        for (Task task : Tasks.all()) {
            Path path =
                    Files.writeString(folder.resolve("long.tsv"), task.name().equals("forecast") ? numbers : texts);
            List<Double> reports = new ArrayList<>(List.of(0.0));
            task.files().open(path, FileOptions.GUESSED, new Progress() {
                @Override
                public void report(long done, long total) {
                    reports.add((double) done / total);
                }

                @Override
                public boolean isCancelled() {
                    return false;
                }
            });
            assertEquals(reports.stream().sorted().toList(), reports, task.name());
            assertEquals(1, reports.getLast(), task.name());
        }
    }

    private FilePreview preview(String task, FileOptions options) throws IOException {
        return Tasks.get(task).files().preview(file(task), options, Progress.NONE);
    }

    private Path file(String task) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            lines.append(
                    task.equals("classify")
                            ? "%s\tmeet me at the station at %d\n".formatted(i % 2 == 0 ? "ham" : "spam", i)
                            : "one %d\tun %d\t%d\n".formatted(i, i, i));
        }
        return Files.writeString(folder.resolve(task + ".tsv"), lines);
    }
}
