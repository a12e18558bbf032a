package org.headlight.viewmodel.preferences;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.headlight.render.ColorMap;
import org.headlight.viewmodel.attention.ScaleViewModel;
import org.headlight.viewmodel.work.Background;
import org.headlight.viewmodel.work.StatusViewModel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreferencesViewModelTest {
    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void nameFile() {
        file = folder.resolve("deep/preferences.json");
    }

    /** One start of the program. */
    private final class Start {
        final StatusViewModel status = new StatusViewModel();
        final ScaleViewModel scale = new ScaleViewModel();
        final PreferencesViewModel preferences =
                new PreferencesViewModel(new Background(Runnable::run, Runnable::run), status, scale);

        Start() {
            preferences.keepIn(file);
        }
    }

    @Test
    void whatIsChosenIsThereAtTheNextStart() throws IOException {
        Path data = Files.createFile(folder.resolve("data.csv"));
        Path gone = folder.resolve("gone.csv");
        Start first = new Start();
        assertEquals(Optional.empty(), first.preferences.darkProperty().get(), "follows the system at first");
        WindowPlace place = new WindowPlace(-8, 20.5, 1280, 800, true);
        first.preferences.darkProperty().set(Optional.of(true));
        first.preferences.windowProperty().set(Optional.of(place));
        first.scale.colorMapProperty().set(ColorMap.MAGMA);
        first.preferences.opened(data);
        first.preferences.opened(gone);

        Start second = new Start();
        assertEquals(Optional.of(true), second.preferences.darkProperty().get());
        assertEquals(Optional.of(place), second.preferences.windowProperty().get());
        assertEquals(ColorMap.MAGMA, second.scale.colorMapProperty().get());
        assertEquals(List.of(data), second.preferences.recent(), "what is gone is left out");
    }

    @Test
    void theNewestOfTenIsFirstAndNoneIsThereTwice() {
        Start start = new Start();
        List<Path> paths = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            paths.add(folder.resolve(i + ".csv"));
            start.preferences.opened(paths.getLast());
        }
        start.preferences.opened(paths.get(5));
        assertEquals(PreferencesViewModel.RECENT, start.preferences.recent().size());
        assertEquals(paths.get(5), start.preferences.recent().getFirst());
        assertEquals(
                1,
                start.preferences.recent().stream().filter(paths.get(5)::equals).count());
    }

    @Test
    void keysOfOthersSurvive() throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(
                file,
                "{\"future\": {\"a\": [1]}, \"colorMap\": \"Plaid\", \"dark\": \"yes\", \"window\": {\"x\": 1e9}}");
        Start start = new Start();
        assertEquals(ColorMap.VIRIDIS, start.scale.colorMapProperty().get(), "a value without sense is not there");
        assertEquals(Optional.empty(), start.preferences.windowProperty().get());
        start.preferences.darkProperty().set(Optional.of(false));
        String written = Files.readString(file);
        assertTrue(written.contains("\"future\""), written);
        assertTrue(written.contains("\"dark\" : false"), written);
    }

    @Test
    void aBrokenFileIsPutAsideAndSaidSo() throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "{\"dark\": tr");
        Start start = new Start();
        assertTrue(start.status.messageProperty().get().contains("preferences.json.broken"));
        assertTrue(start.status.messageProperty().get().contains("line 1"));
        assertEquals("{\"dark\": tr", Files.readString(file.resolveSibling("preferences.json.broken")));
        start.preferences.darkProperty().set(Optional.of(true));
        assertEquals(Optional.of(true), new Start().preferences.darkProperty().get());
    }
}
