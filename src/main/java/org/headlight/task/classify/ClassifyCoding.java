package org.headlight.task.classify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.headlight.data.Examples;
import org.headlight.data.LabelledText;
import org.headlight.data.LabelledTexts;
import org.headlight.data.Labels;
import org.headlight.data.Parts;
import org.headlight.data.Progress;
import org.headlight.data.TextCoding;
import org.headlight.data.Tokenizer;
import org.headlight.data.Vocabulary;
import org.headlight.data.labelled.ReadOptions;
import org.headlight.evaluation.classification.WordCounts;
import org.headlight.model.Networks;
import org.headlight.model.classifier.Classifier;
import org.headlight.model.network.TextSizes;
import org.headlight.snapshot.Probe;
import org.headlight.snapshot.Settings;
import org.headlight.snapshot.TokenText;
import org.headlight.task.Coding;
import org.headlight.task.CodingFiles;
import org.headlight.task.FileOptions;
import org.headlight.task.Recipe;
import org.headlight.task.TokenizerFile;
import org.headlight.tensor.Tape;

/**
 * What a classifier's run remembers: how its file was read, which tokens and which classes it knows. Immutable.
 *
 * @param readOptions how the data was read, so that other data can be read alike
 * @param texts numbers texts and classes
 * @param counts the words of the training part, by which simple classifiers can be held against it; empty if not kept
 */
public record ClassifyCoding(ReadOptions readOptions, TextCoding texts, Optional<WordCounts> counts) implements Coding {
    private static final String VOCABULARY = "vocabulary.txt";
    private static final String COUNTS = "words.txt";

    /** Learns the vocabulary from the training part, and from nothing else. */
    static ClassifyCoding learn(Settings settings, Parts parts, ReadOptions readOptions) {
        Tokenizer tokenizer =
                TokenizerFile.learn(settings, parts.train().stream().map(LabelledText::text));
        int maximumTokens = settings.integer("maximumTokens");
        List<TokenText> training = parts.train().stream()
                .map(text -> tokenizer.tokenize(text.text()).first(maximumTokens))
                .toList();
        Vocabulary vocabulary =
                Vocabulary.of(training, settings.integer("minimumCount"), settings.integer("vocabularySize"));
        return new ClassifyCoding(
                readOptions,
                new TextCoding(tokenizer, vocabulary, parts.labels(), maximumTokens),
                Optional.of(WordCounts.of(parts.train(), parts.labels())));
    }

    static ClassifyCoding read(Settings settings, CodingFiles files) {
        TextCoding texts = new TextCoding(
                TokenizerFile.read(settings, files),
                Vocabulary.parse(files.text(VOCABULARY), VOCABULARY),
                labels(files.fields().path("labels")),
                settings.integer("maximumTokens"));
        Optional<WordCounts> counts = Optional.ofNullable(files.texts().get(COUNTS))
                .map(text -> WordCounts.parse(text, texts.labels(), COUNTS));
        return new ClassifyCoding(ReadOptionsJson.read(files.fields().path("readOptions")), texts, counts);
    }

    private static Labels labels(JsonNode json) {
        List<String> names = new ArrayList<>();
        json.forEach(name -> names.add(name.asText()));
        if (names.size() < 2) {
            throw new IllegalArgumentException("labels needs at least two names.");
        }
        return new Labels(names);
    }

    @Override
    public CodingFiles files() {
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        fields.set("readOptions", ReadOptionsJson.write(readOptions));
        ArrayNode names = fields.putArray("labels");
        texts.labels().names().forEach(names::add);
        Map<String, String> files = new LinkedHashMap<>();
        files.put(VOCABULARY, texts.vocabulary().toText());
        TokenizerFile.write(texts.tokenizer(), files);
        counts.ifPresent(known -> files.put(COUNTS, known.toText()));
        return new CodingFiles(fields, files);
    }

    @Override
    public TextSizes sizes() {
        return TextSizes.of(texts.vocabulary(), texts.labels().size());
    }

    @Override
    public LabelledTexts read(Path path, FileOptions options, Progress progress) {
        return ClassifyFiles.readLike(path, readOptions, options, progress);
    }

    @Override
    public List<Probe> probes(Examples examples) {
        return ((LabelledTexts) examples)
                .texts().stream().map(LabelledText::probe).toList();
    }

    @Override
    public ClassifySolver solver(Recipe recipe, Tape tape) {
        return new ClassifySolver(
                tape, Networks.build(Classifier.class, recipe.network(), sizes(), recipe.seed()), texts, counts);
    }
}
