package org.headlight.viewmodel.matter;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import org.headlight.viewmodel.work.Background;

/**
 * Many questions to the engine, one after another, so that others come between and the rest can be called off. FX thread only.
 */
public final class Inquiry {
    private final Background background;
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(this, "progress");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
    private int number;

    Inquiry(Background background) {
        this.background = background;
    }

    /**
     * Asks all questions; what was still being asked before is called off.
     *
     * @param ask hands a question to the engine
     * @param done takes all answers in the order of the questions, unless they were called off
     * @param failed takes the sentence of the first that failed; no further one is asked
     */
    <Q, A> void start(
            List<Q> questions, Function<Q, CompletionStage<A>> ask, Consumer<List<A>> done, Consumer<String> failed) {
        int own = ++number;
        busy.set(true);
        progress.set(0);
        next(own, questions, ask, new ArrayList<>(), done, failed);
    }

    private <Q, A> void next(
            int own,
            List<Q> questions,
            Function<Q, CompletionStage<A>> ask,
            List<A> answers,
            Consumer<List<A>> done,
            Consumer<String> failed) {
        if (answers.size() == questions.size()) {
            busy.set(false);
            done.accept(answers);
            return;
        }
        ask.apply(questions.get(answers.size()))
                .whenComplete(background.<A>returning(
                        answer -> {
                            if (own == number) {
                                answers.add(answer);
                                progress.set((double) answers.size() / questions.size());
                                next(own, questions, ask, answers, done, failed);
                            }
                        },
                        sentence -> {
                            if (own == number) {
                                cancel();
                                failed.accept(sentence);
                            }
                        }));
    }

    /** Asks no further. */
    public void cancel() {
        number++;
        busy.set(false);
        progress.set(0);
    }

    /** Whether there are questions without an answer. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** Share of the questions that have been answered, in [0, 1]. */
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }
}
