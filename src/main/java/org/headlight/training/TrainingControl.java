package org.headlight.training;

import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.headlight.snapshot.Intervention;
import org.headlight.snapshot.Probe;

/**
 * The wishes of whoever watches a training; the training reads them between two batches.
 *
 * <p>Every wish is taken up within one step, in validation too. Safe from any thread; never blocks the one who wishes.
 */
public final class TrainingControl {
    private volatile boolean stopped;
    private volatile boolean paused;
    private final AtomicInteger singleSteps = new AtomicInteger();
    private final AtomicReference<Double> newRate = new AtomicReference<>();
    private final AtomicBoolean frameWanted = new AtomicBoolean();
    private volatile List<Probe> probes;
    private volatile Intervention intervention = Intervention.NONE;
    private volatile Thread trainer;

    /** @param probes the examples to watch at first */
    public TrainingControl(List<Probe> probes) {
        this.probes = List.copyOf(probes);
    }

    /** Waits before the next update until {@link #resume}, {@link #step} or {@link #stop}. */
    public void pause() {
        paused = true;
        wake();
    }

    /** Goes on after a pause. */
    public void resume() {
        singleSteps.set(0);
        paused = false;
        wake();
    }

    /** Makes exactly one more update and waits again; pauses a running training first. Calls add up. */
    public void step() {
        paused = true;
        singleSteps.incrementAndGet();
        wake();
    }

    /** Ends the training and keeps the best weights it has. There is no way back. */
    public void stop() {
        stopped = true;
        wake();
    }

    /**
     * Changes the learning rate from the next update on; a schedule goes on from where it is, as a share of the new rate.
     *
     * @throws IllegalArgumentException if it is negative or not a number
     */
    public void rate(double rate) {
        if (!(rate >= 0) || Double.isInfinite(rate)) {
            throw new IllegalArgumentException("rate takes a number of at least 0, but got %s.".formatted(rate));
        }
        newRate.set(rate);
    }

    /** Watches other examples from now on and asks for a frame of them. */
    public void probes(List<Probe> probes) {
        this.probes = List.copyOf(probes);
        wantFrame();
    }

    /** The examples being watched. */
    public List<Probe> probes() {
        return probes;
    }

    /** Takes something from the network in every frame from now on, and asks for one; learning is not touched. */
    public void intervention(Intervention intervention) {
        this.intervention = intervention;
        wantFrame();
    }

    /** What is taken from the network in every frame. */
    Intervention intervention() {
        return intervention;
    }

    /** Asks for the attention of the probes; it comes with the next frame, also while paused. One wish, one frame. */
    public void wantFrame() {
        frameWanted.set(true);
        wake();
    }

    /** Whether the training waits or will wait before its next update. */
    public boolean isPaused() {
        return paused;
    }

    /** Whether the training has been told to end. */
    public boolean isStopped() {
        return stopped;
    }

    /** Makes the calling thread the one that is woken by wishes. */
    void attach() {
        trainer = Thread.currentThread();
    }

    /** Whether nothing may be done now but to answer wishes. */
    boolean mustWait() {
        return paused && !stopped && singleSteps.get() == 0;
    }

    /** Uses up one single step, if the update about to be made is one. */
    void beginUpdate() {
        if (paused) {
            singleSteps.updateAndGet(pending -> Math.max(0, pending - 1));
        }
    }

    /** Takes the wish for a frame, if there is one. */
    boolean takeFrameWish() {
        return frameWanted.get() && frameWanted.getAndSet(false);
    }

    /** Takes the new learning rate, if there is one. */
    OptionalDouble takeRate() {
        Double rate = newRate.get() == null ? null : newRate.getAndSet(null);
        return rate == null ? OptionalDouble.empty() : OptionalDouble.of(rate);
    }

    /** Sleeps until the next wish; may return without one. A wish made just before is not missed. */
    void sleep() {
        LockSupport.park(this);
    }

    private void wake() {
        LockSupport.unpark(trainer);
    }
}
