package org.headlight.analysis.alarm;

import java.util.Optional;
import org.headlight.snapshot.AttentionSite;

/**
 * Something the user should look at. Immutable.
 *
 * @param kind what it is
 * @param step the update at which it shows first
 * @param head where it shows; empty if it is about the whole training
 * @param reason the numbers that tell, a sentence
 */
public record Alarm(AlarmKind kind, int step, Optional<AttentionSite> head, String reason) {}
