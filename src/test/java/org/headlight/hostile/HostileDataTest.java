package org.headlight.hostile;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.headlight.data.DataFormatException;
import org.headlight.data.Progress;
import org.headlight.task.FileOptions;
import org.headlight.task.Task;
import org.headlight.task.TaskFiles;
import org.headlight.task.Tasks;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Data that nobody would wish for, through the readers that window and command line use: refused in a sentence that names the file
 * and says what to do, or taken with a word about what is wrong; never in silence, and never for long.
 */
class HostileDataTest {
    private static final Duration LONGEST = Duration.ofSeconds(5);

    /** How a sentence says what to do. */
    static final Pattern ADVICE = Pattern.compile(
            "\\b(?:[Cc]hoose|[Rr]epair|[Uu]npack|[Ss]ave|[Tt]ake|[Cc]opy|[Ff]etch|"
                    + "[Dd]ownload|[Rr]emove|[Ww]rite|[Oo]pen|[Ff]ill|[Ee]xport|[Pp]ut|[Uu]pdate|[Tt]rain|[Ss]et|[Mm]ake|[Aa]sk)\\b");

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> badDataIsRefusedOrSpokenOf() throws IOException {
        List<BadFile> files = new ArrayList<>(BadTexts.all());
        files.addAll(BadArchives.all());
        files.addAll(BadTables.all());
        assertTrue(files.size() >= 150, "only " + files.size());
        return Stream.iterate(0, i -> i + 1)
                .limit(files.size())
                .map(i -> DynamicTest.dynamicTest(
                        files.get(i).toString(), () -> check(files.get(i).in(folder.resolve("" + i)))));
    }

    private static void check(Path path) {
        assertTimeoutPreemptively(LONGEST, () -> {
            List<String> said = said(path);
            assertFalse(said.isEmpty(), "taken in silence");
        });
        assertAll(Tasks.all().stream().map(task -> () -> assertTimeoutPreemptively(LONGEST, () -> said(task, path))));
    }

    /** What the user reads after dropping a file. */
    private static List<String> said(Path path) {
        Task task;
        try {
            task = Tasks.of(path);
        } catch (DataFormatException refused) {
            assertHelpful(refused.getMessage(), path);
            return List.of(refused.getMessage());
        }
        return said(task, path);
    }

    private static List<String> said(Task task, Path path) {
        try {
            TaskFiles.Opened opened = task.files().open(path, FileOptions.GUESSED, Progress.NONE);
            return opened.preview().warnings();
        } catch (DataFormatException refused) {
            assertHelpful(refused.getMessage(), path);
            return List.of(refused.getMessage());
        }
    }

    private static void assertHelpful(String message, Path path) {
        assertTrue(message.contains(path.getFileName().toString()), () -> "names no file: " + message);
        assertTrue(ADVICE.matcher(message).find(), () -> "says not what to do: " + message);
    }
}
