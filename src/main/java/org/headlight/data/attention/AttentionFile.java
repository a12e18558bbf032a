package org.headlight.data.attention;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.headlight.data.DataFormatException;
import org.headlight.data.JsonPlace;
import org.headlight.data.Progress;
import org.headlight.snapshot.Moment;
import org.headlight.snapshot.Probe;
import org.headlight.snapshot.ProbeAttention;

/** Reads a file of attention as a stream: nothing is held but the weights themselves. */
public final class AttentionFile {
    /** How many examples a moment may have. */
    static final int MOST_EXAMPLES = 100;

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();

    private final JsonInput json;

    private AttentionFile(JsonInput json) {
        this.json = json;
    }

    /** Whether a file is one of attention: JSON whose outermost object has a field that only such a file has. */
    public static boolean is(Path path) {
        if (!Files.isRegularFile(path)
                || !path.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".json")) {
            return false;
        }
        try (JsonParser parser = JSON.createParser(Files.newInputStream(path))) {
            boolean object = parser.nextToken() == JsonToken.START_OBJECT;
            while (object && parser.nextToken() == JsonToken.FIELD_NAME) {
                if (DraftReader.isTelling(parser.currentName())) {
                    return true;
                }
                parser.nextToken();
                parser.skipChildren();
            }
            return false;
        } catch (IOException notEvenJson) {
            return path.getFileName().toString().endsWith(".attention.json");
        }
    }

    /**
     * Reads a file.
     *
     * @throws DataFormatException if it does not follow the format; says where and what to do
     * @throws java.util.concurrent.CancellationException if it was called off
     */
    public static AttentionRecording read(Path path, Progress progress) throws IOException {
        String file = path.getFileName().toString();
        try (InputStream stream = new BufferedInputStream(Files.newInputStream(path), 1 << 16);
                JsonParser parser = JSON.createParser(stream)) {
            return new AttentionFile(new JsonInput(parser, file, Files.size(path), progress)).read();
        } catch (JsonProcessingException broken) {
            throw new DataFormatException(
                    "%s%s: this is not valid JSON; the file may be cut off or edited by hand. Write it anew."
                            .formatted(file, JsonPlace.of(broken)),
                    broken);
        }
    }

    private AttentionRecording read() throws IOException {
        if (json.next() == null) {
            throw json.refusalOfAll("the file is empty");
        }
        Draft whole = new DraftReader(json).read();
        if (json.next() != null) {
            throw json.refusal("the file goes on after its end; put several examples into a list under “examples”");
        }
        List<Draft> drafts = whole.moments.isEmpty() ? List.of(whole) : whole.moments;
        List<Moment> moments = new ArrayList<>();
        for (Draft draft : drafts) {
            draft.inherit(whole);
            moments.add(moment(draft, whole.moments.isEmpty() ? "" : "moments[%d]".formatted(moments.size())));
            requireLater(moments);
        }
        return new AttentionRecording(whole.model, moments);
    }

    private void requireLater(List<Moment> moments) {
        int last = moments.size() - 1;
        if (last > 0 && moments.get(last).step() <= moments.get(last - 1).step()) {
            throw json.refusalOfAll("moments[%d] is of step %,d, but the one before is of step %,d; steps must go up"
                    .formatted(
                            last,
                            moments.get(last).step(),
                            moments.get(last - 1).step()));
        }
    }

    private Moment moment(Draft draft, String name) {
        if (!name.isEmpty() && draft.step.isEmpty()) {
            throw json.refusalOfAll("%s has no step; give the number of updates made until then".formatted(name));
        }
        if (draft.examples.size() > MOST_EXAMPLES) {
            throw json.refusalOfAll("there are %,d examples, but at most %d can be shown; leave some out"
                    .formatted(draft.examples.size(), MOST_EXAMPLES));
        }
        List<ProbeAttention> examples = new ArrayList<>();
        if (draft.examples.isEmpty()) {
            examples.add(new ExampleAssembly(json, draft, name).assemble());
        }
        for (int i = 0; i < draft.examples.size(); i++) {
            String place = "%sexamples[%d]".formatted(name.isEmpty() ? "" : name + ", ", i);
            draft.examples.get(i).inherit(draft);
            examples.add(new ExampleAssembly(json, draft.examples.get(i), place).assemble());
        }
        return new Moment(draft.step.orElse(0), distinct(examples));
    }

    /** Examples that read alike are numbered, so that each can be chosen. */
    private static List<ProbeAttention> distinct(List<ProbeAttention> examples) {
        Map<Probe, Integer> seen = new HashMap<>();
        return examples.stream()
                .map(example -> numbered(example, seen.merge(example.probe(), 1, Integer::sum)))
                .toList();
    }

    private static ProbeAttention numbered(ProbeAttention example, int number) {
        Probe probe = example.probe();
        return number == 1
                ? example
                : new ProbeAttention(
                        new Probe("%s (%d)".formatted(probe.text(), number), probe.label()),
                        example.maps(),
                        example.answer());
    }
}
