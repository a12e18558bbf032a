package org.headlight.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.headlight.data.DataIdentity;
import org.headlight.data.LabelledText;
import org.headlight.data.Labels;
import org.headlight.data.TextCoding;
import org.headlight.data.Tokenizer;
import org.headlight.data.Vocabulary;
import org.headlight.data.labelled.ReadOptions;
import org.headlight.data.table.DataFormat;
import org.headlight.evaluation.classification.WordCounts;
import org.headlight.model.Networks;
import org.headlight.model.SettingsJson;
import org.headlight.snapshot.EpochScore;
import org.headlight.snapshot.ParameterValues;
import org.headlight.snapshot.Setting;
import org.headlight.snapshot.StepLoss;
import org.headlight.task.Recipe;
import org.headlight.task.TrainingSettings;
import org.headlight.task.classify.Classify;
import org.headlight.task.classify.ClassifyCoding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunFolderTest {
    private static final List<String> FILES =
            List.of("run.json", "weights.safetensors", "vocabulary.txt", "words.txt", "history.csv");

    @TempDir
    private Path folder;

    @Test
    void whatIsSavedIsLoaded() throws IOException {
        Run run = run(1);
        RunFolder.save(run, folder.resolve("deep/inside/R1"));
        assertSame(run, RunFolder.load(folder.resolve("deep/inside/R1")));
    }

    @Test
    void aSaveBrokenOffBeforeItTookOverOtherFilesIsEnded() throws IOException {
        Path folder = this.folder.resolve("R1");
        RunFolder.save(run(1), folder);
        Path previous = Files.createDirectory(this.folder.resolve(".R1.previous"));
        Files.writeString(previous.resolve("notes.txt"), "mine");
        Files.writeString(previous.resolve("run.json"), "old");
        assertSame(run(1), RunFolder.load(folder));
        assertEquals("mine", Files.readString(folder.resolve("notes.txt")));
        assertFalse(Files.exists(previous));
    }

    @Test
    void savedAgainIsTheSameToTheByte() throws IOException {
        RunFolder.save(run(1), folder.resolve("a"));
        RunFolder.save(RunFolder.load(folder.resolve("a")), folder.resolve("b"));
        for (String file : FILES) {
            assertArrayEquals(
                    Files.readAllBytes(folder.resolve("a").resolve(file)),
                    Files.readAllBytes(folder.resolve("b").resolve(file)),
                    file);
        }
    }

    @Test
    void aNewRunReplacesTheOldAndKeepsWhatIsNotOfARun() throws IOException {
        Path target = folder.resolve("R1");
        RunFolder.save(run(1), target);
        Files.writeString(target.resolve("notes.txt"), "mine");
        RunFolder.save(run(2), target);
        assertSame(run(2), RunFolder.load(target));
        assertEquals("mine", Files.readString(target.resolve("notes.txt")));
        assertEquals(List.of(target), children(folder), "nothing is left beside it");
    }

    @Test
    void aFolderThatIsNoRunIsLeftAlone() throws IOException {
        Files.writeString(folder.resolve("thesis.txt"), "years of work");
        String message = assertThrows(IOException.class, () -> RunFolder.save(run(1), folder))
                .getMessage();
        assertTrue(message.contains("is no run") && message.contains("choose another folder"), message);
        assertEquals(List.of(folder.resolve("thesis.txt")), children(folder));
    }

    @Test
    void whateverFailsTheOldRunIsThere() throws IOException {
        Path target = folder.resolve("R1");
        RunFolder.save(run(1), target);
        int calls = 0;
        for (boolean failed = true; failed; calls++) {
            int failing = calls;
            failed = failsAt(failing, target);
            assertSame(run(failed ? 1 : 2), RunFolder.load(target));
            assertEquals(List.of(target), children(folder), "call " + failing);
        }
        assertEquals(FILES.size() + 2 + 1, calls, "every write and both moves have failed once");
    }

    @Test
    void aProgramThatDiesBetweenTheTwoMovesLosesNothing() throws IOException {
        Path target = folder.resolve("R1");
        RunFolder.save(run(1), target);
        Files.move(target, folder.resolve(".R1.previous"));
        assertSame(run(1), RunFolder.load(target));
    }

    @ParameterizedTest
    @ValueSource(strings = {"run.json", "weights.safetensors", "vocabulary.txt", "history.csv"})
    void aMissingFileIsNamed(String file) throws IOException {
        RunFolder.save(run(1), folder);
        Files.delete(folder.resolve(file));
        assertRefused(file);
    }

    @ParameterizedTest
    @ValueSource(strings = {"run.json", "weights.safetensors", "vocabulary.txt", "history.csv"})
    void aFileCutShortIsNamed(String file) throws IOException {
        RunFolder.save(run(1), folder);
        byte[] whole = Files.readAllBytes(folder.resolve(file));
        Files.write(folder.resolve(file), Arrays.copyOf(whole, whole.length / 2));
        assertRefused(file);
    }

    @ParameterizedTest
    @ValueSource(strings = {"run.json", "weights.safetensors", "vocabulary.txt", "history.csv"})
    void noChangedByteIsAccepted(String file) throws IOException {
        RunFolder.save(run(1), folder);
        byte[] whole = Files.readAllBytes(folder.resolve(file));
        SplittableRandom rng = new SplittableRandom(3);
        for (int i = 0; i < 300; i++) {
            byte[] changed = whole.clone();
            changed[rng.nextInt(changed.length)] ^= (byte) rng.nextInt(1, 256);
            Files.write(folder.resolve(file), changed);
            try {
                assertSame(run(1), RunFolder.load(folder));
            } catch (RunFormatException e) {
                assertTrue(e.getMessage().contains(file), e.getMessage());
            }
        }
    }

    @Test
    void aNewerRunIsRefusedWithTheAdviceToUpdate() throws IOException {
        RunFolder.save(run(1), folder);
        Path document = folder.resolve("run.json");
        Files.writeString(
                document,
                Files.readString(document)
                        .replace("\"version\" : 1", "\"version\" : 7")
                        .replace("\"minimumReader\" : 1", "\"minimumReader\" : 5"));
        String message = assertRefused("run.json");
        assertTrue(message.contains("newer") && message.endsWith("Update Headlight."), message);
    }

    @Test
    void anEmptyFolderIsNoRun() {
        assertFalse(RunFolder.isRun(folder));
        assertRefused("run.json");
    }

    private String assertRefused(String file) {
        String message = assertThrows(RunFormatException.class, () -> RunFolder.load(folder))
                .getMessage();
        assertTrue(message.contains(file) && message.contains(folder.toString()), message);
        return message;
    }

    private static boolean failsAt(int failing, Path target) {
        int[] call = {0};
        FolderWriter.Disk disk = new FolderWriter.Disk() {
            @Override
            public void write(Path file, byte[] content) throws IOException {
                if (call[0]++ == failing) {
                    Files.write(file, Arrays.copyOf(content, content.length / 2));
                    throw new IOException("No space left on device");
                }
                FolderWriter.DISK.write(file, content);
            }

            @Override
            public void move(Path from, Path to) throws IOException {
                if (call[0]++ == failing) {
                    throw new IOException("refused");
                }
                FolderWriter.DISK.move(from, to);
            }
        };
        try {
            RunFolder.save(run(2), target, disk);
            return false;
        } catch (IOException e) {
            assertTrue(e.getMessage().contains("R1") && e.getMessage().contains("as it was"), e.getMessage());
            return true;
        }
    }

    private static List<Path> children(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.toList();
        }
    }

    @Test
    void everyOptionOfATrainingComesBack() throws IOException {
        Recipe usual = Recipe.of("bigru-additive");
        Recipe other = usual;
        for (Setting setting : usual.training().schema()) {
            other = other.with(setting.key(), another(setting));
        }
        other = other.with("embeddings", "/home/me/my \"vectors\".txt").with("trainEmbeddings", "false");
        RunFolder.save(run(other, 1), folder.resolve("run"));
        assertEquals(other, RunFolder.load(folder.resolve("run")).recipe());
    }

    @Test
    void aRunFromBeforeAnOptionWasThereHasItsInitialValue() {
        ObjectNode old = SettingsJson.write(Recipe.of("bigru-additive").training());
        old.remove(List.of(
                "optimizer",
                "momentum",
                "nesterov",
                "weightDecay",
                "schedule",
                "warmupSteps",
                "rateFactor",
                "rateEpochs"));
        old.remove(List.of("labelSmoothing", "classWeights"));
        assertEquals(
                Recipe.of("bigru-additive").training(),
                SettingsJson.read(TrainingSettings.of(Classify.TASK, Networks.get("bigru-additive")), old));
    }

    private static String another(Setting setting) {
        return switch (setting.kind()) {
            case INTEGER -> Integer.toString(Integer.parseInt(setting.initial()) + 1);
            case REAL -> Double.toString((Double.parseDouble(setting.initial()) + setting.maximum()) / 2);
            case CHOICE -> setting.choices().getLast();
            case SWITCH -> Boolean.toString(!Boolean.parseBoolean(setting.initial()));
            case FILE -> "another.txt";
            case TEXT -> "bad=3, good=1";
        };
    }

    private static void assertSame(Run expected, Run actual) {
        assertEquals(expected.recipe(), actual.recipe());
        assertEquals(expected.data(), actual.data());
        assertEquals(expected.coding(), actual.coding());
        assertEquals(expected.weights(), actual.weights());
        assertEquals(expected.metrics(), actual.metrics());
        assertEquals(expected.steps(), actual.steps());
        assertEquals(expected.epochs(), actual.epochs());
    }

    private static Run run(int seed) {
        return run(
                Recipe.of("bigru-additive").with("seed", Integer.toString(seed)).with("tokens", "characters"), seed);
    }

    private static Run run(Recipe recipe, int seed) {
        Map<String, ParameterValues> weights = new LinkedHashMap<>();
        weights.put("embedding.weight", new ParameterValues(new int[] {3, 2}, new float[] {seed, 2, 3, 4, 5, 6}));
        weights.put("dense.bias", new ParameterValues(new int[] {2}, new float[] {-0.5f, 1e-9f}));
        Labels labels = new Labels(List.of("bad", "gut — ürgh"));
        EpochScore score = new EpochScore(1, 2, 0.625, 0.7, 2.0 / 3, true);
        return new Run(
                recipe,
                new DataIdentity("reviews.csv", "ab".repeat(32), 10, 1234),
                new ClassifyCoding(
                        ReadOptions.GUESSED.withFormat(DataFormat.SEMICOLON).withTextColumn("review \"raw\""),
                        new TextCoding(
                                Tokenizer.CHARACTERS,
                                Vocabulary.of(List.of(Tokenizer.CHARACTERS.tokenize("aab\n")), 1, 100),
                                labels,
                                400),
                        Optional.of(WordCounts.of(
                                List.of(new LabelledText("süß or not", "bad", "reviews.csv", 1)), labels))),
                weights,
                new RunMetrics(
                        1,
                        2,
                        0.125,
                        Optional.of(score),
                        Map.of("accuracy", 0.9),
                        Map.of("majority", Map.of("accuracy", 0.5))),
                List.of(new StepLoss(1, 0.7, 0.5, 0.001), new StepLoss(2, Double.NaN, 0.25, 1e-4)),
                List.of(score));
    }
}
