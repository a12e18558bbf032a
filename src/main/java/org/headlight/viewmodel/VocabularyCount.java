package org.headlight.viewmodel;

import java.util.List;
import org.headlight.data.LabelledTexts;
import org.headlight.data.Split;
import org.headlight.data.Tokenizer;
import org.headlight.data.Vocabulary;
import org.headlight.model.network.TextSizes;
import org.headlight.snapshot.Settings;
import org.headlight.snapshot.TokenText;
import org.headlight.task.TextSettings;

/**
 * Tells the model how large a vocabulary it will meet, whenever the texts or the way they are cut change. FX thread only.
 *
 * <p>What there is to learn depends on the vocabulary, and that on the training part; counting it takes a while.
 */
final class VocabularyCount {
    private final Background background;
    private final Setup setup;

    VocabularyCount(Background background, Setup setup) {
        this.background = background;
        this.setup = setup;
    }

    /** Counts from now on. */
    void listen() {
        DataViewModel data = setup.data();
        data.readTextsProperty().addListener(observable -> count());
        data.textSettings().settingsProperty().addListener(observable -> count());
        data.splitSettings().settingsProperty().addListener(observable -> count());
    }

    private void count() {
        DataViewModel data = setup.data();
        LabelledTexts texts = data.readTextsProperty().get();
        if (texts == null || setup.training().activeProperty().get()) {
            return;
        }
        Settings settings = data.textSettings().settingsProperty().get();
        Split split = data.split(setup.recipe().seed());
        background.run(
                () -> size(texts, split, settings),
                size -> setup.model().sizeFor(new TextSizes(size, texts.labels().size())),
                sentence -> setup.model().forgetSizes());
    }

    /** How many entries a vocabulary of the training part has. Safe from any thread. */
    private static int size(LabelledTexts all, Split split, Settings settings) {
        Tokenizer tokenizer = TextSettings.tokenizer(settings);
        List<TokenText> training = split.parts(all).train().stream()
                .map(text -> tokenizer.tokenize(text.text()))
                .toList();
        return Vocabulary.of(training, settings.integer("minimumCount"), settings.integer("vocabularySize"))
                .size();
    }
}
