package org.headlight.model.classifier;

import java.util.List;
import org.headlight.model.attention.AdditivePooling;
import org.headlight.model.attention.AskingPooling;
import org.headlight.model.attention.FeedForwardPooling;
import org.headlight.model.attention.LastPooling;
import org.headlight.model.attention.MeanPooling;
import org.headlight.model.attention.Pooling;
import org.headlight.model.network.Construction;
import org.headlight.snapshot.AttentionSite;
import org.headlight.snapshot.Setting;

/** How the states of a text become one vector: the option {@code pooling}, with the controls a learned attention is held against. */
enum PoolingChoice {
    /** A learned question through a hidden layer. */
    ADDITIVE("Additive pooling"),
    /** A learned question without one. */
    FEED_FORWARD("Feed-forward pooling"),
    /** The state in which the reading ended asks. */
    ASKING("Pooling asked by the last state"),
    /** All steps alike. */
    MEAN("Mean pooling"),
    /** What a recurrence ended with. */
    LAST("Last state");

    /** Of an encoder that reads from both ends. */
    static final List<String> RECURRENT = List.of("additive", "feed-forward", "asking", "mean", "last");
    /** Of an encoder without an end. */
    static final List<String> UNORDERED = List.of("additive", "feed-forward", "mean");

    private final String title;

    PoolingChoice(String title) {
        this.title = title;
    }

    /**
     * The option.
     *
     * @param initial the word it has unless set
     * @param words what may be chosen
     */
    static Setting setting(String initial, List<String> words) {
        return Setting.choice(
                        "pooling",
                        "Pooling",
                        words,
                        words.contains("last")
                                ? "What makes one vector of a text; asking lets the last state ask, mean is attention frozen uniform, last"
                                        + " is none at all."
                                : "What makes one vector of a text; mean is attention frozen uniform.")
                .startingAt(initial);
    }

    /** The chosen pooling of states of a width. */
    static Pooling build(Construction construction, String name, int stateSize, AttentionSite site) {
        PoolingChoice choice = construction.choice("pooling", PoolingChoice.class);
        Pooling pooling = switch (choice) {
            case ADDITIVE ->
                new AdditivePooling(
                        construction.parameters(),
                        name,
                        stateSize,
                        construction.settings().integer("attentionSize"),
                        construction.initialisation());
            case FEED_FORWARD ->
                new FeedForwardPooling(construction.parameters(), name, stateSize, construction.initialisation());
            case ASKING ->
                new AskingPooling(
                        construction.parameters(),
                        name,
                        stateSize,
                        construction.settings().integer("attentionSize"),
                        construction.initialisation());
            case MEAN -> new MeanPooling();
            case LAST -> new LastPooling(true);
        };
        construction.describe(name, choice.title, "[batch, %d]", stateSize);
        if (choice != MEAN && choice != LAST) {
            construction.attending(site);
        }
        return pooling;
    }
}
