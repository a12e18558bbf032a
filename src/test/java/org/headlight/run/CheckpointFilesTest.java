package org.headlight.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.headlight.snapshot.ParameterValues;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointFilesTest {
    @TempDir
    Path folder;

    @Test
    void whatIsWrittenIsRead() throws IOException {
        Checkpoint written = checkpoint(40);
        CheckpointFiles.write(folder, written);
        assertEquals(List.of(40), CheckpointFiles.steps(folder));
        assertEquals(written, CheckpointFiles.read(folder, 40));
    }

    @Test
    void ofManyTheFirstTheNewestAndSomeBetweenStay() throws IOException {
        for (int step = 1; step <= 100; step++) {
            CheckpointFiles.write(folder, checkpoint(step));
        }
        List<Integer> kept = CheckpointFiles.steps(folder);
        assertEquals(CheckpointFiles.MOST, kept.size());
        assertEquals(1, kept.getFirst());
        assertEquals(100, kept.getLast());
        for (int i = 1; i < kept.size(); i++) {
            assertTrue(kept.get(i) - kept.get(i - 1) <= 25, "no long gap in " + kept);
        }
    }

    @Test
    void oneWithoutItsDocumentIsNotThere() throws IOException {
        CheckpointFiles.write(folder, checkpoint(7));
        Files.delete(folder.resolve("checkpoint-7.json"));
        assertEquals(List.of(), CheckpointFiles.steps(folder));
    }

    @Test
    void aChangedOneIsRefusedByName() throws IOException {
        CheckpointFiles.write(folder, checkpoint(7));
        Path numbers = folder.resolve("checkpoint-7.safetensors");
        byte[] content = Files.readAllBytes(numbers);
        content[content.length - 1] ^= 1;
        Files.write(numbers, content);
        String sentence = assertThrows(IOException.class, () -> CheckpointFiles.read(folder, 7))
                .getMessage();
        assertTrue(sentence.startsWith("The checkpoint of step 7 in "), sentence);
        Files.delete(numbers);
        sentence = assertThrows(IOException.class, () -> CheckpointFiles.read(folder, 7))
                .getMessage();
        assertTrue(sentence.contains("checkpoint-7.safetensors is missing"), sentence);
    }

    @Test
    void aTrainingThatWasCutOffIsFoundUntilItIsForgotten() throws IOException {
        Path run = Files.createDirectory(folder.resolve("one"));
        Files.writeString(run.resolve("run.json"), "{}");
        try (RunningMark _ = RunningMark.set(run)) {
            assertEquals(List.of(), RunningMark.cutOff(folder), "it goes on still");
            assertThrows(IOException.class, () -> RunningMark.set(run));
        }
        assertEquals(List.of(), RunningMark.cutOff(folder), "it has ended");
        Files.createFile(folder.resolve(".one.running"));
        assertEquals(List.of(run), RunningMark.cutOff(folder));
        RunningMark.forget(run);
        assertEquals(List.of(), RunningMark.cutOff(folder));
    }

    private static Checkpoint checkpoint(int step) {
        ParameterValues values = new ParameterValues(new int[] {2, 1}, new float[] {step, 0.5f});
        return new Checkpoint(
                new Checkpoint.Position(2, 3, step, 1.0 / 3, 24, 1e-3, 0.1 + step, List.of(5L, 1L << 40)),
                Map.of("dense.weights", values),
                Map.of("dense.weights", new ParameterValues(new int[] {2, 1}, new float[] {0.25f, -1})),
                Map.of(
                        "mean/dense.weights",
                        values,
                        "steps/dense.weights",
                        new ParameterValues(new int[] {1}, new float[] {step})));
    }
}
