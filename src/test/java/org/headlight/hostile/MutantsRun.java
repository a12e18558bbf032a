package org.headlight.hostile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads many mutants of a valid file of each format, and prints how many were accepted and what came out that should not. */
final class MutantsRun {
    private MutantsRun() {}

    /**
     * Runs.
     *
     * @param args how many mutants of each format, and a folder to write them to
     */
    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args[1]));
        System.out.printf("%-20s %8s %8s %8s%n", "format", "mutants", "accepted", "failures");
        for (ReadFormat format : ReadFormat.all()) {
            Mutants mutants = Mutants.of(format, Integer.parseInt(args[0]), folder);
            System.out.printf(
                    "%-20s %,8d %,8d %,8d%n",
                    format.name(),
                    mutants.count(),
                    mutants.accepted(),
                    mutants.failures().size());
            mutants.failures().stream().limit(5).forEach(failure -> System.out.println("  " + failure));
        }
    }
}
