package org.headlight.ui.control.heads;

import java.util.function.Consumer;
import org.headlight.snapshot.AttentionSite;

/**
 * What can be done with a head of a grid beside looking at it.
 *
 * @param mark what a click with Ctrl does
 * @param compare what C does
 * @param switchOff what X does
 * @param sort what S does, with all of them
 */
public record HeadActions(
        Consumer<AttentionSite> mark,
        Consumer<AttentionSite> compare,
        Consumer<AttentionSite> switchOff,
        Runnable sort) {
    /** Nothing. */
    public static final HeadActions NONE = new HeadActions(site -> {}, site -> {}, site -> {}, () -> {});
}
