package org.headlight.viewmodel.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.headlight.viewmodel.work.Background;
import org.headlight.viewmodel.work.StatusViewModel;
import org.junit.jupiter.api.Test;

class EngineViewModelTest {
    private final FakeEngine engine = new FakeEngine();
    private final StatusViewModel status = new StatusViewModel();
    private final EngineViewModel viewModel =
            new EngineViewModel(engine, new Background(Runnable::run, Runnable::run), status);

    @Test
    void aFirstStartTellsHowFarTheUnpackingIs() {
        engine.unpack(120_000_000);
        viewModel.wake();
        assertTrue(viewModel.loadingProperty().get());
        assertEquals(
                "Unpacking the engine, once on this machine: 120 of 380 MB.",
                status.messageProperty().get());
        engine.unpack(250_000_000);
        viewModel.onPulse();
        assertEquals(
                "Unpacking the engine, once on this machine: 250 of 380 MB.",
                status.messageProperty().get());
        engine.wakeUp();
        assertFalse(viewModel.loadingProperty().get());
        assertEquals(StatusViewModel.Kind.DONE, status.kindProperty().get());
    }

    @Test
    void aLaterStartSaysNothing() {
        String before = status.messageProperty().get();
        viewModel.wake();
        viewModel.onPulse();
        assertEquals(before, status.messageProperty().get());
    }

    @Test
    void anEngineThatCannotBeLoadedSaysWhy() {
        engine.unpack(0);
        viewModel.wake();
        engine.failToWake("There is no room.");
        assertFalse(viewModel.loadingProperty().get());
        assertEquals(StatusViewModel.Kind.FAILED, status.kindProperty().get());
        assertEquals("There is no room.", status.messageProperty().get());
    }
}
