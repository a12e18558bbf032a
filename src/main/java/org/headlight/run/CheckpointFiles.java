package org.headlight.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.headlight.snapshot.ParameterValues;

/**
 * The checkpoints in the folder of a run: for each step {@code checkpoint-STEP.safetensors} and {@code checkpoint-STEP.json},
 * written in this order, so that one whose document is there is whole.
 *
 * <p>Not every one is kept: the first, the newest and some between, spread evenly, within {@link #MOST} and {@link #MOST_BYTES}.
 */
public final class CheckpointFiles {
    /** How many are kept at most. */
    public static final int MOST = 12;

    /** How large all of them together may be, in bytes, unless two alone are larger. */
    public static final long MOST_BYTES = 256L << 20;

    private static final String FORMAT = "headlight-checkpoint";
    private static final int VERSION = 1;
    private static final Pattern DOCUMENT = Pattern.compile("checkpoint-(\\d{1,9})\\.json");
    private static final String WEIGHTS = "weights/";
    private static final String BEST = "best/";
    private static final String OPTIMIZER = "optimizer/";

    private CheckpointFiles() {}

    /**
     * Writes a checkpoint beside the run, and deletes those that are not kept any more.
     *
     * @param folder the folder of a run
     * @throws IOException if it cannot be written; those that are there stay as they are
     */
    public static void write(Path folder, Checkpoint checkpoint) throws IOException {
        Map<String, ParameterValues> tensors = new LinkedHashMap<>();
        checkpoint.weights().forEach((name, values) -> tensors.put(WEIGHTS + name, values));
        checkpoint.best().forEach((name, values) -> tensors.put(BEST + name, values));
        checkpoint.optimizer().forEach((name, values) -> tensors.put(OPTIMIZER + name, values));
        byte[] numbers = Safetensors.write(tensors);
        byte[] document = document(checkpoint.position(), FileSeal.of(numbers)).getBytes(StandardCharsets.UTF_8);
        FolderWriter.replaceFile(numbers(folder, checkpoint.step()), numbers);
        FolderWriter.replaceFile(document(folder, checkpoint.step()), document);
        thin(folder, numbers.length);
    }

    /** The steps of which there is a checkpoint, lowest first; none if the folder cannot be read. */
    public static List<Integer> steps(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> DOCUMENT.matcher(file.getFileName().toString()))
                    .filter(Matcher::matches)
                    .map(name -> Integer.valueOf(name.group(1)))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    /**
     * Reads a checkpoint.
     *
     * @throws IOException if it is missing, cut short or changed; the message is a sentence
     */
    public static Checkpoint read(Path folder, int step) throws IOException {
        try {
            String text = Files.readString(document(folder, step));
            ObjectNode json = SealedJson.open(text, FORMAT, VERSION, "a checkpoint");
            byte[] numbers = Files.readAllBytes(numbers(folder, step));
            if (!FileSeal.of(numbers)
                    .sha256()
                    .equals(json.path("numbers").path("sha256").asText())) {
                throw new RunFormatException("has numbers that were changed or cut short after they were written");
            }
            return checkpoint(position(json), Safetensors.read(numbers));
        } catch (NoSuchFileException e) {
            throw unreadable(
                    folder, step, "%s is missing".formatted(Path.of(e.getFile()).getFileName()), e);
        } catch (RunFormatException | IllegalArgumentException e) {
            throw unreadable(folder, step, "it " + e.getMessage(), e);
        }
    }

    /** Deletes all checkpoints of a run that nobody will go on with. */
    public static void deleteAll(Path folder) throws IOException {
        for (int step : steps(folder)) {
            delete(folder, step);
        }
    }

    private static IOException unreadable(Path folder, int step, String problem, Exception cause) {
        return new IOException(
                "The checkpoint of step %,d in \"%s\" cannot be read: %s. Go on from another one."
                        .formatted(step, folder, problem),
                cause);
    }

    private static String document(Checkpoint.Position position, FileSeal seal) {
        ObjectNode json = SealedJson.begin(FORMAT, VERSION);
        json.put("epoch", position.epoch())
                .put("batches", position.batches())
                .put("step", position.step())
                .put("loss", position.loss())
                .put("examples", position.examples())
                .put("rate", position.rate())
                .put("seconds", position.seconds());
        position.drawn().forEach(json.putArray("drawn")::add);
        json.putObject("numbers").put("bytes", seal.bytes()).put("sha256", seal.sha256());
        return SealedJson.seal(json);
    }

    private static Checkpoint.Position position(ObjectNode json) {
        List<Long> drawn = new ArrayList<>();
        for (JsonNode count : json.path("drawn")) {
            drawn.add(count.asLong());
        }
        return new Checkpoint.Position(
                json.path("epoch").asInt(),
                json.path("batches").asInt(),
                json.path("step").asInt(),
                json.path("loss").asDouble(),
                json.path("examples").asInt(),
                json.path("rate").asDouble(),
                json.path("seconds").asDouble(),
                drawn);
    }

    private static Checkpoint checkpoint(Checkpoint.Position position, Map<String, ParameterValues> tensors) {
        return new Checkpoint(position, under(WEIGHTS, tensors), under(BEST, tensors), under(OPTIMIZER, tensors));
    }

    private static Map<String, ParameterValues> under(String room, Map<String, ParameterValues> tensors) {
        Map<String, ParameterValues> named = new LinkedHashMap<>();
        tensors.forEach((name, values) -> {
            if (name.startsWith(room)) {
                named.put(name.substring(room.length()), values);
            }
        });
        return named;
    }

    /** Deletes one after another, each time the one whose neighbours are nearest to each other. */
    private static void thin(Path folder, long bytes) throws IOException {
        List<Integer> steps = new ArrayList<>(steps(folder));
        long most = Math.clamp(MOST_BYTES / bytes, 2, MOST);
        while (steps.size() > most) {
            int closest = 1;
            for (int i = 1; i < steps.size() - 1; i++) {
                if (steps.get(i + 1) - steps.get(i - 1) < steps.get(closest + 1) - steps.get(closest - 1)) {
                    closest = i;
                }
            }
            delete(folder, steps.remove(closest));
        }
    }

    private static void delete(Path folder, int step) throws IOException {
        Files.deleteIfExists(document(folder, step));
        Files.deleteIfExists(numbers(folder, step));
    }

    private static Path numbers(Path folder, int step) {
        return folder.resolve("checkpoint-%d.safetensors".formatted(step));
    }

    private static Path document(Path folder, int step) {
        return folder.resolve("checkpoint-%d.json".formatted(step));
    }
}
