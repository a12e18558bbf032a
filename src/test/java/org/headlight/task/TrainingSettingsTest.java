package org.headlight.task;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.headlight.snapshot.Settings;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TrainingSettingsTest {

    static List<Task> tasks() {
        return Tasks.all();
    }

    @ParameterizedTest
    @MethodSource("tasks")
    void aTrainingBeginsWithTheValuesOfItsTask(Task task) {
        Settings initial = Settings.initial(TrainingSettings.of(task));
        for (Map.Entry<String, String> wanted : task.training().entrySet()) {
            assertEquals(wanted.getValue(), initial.text(wanted.getKey()), wanted.getKey());
        }
    }
}
