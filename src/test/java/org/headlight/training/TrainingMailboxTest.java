package org.headlight.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.headlight.snapshot.Moment;
import org.headlight.snapshot.TrainingFrame;
import org.headlight.snapshot.TrainingProgress;
import org.headlight.snapshot.TrainingState;
import org.junit.jupiter.api.Test;

class TrainingMailboxTest {
    private final TrainingMailbox mailbox = new TrainingMailbox();

    @Test
    void isEmptyAtFirstAndAfterTaking() {
        assertTrue(mailbox.take().isEmpty());
        mailbox.put(frame(TrainingState.RUNNING, 1, Optional.empty()));
        assertEquals(1, mailbox.take().orElseThrow().progress().step());
        assertTrue(mailbox.take().isEmpty());
    }

    @Test
    void theNewestWins() {
        mailbox.put(frame(TrainingState.RUNNING, 1, Optional.empty()));
        mailbox.put(frame(TrainingState.RUNNING, 2, Optional.empty()));
        assertEquals(2, mailbox.take().orElseThrow().progress().step());
    }

    @Test
    void attentionThatWasAskedForIsNotLostByALaterFrame() {
        Moment moment = new Moment(1, List.of());
        mailbox.put(frame(TrainingState.RUNNING, 1, Optional.of(moment)));
        mailbox.put(frame(TrainingState.RUNNING, 2, Optional.empty()));
        TrainingFrame frame = mailbox.take().orElseThrow();
        assertEquals(2, frame.progress().step());
        assertEquals(Optional.of(moment), frame.moment());
    }

    @Test
    void theEndIsNotReplaced() {
        mailbox.put(frame(TrainingState.FAILED, 3, Optional.empty()));
        mailbox.put(frame(TrainingState.RUNNING, 2, Optional.empty()));
        assertEquals(
                TrainingState.FAILED, mailbox.take().orElseThrow().progress().state());
    }

    private static TrainingFrame frame(TrainingState state, int step, Optional<Moment> moment) {
        return new TrainingFrame(new TrainingProgress(state, 1, 1, step, 9, 0, Double.NaN, ""), moment);
    }
}
