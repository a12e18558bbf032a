package org.headlight.task.translate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.headlight.data.DataFormatException;
import org.headlight.data.Examples;
import org.headlight.data.Progress;
import org.headlight.data.Vocabulary;
import org.headlight.data.pairs.PairCoding;
import org.headlight.data.pairs.PairOptions;
import org.headlight.data.pairs.PairParts;
import org.headlight.data.pairs.TextPair;
import org.headlight.data.pairs.TextPairs;
import org.headlight.model.Networks;
import org.headlight.model.network.TextSizes;
import org.headlight.model.translator.Translator;
import org.headlight.snapshot.Probe;
import org.headlight.snapshot.Settings;
import org.headlight.task.Coding;
import org.headlight.task.CodingFiles;
import org.headlight.task.FileOptions;
import org.headlight.task.Recipe;
import org.headlight.task.TokenizerFile;
import org.headlight.tensor.Tape;

/**
 * What a translator's run remembers: how its file was read, and the tokens it knows on both sides. Immutable.
 *
 * @param options how the data was read, so that other data can be read alike
 * @param pairs numbers both sides
 * @param frequentTarget the most frequent target of the training part, the first of equals: what any answer is held against
 */
public record TranslateCoding(PairOptions options, PairCoding pairs, String frequentTarget) implements Coding {
    private static final String SOURCE = "source-vocabulary.txt";
    private static final String TARGET = "target-vocabulary.txt";

    /**
     * Learns all of it from the training part, and from nothing else.
     *
     * @throws org.headlight.data.DataFormatException if beam is larger than the number of tokens to choose from
     */
    static TranslateCoding learn(Settings settings, PairParts parts, PairOptions options) {
        PairCoding pairs = PairCoding.learn(
                parts.train(),
                TokenizerFile.learn(
                        settings, parts.train().stream().flatMap(pair -> Stream.of(pair.source(), pair.target()))),
                settings.integer("minimumCount"),
                settings.integer("vocabularySize"),
                settings.integer("maximumTokens"));
        int beam = settings.integer("beam");
        if (beam > pairs.choices()) {
            throw new DataFormatException(
                    "beam is %d, but there are only %d tokens to choose the next from; choose a smaller beam."
                            .formatted(beam, pairs.choices()));
        }
        return new TranslateCoding(options, pairs, mostFrequent(parts.train()));
    }

    private static String mostFrequent(List<TextPair> pairs) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        pairs.forEach(pair -> counts.merge(pair.target(), 1, Integer::sum));
        return counts.entrySet().stream()
                .reduce((one, other) -> other.getValue() > one.getValue() ? other : one)
                .orElseThrow()
                .getKey();
    }

    static TranslateCoding read(Settings settings, CodingFiles files) {
        return new TranslateCoding(
                PairOptionsJson.read(files.fields().path("readOptions")),
                new PairCoding(
                        TokenizerFile.read(settings, files),
                        Vocabulary.parse(files.text(SOURCE), SOURCE),
                        Vocabulary.parse(files.text(TARGET), TARGET),
                        settings.integer("maximumTokens"),
                        required(files, "longestTarget").asInt()),
                required(files, "frequentTarget").asText());
    }

    private static JsonNode required(CodingFiles files, String field) {
        JsonNode value = files.fields().path(field);
        if (!value.isValueNode()) {
            throw new IllegalArgumentException("the field \"%s\" is missing.".formatted(field));
        }
        return value;
    }

    @Override
    public CodingFiles files() {
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        fields.set("readOptions", PairOptionsJson.write(options));
        fields.put("longestTarget", pairs.longestTarget());
        fields.put("frequentTarget", frequentTarget);
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put(SOURCE, pairs.source().toText());
        texts.put(TARGET, pairs.target().toText());
        TokenizerFile.write(pairs.tokenizer(), texts);
        return new CodingFiles(fields, texts);
    }

    @Override
    public TextSizes sizes() {
        return new TextSizes(pairs.source().size(), pairs.targetSize());
    }

    @Override
    public TextPairs read(Path path, FileOptions said, Progress progress) {
        return TranslateFiles.readLike(path, options, said, progress);
    }

    @Override
    public List<Probe> probes(Examples examples) {
        return ((TextPairs) examples)
                .pairs().stream().map(TranslateCoding::probe).toList();
    }

    /** A source with its target and where to look, if that is known, to be looked at. */
    static Probe probe(TextPair pair) {
        Probe probe = new Probe(pair.source(), Optional.of(pair.target()));
        return pair.alignment().map(probe::with).orElse(probe);
    }

    @Override
    public TranslateSolver solver(Recipe recipe, Tape tape) {
        Translator network = Networks.build(Translator.class, recipe.network(), sizes(), recipe.seed());
        return new TranslateSolver(tape, network, this, recipe.examples().integer("beam"));
    }
}
