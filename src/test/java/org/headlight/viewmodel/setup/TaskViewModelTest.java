package org.headlight.viewmodel.setup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.headlight.model.Networks;
import org.headlight.snapshot.Settings;
import org.headlight.task.Tasks;
import org.junit.jupiter.api.Test;

class TaskViewModelTest {
    private final TaskViewModel task = new TaskViewModel();

    private Settings training() {
        return task.trainingSettings().getValue();
    }

    @Test
    void aNetworkBringsTheValuesItIsTaughtWithAndTakesThemAlong() {
        task.use(Tasks.get("translate"));
        assertEquals("constant", training().text("schedule"));
        task.teach(Networks.get("seq2seq-transformer"));
        assertEquals(
                Networks.get("seq2seq-transformer").training().get("schedule"),
                training().text("schedule"));
        task.teach(Networks.get("seq2seq-plain"));
        assertEquals("constant", training().text("schedule"));
        assertEquals("64", training().text("batchSize"));
    }

    @Test
    void whatTheUserChangedStaysWithAnotherNetwork() {
        task.use(Tasks.get("translate"));
        task.trainingProperty()
                .getValue()
                .field("epochs")
                .orElseThrow()
                .valueProperty()
                .set("3");
        task.teach(Networks.get("seq2seq-transformer"));
        assertEquals(3, training().integer("epochs"));
        assertEquals("cosine", training().text("schedule"));
    }

    @Test
    void theSameNetworkOnceMoreChangesNothing() {
        SettingsViewModel before = task.trainingProperty().getValue();
        task.teach(task.taskProperty().get().networks().getFirst());
        assertSame(before, task.trainingProperty().getValue());
    }
}
