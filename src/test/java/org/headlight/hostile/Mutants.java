package org.headlight.hostile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.headlight.data.DataFormatException;
import org.headlight.run.RunFormatException;

/**
 * What a reader made of mutants of a valid file. Immutable.
 *
 * @param format the format
 * @param count how many there were
 * @param accepted how many were read: what was changed in them is a letter of a text or a digit of a number, and no rule is broken
 * @param failures what came out that is no error of our own, with the seed that brings it
 */
record Mutants(ReadFormat format, int count, int accepted, List<String> failures) {

    /** Reads mutants with the seeds from 0 on. */
    static Mutants of(ReadFormat format, int count, Path folder) throws IOException {
        Path file = folder.resolve(format.name());
        int accepted = 0;
        List<String> failures = new ArrayList<>();
        for (int seed = 0; seed < count; seed++) {
            Files.write(file, Mutations.of(format.valid(), seed));
            try {
                format.reader().read(file);
                accepted++;
            } catch (DataFormatException | RunFormatException refused) {
                // as it should be
            } catch (IllegalArgumentException refused) {
                if (!format.name().equals("spec.json")) {
                    failures.add("seed %d: %s".formatted(seed, refused));
                }
            } catch (IOException | RuntimeException | Error failure) {
                failures.add("seed %d: %s".formatted(seed, failure));
            }
        }
        return new Mutants(format, count, accepted, failures);
    }
}
