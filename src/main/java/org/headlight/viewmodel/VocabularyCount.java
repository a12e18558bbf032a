package org.headlight.viewmodel;

import org.headlight.data.PartSizes;
import org.headlight.snapshot.Settings;
import org.headlight.task.DataSet;
import org.headlight.viewmodel.setup.DataViewModel;
import org.headlight.viewmodel.work.Background;

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
        data.examplesProperty().addListener(observable -> count());
        setup.task().exampleSettings().addListener((observable, before, now) -> count());
        setup.task().partSettings().addListener((observable, before, now) -> count());
    }

    private void count() {
        DataViewModel data = setup.data();
        DataSet examples = data.examplesProperty().get();
        if (examples == null || setup.training().activeProperty().get()) {
            return;
        }
        Settings settings = setup.task().exampleSettings().getValue();
        PartSizes sizes = setup.task().partSizes();
        long seed = setup.recipe().seed();
        background.run(
                () -> examples.divide(sizes, seed).learn(settings).sizes(),
                setup.model()::sizeFor,
                sentence -> setup.model().forgetSizes());
    }
}
