package org.headlight.data.pairs;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.headlight.data.DataFormatException;
import org.headlight.data.DataIdentity;
import org.headlight.data.Progress;
import org.headlight.data.table.DataFormat;
import org.headlight.data.table.TableFile;
import org.headlight.snapshot.Alignment;

/** Reads pairs of texts from a table, from JSON Lines, or from two files whose lines belong together. Any thread may call it. */
public final class PairReader {
    private PairReader() {}

    /**
     * How much a file looks, at its beginning, as if it held pairs.
     *
     * @return in [0, 1]
     * @throws DataFormatException if there is no such file, or it is no text
     */
    public static double likeness(Path path) {
        return Files.isDirectory(path) ? 0 : PairLayout.likeness(TableFile.at(path, Optional.empty()));
    }

    /**
     * Finds out what a file is, and shows its beginning.
     *
     * @throws DataFormatException if it has no two columns or lacks a chosen one
     * @throws java.util.concurrent.CancellationException if the progress was called off
     */
    public static PairPreview preview(Path path, PairOptions options, Progress progress) {
        TableFile file = TableFile.at(path, options.encoding());
        PairLayout layout = PairLayout.of(file, options);
        List<List<String>> shown = new ArrayList<>();
        long[] rows = {layout.header() ? -1 : 0};
        TableFile.Reading reading = read(file, layout, progress, (line, fields) -> {
            if (rows[0]++ >= 0 && shown.size() < PairPreview.ROWS_SHOWN) {
                shown.add(IntStream.range(0, layout.names().size())
                        .mapToObj(i -> i < fields.size() ? fields.get(i).strip() : "")
                        .toList());
            }
        });
        return new PairPreview(
                file.name(),
                new PairOptions(
                        Optional.of(layout.format()),
                        Optional.of(file.encoding()),
                        Optional.of(layout.header()),
                        Optional.of(layout.names().get(layout.source())),
                        Optional.of(layout.names().get(layout.target()))),
                layout.names(),
                layout.source(),
                layout.target(),
                layout.alignment(),
                shown,
                rows[0],
                reading.warnings());
    }

    /**
     * Takes a file in.
     *
     * @throws DataFormatException if it has no two columns or lacks a chosen one, or one text of a pair is empty; names the
     *     line
     * @throws java.util.concurrent.CancellationException if the progress was called off
     */
    public static TextPairs read(Path path, PairOptions options, Progress progress) {
        TableFile file = TableFile.at(path, options.encoding());
        PairLayout layout = PairLayout.of(file, options);
        Rows rows = new Rows(file.name(), layout);
        TableFile.Reading reading = read(file, layout, progress, rows);
        if (rows.pairs.isEmpty()) {
            throw new DataFormatException(file.name() + " has no pairs. Choose another file.");
        }
        return new TextPairs(rows.pairs, reading.warnings(), file.identity(reading, rows.pairs.size()));
    }

    private static TableFile.Reading read(
            TableFile file, PairLayout layout, Progress progress, TableFile.RowSink rows) {
        return layout.format() == DataFormat.JSON_LINES
                ? file.readJson(layout.names(), progress, rows)
                : file.read(layout.format(), progress, rows);
    }

    /**
     * Takes two files in, line by line; lines that are empty in both are left out.
     *
     * @throws DataFormatException if one has more lines than the other, or a line that is empty in one of them alone; names
     *     file and line
     * @throws java.util.concurrent.CancellationException if the progress was called off
     */
    public static TextPairs readParallel(Path source, Path target, Progress progress) {
        TableFile sourceFile = TableFile.at(source, Optional.empty());
        TableFile targetFile = TableFile.at(target, Optional.empty());
        List<String> sources = new ArrayList<>();
        List<String> targets = new ArrayList<>();
        TableFile.Reading first = sourceFile.readLines(
                progress, (line, fields) -> sources.add(fields.getFirst().strip()));
        TableFile.Reading second = targetFile.readLines(
                progress, (line, fields) -> targets.add(fields.getFirst().strip()));
        if (sources.size() != targets.size()) {
            throw new DataFormatException("%s has %,d lines and %s %,d, so they do not belong together line by line."
                    .formatted(sourceFile.name(), sources.size(), targetFile.name(), targets.size()));
        }
        List<TextPair> pairs = new ArrayList<>();
        for (int i = 0; i < sources.size(); i++) {
            if (!sources.get(i).isEmpty() || !targets.get(i).isEmpty()) {
                refuseEmpty(sources.get(i), sourceFile.name(), i + 1);
                refuseEmpty(targets.get(i), targetFile.name(), i + 1);
                pairs.add(new TextPair(sources.get(i), targets.get(i), Optional.empty(), sourceFile.name(), i + 1));
            }
        }
        if (pairs.isEmpty()) {
            throw new DataFormatException(
                    "%s and %s have no pairs. Choose other files.".formatted(sourceFile.name(), targetFile.name()));
        }
        List<String> warnings = new ArrayList<>(first.warnings());
        warnings.addAll(second.warnings());
        DataIdentity one = sourceFile.identity(first, pairs.size());
        DataIdentity other = targetFile.identity(second, pairs.size());
        return new TextPairs(pairs, warnings, joined(one, other));
    }

    private static DataIdentity joined(DataIdentity one, DataIdentity other) {
        return new DataIdentity(
                one.name() + " + " + other.name(),
                hash(one.sha256() + other.sha256()),
                one.rows(),
                one.bytes() + other.bytes());
    }

    private static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    private static void refuseEmpty(String text, String file, long line) {
        if (text.isEmpty()) {
            throw new DataFormatException("%s, line %d: one text of the pair is empty. Fill it in, or remove the pair."
                    .formatted(file, line));
        }
    }

    /** Takes pairs out of a table's rows. */
    private static final class Rows implements TableFile.RowSink {
        private final String file;
        private final PairLayout layout;
        private final List<TextPair> pairs = new ArrayList<>();
        private boolean begun;

        private Rows(String file, PairLayout layout) {
            this.file = file;
            this.layout = layout;
        }

        @Override
        public void accept(long line, List<String> fields) {
            boolean first = !begun;
            begun = true;
            if (first && layout.header()) {
                return;
            }
            if (fields.size() <= Math.max(layout.source(), layout.target())) {
                throw new DataFormatException(
                        "%s, line %d: there is only one text where a pair is expected. Write both with the separator between."
                                .formatted(file, line));
            }
            String source = fields.get(layout.source()).strip();
            String target = fields.get(layout.target()).strip();
            refuseEmpty(source, file, line);
            refuseEmpty(target, file, line);
            pairs.add(new TextPair(source, target, alignment(fields, line), file, line));
        }

        private Optional<Alignment> alignment(List<String> fields, long line) {
            if (layout.alignment() < 0 || layout.alignment() >= fields.size()) {
                return Optional.empty();
            }
            try {
                return Optional.of(fields.get(layout.alignment()))
                        .filter(text -> !text.isBlank())
                        .map(Alignment::parse);
            } catch (IllegalArgumentException e) {
                throw new DataFormatException("%s, line %d: %s".formatted(file, line, e.getMessage()), e);
            }
        }
    }
}
