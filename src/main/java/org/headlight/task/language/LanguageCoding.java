package org.headlight.task.language;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.headlight.data.Examples;
import org.headlight.data.Progress;
import org.headlight.data.Vocabulary;
import org.headlight.data.language.RunningText;
import org.headlight.data.language.TokenCoding;
import org.headlight.data.language.TokenPairs;
import org.headlight.model.Networks;
import org.headlight.model.language.LanguageModel;
import org.headlight.model.network.TextSizes;
import org.headlight.snapshot.Probe;
import org.headlight.snapshot.Settings;
import org.headlight.task.Coding;
import org.headlight.task.CodingFiles;
import org.headlight.task.FileOptions;
import org.headlight.task.Recipe;
import org.headlight.task.TokenizerFile;
import org.headlight.tensor.Tape;

/**
 * What a language model's run remembers: the tokens it knows, and how they followed one another where it learned. Immutable.
 *
 * @param tokens numbers a text
 * @param pairs what the baselines know, so that they can be asked beside the network
 */
public record LanguageCoding(TokenCoding tokens, TokenPairs pairs) implements Coding {
    private static final String VOCABULARY = "vocabulary.txt";
    private static final String PAIRS = "token-pairs.txt";

    /** Learns from the training part, and from nothing else. */
    static LanguageCoding learn(Settings settings, String train) {
        TokenCoding tokens = TokenCoding.learn(
                train,
                TokenizerFile.learn(settings, Stream.of(train)),
                settings.integer("minimumCount"),
                settings.integer("vocabularySize"),
                settings.integer("contextTokens"));
        return new LanguageCoding(
                tokens, TokenPairs.of(tokens.ids(train), tokens.vocabulary().size()));
    }

    static LanguageCoding read(Settings settings, CodingFiles files) {
        Vocabulary vocabulary = Vocabulary.parse(files.text(VOCABULARY), VOCABULARY);
        return new LanguageCoding(
                new TokenCoding(TokenizerFile.read(settings, files), vocabulary, settings.integer("contextTokens")),
                TokenPairs.parse(files.text(PAIRS), vocabulary.size(), PAIRS));
    }

    @Override
    public CodingFiles files() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put(VOCABULARY, tokens.vocabulary().toText());
        TokenizerFile.write(tokens.tokenizer(), texts);
        texts.put(PAIRS, pairs.toText());
        return new CodingFiles(JsonNodeFactory.instance.objectNode(), texts);
    }

    @Override
    public TextSizes sizes() {
        int size = tokens.vocabulary().size();
        return new TextSizes(size, size);
    }

    @Override
    public RunningText read(Path path, FileOptions said, Progress progress) {
        return RunningText.read(path, progress);
    }

    /** One a line. */
    @Override
    public List<Probe> probes(Examples examples) {
        return ((RunningText) examples)
                .text()
                .lines()
                .map(line -> new Probe(line, Optional.empty()))
                .toList();
    }

    @Override
    public LanguageSolver solver(Recipe recipe, Tape tape) {
        LanguageModel network = Networks.build(LanguageModel.class, recipe.network(), sizes(), recipe.seed());
        return new LanguageSolver(tape, network, this);
    }
}
