package org.headlight.hostile;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Folders of runs in which a file is missing, cut, altered, or says what cannot be. */
final class BadRuns {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path GOOD = Path.of("sample-models/lagged-copy/run");
    private static final Path WORDS = Path.of("sample-models/echo/run");

    private BadRuns() {}

    static List<BadFile> all() throws IOException {
        List<BadFile> files = new ArrayList<>();
        for (Path run : List.of(GOOD, WORDS)) {
            try (Stream<Path> parts = Files.list(run).sorted()) {
                for (Path part : parts.toList()) {
                    String name = part.getFileName().toString();
                    files.add(without(run, name));
                    files.add(altered(run, name, "empty", bytes -> new byte[0]));
                    files.add(altered(run, name, "cut in half", bytes -> Arrays.copyOf(bytes, bytes.length / 2)));
                    files.add(altered(run, name, "cut by two bytes", bytes -> Arrays.copyOf(bytes, bytes.length - 2)));
                    files.add(altered(run, name, "longer by a byte", bytes -> Arrays.copyOf(bytes, bytes.length + 1)));
                    files.add(altered(run, name, "altered", BadRuns::flipped));
                    files.add(altered(run, name, "all zeros", bytes -> new byte[bytes.length]));
                }
            }
        }
        files.addAll(documents());
        return files;
    }

    /** Documents whose seal is right, so that what they say is looked at. */
    private static List<BadFile> documents() {
        return List.of(
                document("of another program", json -> json.put("format", "other")),
                document("of a version to come", json -> json.put("version", 99).put("minimumReader", 99)),
                document("without a version", json -> json.remove("minimumReader")),
                document("of no task", json -> json.remove("task")),
                document("of an unknown task", json -> json.put("task", "paint")),
                document("of an unknown network", json -> json.put("network", "brain")),
                document("of a network without settings", json -> json.remove("settings")),
                document(
                        "with a setting that is too large",
                        json -> json.withObject("settings").put("heads", 1_000_000)),
                document(
                        "with a setting that is a word",
                        json -> json.withObject("settings").put("modelSize", "many")),
                document(
                        "with a setting below zero",
                        json -> json.withObject("settings").put("modelSize", -8)),
                document(
                        "with a rate that is no number",
                        json -> json.withObject("training").put("rate", "NaN")),
                document(
                        "with files that are a list",
                        json -> json.putArray("files").add("weights.safetensors")),
                document("without files", json -> json.remove("files")),
                document(
                        "that leads out",
                        json -> json.withObject("files").set("../../../etc/passwd", JSON.createObjectNode())),
                document(
                        "that leads to the root",
                        json -> json.withObject("files").set("/etc/passwd", JSON.createObjectNode())),
                altered(GOOD, "run.json", "is a list", bytes -> "[]".getBytes(StandardCharsets.UTF_8)),
                altered(GOOD, "run.json", "is a number", bytes -> "5".getBytes(StandardCharsets.UTF_8)),
                altered(
                        GOOD,
                        "run.json",
                        "is deep",
                        bytes -> "{\"a\":".repeat(90_000).getBytes(StandardCharsets.UTF_8)),
                altered(GOOD, "run.json", "is a web page", bytes -> "<html>".getBytes(StandardCharsets.UTF_8)));
    }

    private static BadFile document(String why, Consumer<ObjectNode> change) {
        return altered(GOOD, "run.json", "is " + why, bytes -> {
            try {
                ObjectNode json = (ObjectNode) JSON.readTree(bytes);
                change.accept(json);
                json.remove("seal");
                json.put("seal", sha256(json.toString()));
                return JSON.writeValueAsBytes(json);
            } catch (IOException impossible) {
                throw new IllegalStateException(impossible);
            }
        });
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] flipped(byte[] bytes) {
        byte[] flipped = bytes.clone();
        flipped[bytes.length / 2] ^= 1;
        return flipped;
    }

    private static BadFile without(Path run, String part) {
        return new BadFile("run", part + " is missing", path -> {
            copy(run, path);
            Files.delete(path.resolve(part));
        });
    }

    private static BadFile altered(Path run, String part, String why, UnaryOperator<byte[]> change) {
        return new BadFile("run", part + " " + why, path -> {
            copy(run, path);
            Files.write(path.resolve(part), change.apply(Files.readAllBytes(path.resolve(part))));
        });
    }

    private static void copy(Path run, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> parts = Files.list(run)) {
            for (Path part : parts.toList()) {
                Files.copy(part, to.resolve(part.getFileName()));
            }
        }
    }
}
