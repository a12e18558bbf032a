package org.headlight.snapshot;

import java.util.Optional;

/**
 * The newest state of a training, as the screen takes it. Immutable.
 *
 * <p>The losses are not in here: they are appended to a history of their own, so that replacing an unread frame loses none.
 *
 * @param progress how far it is
 * @param moment the attention of the probes; empty unless the screen had asked for it
 */
public record TrainingFrame(TrainingProgress progress, Optional<Moment> moment) {}
