package org.headlight.data.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.headlight.data.DataFormatException;

/**
 * The one file in a zip archive. It is read where it is: nothing is ever unpacked to the disk, so no name and no link in an archive
 * can lead out of it. Immutable.
 *
 * @param archive where the archive is
 * @param name the names of archive and file
 * @param entry the file's name in the archive
 * @param bytes the size the archive says
 */
record ZipEntryContent(Path archive, String name, String entry, long bytes) implements Content {
    private static final int MOST_ENTRIES = 10_000;
    private static final int MOST_NAMED = 5;

    /**
     * The only file of an archive, what systems add beside it left aside.
     *
     * @throws DataFormatException if the archive is a document, damaged, or does not hold one file
     */
    static ZipEntryContent only(Path archive, String name) throws IOException {
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            if (zip.size() > MOST_ENTRIES) {
                throw new DataFormatException("%s holds %,d files; unpack it, and open one of them or their folder."
                        .formatted(name, zip.size()));
            }
            List<? extends ZipEntry> files = zip.stream()
                    .filter(entry -> !entry.isDirectory() && !isAddedBySystem(entry.getName()))
                    .toList();
            refuseDocuments(files, name);
            if (files.size() != 1) {
                throw new DataFormatException("%s holds %s. Unpack it, and open one of them or their folder."
                        .formatted(name, files.isEmpty() ? "no file" : named(files)));
            }
            ZipEntry only = files.getFirst();
            refuseLeadingOut(only.getName(), name);
            return new ZipEntryContent(
                    archive, name + "/" + only.getName(), only.getName(), Math.max(0, only.getSize()));
        } catch (ZipException damaged) {
            throw Unpacking.damaged(name, damaged);
        }
    }

    private static boolean isAddedBySystem(String entry) {
        return entry.startsWith("__MACOSX/") || entry.endsWith(".DS_Store");
    }

    private static String named(List<? extends ZipEntry> files) {
        String first = String.join(
                ", ", files.stream().limit(MOST_NAMED).map(ZipEntry::getName).toList());
        return "%,d files: %s%s".formatted(files.size(), first, files.size() > MOST_NAMED ? " and others" : "");
    }

    private static void refuseDocuments(List<? extends ZipEntry> files, String name) {
        List<String> names = files.stream().map(ZipEntry::getName).toList();
        if (names.stream().anyMatch(entry -> entry.startsWith("xl/")) || names.contains("content.xml")) {
            throw new DataFormatException(
                    name + " is a spreadsheet. Open it in its own program and save the sheet as CSV.");
        }
        if (names.stream().anyMatch(entry -> entry.startsWith("word/") || entry.startsWith("ppt/"))) {
            throw new DataFormatException(
                    name + " is a document, not a text file. Open it in its own program and save it as plain text.");
        }
        if (!names.isEmpty() && names.stream().allMatch(entry -> entry.endsWith(".npy"))) {
            throw new DataFormatException(
                    name + " holds NumPy arrays. Save them as CSV, with numpy.savetxt for example.");
        }
    }

    private static void refuseLeadingOut(String entry, String name) {
        String path = entry.replace('\\', '/');
        if (path.startsWith("/")
                || path.matches("[A-Za-z]:.*")
                || List.of(path.split("/")).contains("..")) {
            throw new DataFormatException(
                    "%s holds a file with the name \"%s\", which leads out of the archive. Do not trust it; "
                                    .formatted(name, entry)
                            + "ask whoever made it for the file itself.");
        }
    }

    @Override
    public long packed() throws IOException {
        return Files.size(archive);
    }

    @Override
    public InputStream open() throws IOException {
        ZipFile zip = new ZipFile(archive.toFile());
        try {
            ZipEntry file = zip.getEntry(entry);
            InputStream stream = zip.getInputStream(file);
            return new Unpacking(new Verified(stream, zip, file.getCrc()), name);
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    /** Closes the archive with the file, and tells whether what came out is what went in. */
    private static final class Verified extends FilterInputStream {
        private final CheckedInputStream checked;
        private final ZipFile zip;
        private final long checksum;

        private Verified(InputStream stream, ZipFile zip, long checksum) {
            this(new CheckedInputStream(stream, new CRC32()), zip, checksum);
        }

        private Verified(CheckedInputStream checked, ZipFile zip, long checksum) {
            super(checked);
            this.checked = checked;
            this.zip = zip;
            this.checksum = checksum;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int count = super.read(target, offset, length);
            if (count < 0 && checksum >= 0 && checked.getChecksum().getValue() != checksum) {
                throw new ZipException("its checksum is another");
            }
            return count;
        }

        @Override
        public void close() throws IOException {
            zip.close();
        }
    }
}
