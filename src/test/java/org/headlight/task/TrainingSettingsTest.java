package org.headlight.task;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.headlight.model.Networks;
import org.headlight.model.network.NetworkKind;
import org.headlight.snapshot.Settings;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TrainingSettingsTest {

    static List<NetworkKind> networks() {
        return Networks.all();
    }

    @ParameterizedTest
    @MethodSource("networks")
    void aTrainingBeginsWithTheValuesOfItsNetworkOrElseOfItsTask(NetworkKind network) {
        Task task = Tasks.of(network.name());
        Settings initial = Settings.initial(TrainingSettings.of(task, network));
        assertEquals(initial, Recipe.of(network.name()).training());
        network.training().forEach((key, value) -> assertEquals(value, initial.text(key), key));
        task.training()
                .forEach((key, value) ->
                        assertEquals(network.training().getOrDefault(key, value), initial.text(key), key));
        initial.requireUseful();
    }
}
