package org.headlight.viewmodel.engine;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.headlight.render.NumberText;
import org.headlight.snapshot.EngineLoading;
import org.headlight.viewmodel.work.Background;
import org.headlight.viewmodel.work.StatusViewModel;

/**
 * The engine on its way to readiness: the first start on a machine unpacks its libraries, and the status bar tells how far.
 * FX thread only.
 */
public final class EngineViewModel {
    private static final long MEGABYTE = 1_000_000;

    private final Engine engine;
    private final Background background;
    private final StatusViewModel status;
    private final ReadOnlyBooleanWrapper loading = new ReadOnlyBooleanWrapper(this, "loading");

    public EngineViewModel(Engine engine, Background background, StatusViewModel status) {
        this.engine = engine;
        this.background = background;
        this.status = status;
    }

    /** Wakes the engine now, so that the first training or sentence need not wait for it. */
    public void wake() {
        boolean first = !engine.loading().isUnpacked();
        loading.set(first);
        if (first) {
            tellProgress();
        }
        engine.wake()
                .whenComplete(background.returning(
                        ready -> {
                            loading.set(false);
                            if (first) {
                                status.say(StatusViewModel.Kind.DONE, "The engine is ready.");
                            }
                        },
                        sentence -> {
                            loading.set(false);
                            status.say(StatusViewModel.Kind.FAILED, sentence);
                        }));
    }

    /** Tells how far the unpacking is, if it is going on; called once a pulse. */
    public void onPulse() {
        if (loading.get()) {
            tellProgress();
        }
    }

    private void tellProgress() {
        EngineLoading now = engine.loading();
        status.say(
                StatusViewModel.Kind.BUSY,
                "Unpacking the engine, once on this machine: %s of %s MB."
                        .formatted(NumberText.count(now.done() / MEGABYTE), NumberText.count(now.total() / MEGABYTE)));
    }

    /** Whether the engine's libraries are being unpacked. */
    public ReadOnlyBooleanProperty loadingProperty() {
        return loading.getReadOnlyProperty();
    }
}
