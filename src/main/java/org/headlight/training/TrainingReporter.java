package org.headlight.training;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.headlight.run.Checkpoint;
import org.headlight.snapshot.EpochScore;
import org.headlight.snapshot.Moment;
import org.headlight.snapshot.Probe;
import org.headlight.snapshot.ProbeAttention;
import org.headlight.snapshot.StepLoss;
import org.headlight.snapshot.TrainingFrame;
import org.headlight.snapshot.TrainingProgress;
import org.headlight.snapshot.TrainingState;

/**
 * The trainer's side of everything that crosses to the outside: it tells how far the training is, and answers wishes between
 * two batches. Confined to the engine thread.
 *
 * <p>Looking must not slow the training: after a frame was made while running, none is made until the training has had
 * {@value #SHARE} times as long for itself, but not longer than a moment: the first looks are slow, while the JVM still
 * compiles, and a slow machine should show something too. A wish that comes earlier waits until then.
 */
final class TrainingReporter {
    private static final int SHARE = 40;
    private static final long LONGEST_WAIT = TimeUnit.MILLISECONDS.toNanos(750);

    private final TrainingControl control;
    private final TrainingMailbox mailbox;
    private final LossHistory history;
    private final TrainingClock clock;
    private final int epochs;
    private final int steps;
    private final Function<List<Probe>, List<ProbeAttention>> attention;

    private int epoch = 1;
    private int step;
    private String message = "";
    private long nextFrame = System.nanoTime();

    /**
     * @param steps how many updates there will be at most
     * @param attention looks at probes
     */
    TrainingReporter(
            Training training, TrainingClock clock, int steps, Function<List<Probe>, List<ProbeAttention>> attention) {
        this.control = training.control();
        this.mailbox = training.mailbox();
        this.history = training.history();
        this.clock = clock;
        this.epochs = training.job().recipe().training().integer("epochs");
        this.steps = steps;
        this.attention = attention;
    }

    /** Counts from where an earlier training stood. */
    void resume(Checkpoint.Position position) {
        epoch = position.epoch();
        step = position.step();
    }

    /** Says what is happening now. */
    void say(String sentence) {
        message = sentence;
        put(TrainingState.RUNNING, Optional.empty());
    }

    /** Tells that an epoch begins. */
    void began(int number, String sentence) {
        epoch = number;
        say(sentence);
    }

    /** Tells of an update. */
    void stepped(StepLoss loss) {
        step = loss.step();
        history.add(loss);
        clock.step();
        put(TrainingState.RUNNING, Optional.empty());
    }

    /** Tells how an epoch was judged. */
    void judged(EpochScore score) {
        history.add(score);
        clock.skip();
    }

    /** Answers wishes, and waits as long as the training is to pause; false if it is to stop. */
    boolean mayGoOn() {
        if (System.nanoTime() - nextFrame >= 0) {
            answerFrameWish(TrainingState.RUNNING);
        }
        if (control.mustWait()) {
            clock.pause();
            put(TrainingState.PAUSED, Optional.empty());
            while (control.mustWait()) {
                answerFrameWish(TrainingState.PAUSED);
                control.sleep();
            }
            clock.resume();
            put(TrainingState.RUNNING, Optional.empty());
        }
        return !control.isStopped();
    }

    /** Tells the end. */
    void end(TrainingState state, String sentence) {
        message = sentence;
        put(state, Optional.empty());
    }

    private void answerFrameWish(TrainingState state) {
        if (control.takeFrameWish()) {
            long begin = System.nanoTime();
            put(state, Optional.of(new Moment(step, attention.apply(control.probes()))));
            long end = System.nanoTime();
            nextFrame = end + Math.min(LONGEST_WAIT, SHARE * (end - begin));
        }
    }

    private void put(TrainingState state, Optional<Moment> moment) {
        boolean running = state == TrainingState.RUNNING;
        mailbox.put(new TrainingFrame(
                new TrainingProgress(
                        state,
                        epoch,
                        epochs,
                        step,
                        steps,
                        running ? clock.stepsPerSecond() : 0,
                        running ? clock.secondsLeft(step, steps) : Double.NaN,
                        message),
                moment));
    }
}
