package org.headlight.hostile;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.headlight.data.DataFormatException;
import org.headlight.data.Progress;
import org.headlight.data.Vocabulary;
import org.headlight.data.attention.AttentionFile;
import org.headlight.data.file.WordVectorFile;
import org.headlight.run.RunFolder;
import org.headlight.run.RunFormatException;
import org.headlight.run.Safetensors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** Runs, weights, vectors and recorded attention that are not as they were written are refused, in a sentence that names the file and says what to do. */
class HostileRunsTest {
    private static final Duration LONGEST = Duration.ofSeconds(5);

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> badRunsAreRefused() throws IOException {
        return tests(BadRuns.all(), path -> {
            String message = assertThrows(RunFormatException.class, () -> RunFolder.load(path))
                    .getMessage();
            assertTrue(message.contains(path.toString()), message);
            assertTrue(
                    message.matches("(?s).*(\\.json|\\.txt|\\.csv|\\.safetensors).*"),
                    () -> "names no file: " + message);
            assertTrue(HostileDataTest.ADVICE.matcher(message).find(), () -> "says not what to do: " + message);
        });
    }

    @TestFactory
    Stream<DynamicTest> badTensorsAreRefused() {
        return tests(BadTensors.all(), path -> {
            RunFormatException refusal =
                    assertThrows(RunFormatException.class, () -> Safetensors.read(Files.readAllBytes(path)));
            assertTrue(HostileDataTest.ADVICE.matcher(refusal.advice()).find(), refusal::advice);
        });
    }

    @TestFactory
    Stream<DynamicTest> badVectorsAreRefused() {
        Vocabulary words = Vocabulary.parse("<pad>\n<unknown>\nfilm\ngood\n", "vocabulary.txt");
        return tests(BadNumbers.vectors(), path -> assertRefused(path, () -> WordVectorFile.read(path, words, 3)));
    }

    @TestFactory
    Stream<DynamicTest> badAttentionIsRefused() {
        return tests(
                BadNumbers.attention(), path -> assertRefused(path, () -> AttentionFile.read(path, Progress.NONE)));
    }

    private static void assertRefused(Path path, Executable reading) {
        String message = assertThrows(DataFormatException.class, reading).getMessage();
        assertTrue(message.contains(path.getFileName().toString()), () -> "names no file: " + message);
    }

    private interface Check {
        void check(Path path) throws IOException;
    }

    private Stream<DynamicTest> tests(List<BadFile> files, Check check) {
        return IntStream.range(0, files.size())
                .mapToObj(i -> DynamicTest.dynamicTest(files.get(i).toString(), () -> {
                    Path path = files.get(i).in(folder.resolve("" + i));
                    assertTimeoutPreemptively(LONGEST, () -> check.check(path));
                }));
    }
}
