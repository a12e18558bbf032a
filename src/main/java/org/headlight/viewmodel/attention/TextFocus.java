package org.headlight.viewmodel.attention;

import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * The tokens of a text whose attention is shown: those that are pinned, or else the hovered one. Of a pair the tokens of the
 * source come first, then those of the target. FX thread only.
 */
public final class TextFocus {
    /** No token. */
    public static final int NONE = -1;

    private final ReadOnlyObjectWrapper<Set<Integer>> tokens = new ReadOnlyObjectWrapper<>(this, "tokens", Set.of());
    private final ReadOnlyObjectWrapper<Set<Integer>> pinned = new ReadOnlyObjectWrapper<>(this, "pinned", Set.of());
    private int hovered = NONE;

    TextFocus() {}

    /** Previews a token, {@link #NONE} when the pointer leaves. */
    public void hover(int token) {
        hovered = token;
        refresh();
    }

    /** Holds on to tokens, and lets go of others. */
    public void pin(Set<Integer> held) {
        pinned.set(Set.copyOf(held));
        refresh();
    }

    /** Forgets all, before another text. */
    void clear() {
        hovered = NONE;
        pin(Set.of());
    }

    private void refresh() {
        tokens.set(!pinned.get().isEmpty() || hovered == NONE ? pinned.get() : Set.of(hovered));
    }

    /** The tokens whose attention is shown; none stands for all. */
    public ReadOnlyObjectProperty<Set<Integer>> tokensProperty() {
        return tokens.getReadOnlyProperty();
    }

    /** The tokens that are held. */
    public ReadOnlyObjectProperty<Set<Integer>> pinnedProperty() {
        return pinned.getReadOnlyProperty();
    }
}
