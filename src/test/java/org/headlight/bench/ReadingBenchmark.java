package org.headlight.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.SplittableRandom;
import org.headlight.data.Progress;
import org.headlight.data.series.TimeSeries;
import org.headlight.data.series.file.SeriesOptions;
import org.headlight.data.series.file.SeriesReader;

/** How long a table of a million rows and ten columns takes to be a series, beside the library that finds its fields. */
public final class ReadingBenchmark {
    private static final int ROWS = 1_000_000;
    private static final int COLUMNS = 9;
    private static final int ROUNDS = 3;

    private ReadingBenchmark() {}

    /**
     * Runs.
     *
     * @param args a folder to write the table to
     */
    public static void main(String[] args) throws IOException {
        Path file = Files.createDirectories(Path.of(args[0])).resolve("million.csv");
        write(file);
        System.out.printf("%,d rows, %d columns, %,d MB%n", ROWS, COLUMNS + 1, Files.size(file) >> 20);
        for (int round = 1; round <= ROUNDS; round++) {
            double fields = seconds(() -> countFields(file));
            double series = seconds(() -> read(file));
            System.out.printf(
                    "fields %.2f s, series %.2f s: %.2f times; heap %,d MB%n",
                    fields, series, series / fields, Runtime.getRuntime().totalMemory() >> 20);
        }
    }

    private static void write(Path file) throws IOException {
        SplittableRandom rng = new SplittableRandom(1);
        LocalDateTime time = LocalDateTime.of(2000, 1, 1, 0, 0);
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            writer.write("time,a,b,c,d,e,f,g,h,i\n");
            for (int row = 0; row < ROWS; row++) {
                writer.write(time.plusMinutes(row).toString());
                for (int column = 0; column < COLUMNS; column++) {
                    writer.write("," + rng.nextInt(100_000) / 1000.0);
                }
                writer.write('\n');
            }
        }
    }

    private interface Work {
        void run() throws IOException;
    }

    private static double seconds(Work work) throws IOException {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }

    private static void countFields(Path file) throws IOException {
        long fields = 0;
        try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(file)) {
            for (CsvRecord record : csv) {
                fields += record.getFieldCount();
            }
        }
        require(fields == (ROWS + 1L) * (COLUMNS + 1));
    }

    private static void read(Path file) {
        TimeSeries series = SeriesReader.read(file, SeriesOptions.GUESSED, Progress.NONE);
        require(series.rows() == ROWS && series.columns().size() == COLUMNS);
    }

    private static void require(boolean holds) {
        if (!holds) {
            throw new IllegalStateException("the table was read wrongly");
        }
    }
}
