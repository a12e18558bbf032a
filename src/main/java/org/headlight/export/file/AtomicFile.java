package org.headlight.export.file;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** Writes a file so that at every moment there is the old one or the new one, whole, under its name. */
public final class AtomicFile {

    /** What is written. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream stream) throws IOException;
    }

    private AtomicFile() {}

    /**
     * Writes beside the target and moves the finished file into place; on failure the old file stays as it was.
     *
     * @throws ExportException if anything fails; the message names the file and the reason
     */
    public static void write(Path target, Content content) throws ExportException {
        Path file = target.toAbsolutePath();
        if (Files.isDirectory(file)) {
            throw new ExportException("Cannot write %s: it is a folder; give a file name.".formatted(target));
        }
        Path partial = file.resolveSibling("." + file.getFileName() + "." + UUID.randomUUID() + ".partial");
        try {
            try (OutputStream stream = new BufferedOutputStream(
                    Files.newOutputStream(partial, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE))) {
                content.writeTo(stream);
            }
            move(partial, file);
        } catch (IOException e) {
            throw new ExportException("Cannot write %s: %s.".formatted(target, reason(e, file)), e);
        } finally {
            remove(partial);
        }
    }

    private static void move(Path partial, Path file) throws IOException {
        try {
            Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(partial, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void remove(Path partial) {
        try {
            Files.deleteIfExists(partial);
        } catch (IOException e) {
            // The failure that led here is the one the user must hear of; a left-over hidden file harms nothing.
        }
    }

    private static String reason(IOException failure, Path file) {
        Path folder = file.getParent();
        if (!Files.isDirectory(folder)) {
            return (Files.exists(folder) ? "%s is not a folder" : "the folder %s does not exist").formatted(folder);
        }
        Throwable root = failure;
        while (root.getCause() instanceof IOException cause) {
            root = cause;
        }
        return switch (root) {
            case AccessDeniedException e -> "there is no permission to write in " + folder;
            case FileSystemException e when e.getReason() != null -> lowerFirst(e.getReason());
            default -> root.getMessage() == null ? "the system gave no reason" : lowerFirst(root.getMessage());
        };
    }

    private static String lowerFirst(String text) {
        return text.isEmpty() ? text : Character.toLowerCase(text.charAt(0)) + text.substring(1);
    }
}
