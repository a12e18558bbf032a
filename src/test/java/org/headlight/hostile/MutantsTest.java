package org.headlight.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Readers of files with a few changed bytes end with an error of our own or not at all. The long run is {@code exec:exec@mutants}. */
class MutantsTest {
    @TempDir
    private Path folder;

    static List<ReadFormat> formats() throws IOException {
        return ReadFormat.all();
    }

    @ParameterizedTest
    @MethodSource("formats")
    void onlyErrorsOfOurOwnComeOut(ReadFormat format) throws IOException {
        Mutants mutants = Mutants.of(format, 200, folder);
        assertEquals(List.of(), mutants.failures());
        assertTrue(mutants.accepted() < mutants.count(), "nothing was refused");
    }
}
