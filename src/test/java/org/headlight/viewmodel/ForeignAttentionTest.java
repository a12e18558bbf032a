package org.headlight.viewmodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.headlight.data.Progress;
import org.headlight.data.attention.AttentionFile;
import org.headlight.export.number.MapJson;
import org.headlight.snapshot.AttentionMap;
import org.headlight.snapshot.ProbeAttention;
import org.headlight.viewmodel.engine.FakeEngine;
import org.headlight.viewmodel.work.Background;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForeignAttentionTest {
    @TempDir
    Path folder;

    private final WorkbenchViewModel workbench = new WorkbenchViewModel(
            new FakeEngine(), new Background(Runnable::run, Runnable::run), List.of(), name -> Optional.empty());

    @Test
    void isSeenInEveryViewAndTrainsNothing() throws IOException {
        workbench.open(twoHeads());
        assertEquals(View.HEATMAP, workbench.viewProperty().get());
        assertEquals("two.json", workbench.titleProperty().get());
        assertEquals(2, workbench.attention().sites().sitesProperty().get().size());
        assertNotNull(workbench.figures().heatmapProperty().get());
        assertNotNull(workbench.figures().tokensProperty().get());
        workbench.viewProperty().set(View.HEADS);
        assertNotNull(workbench.heads().gridProperty().get());
        assertTrue(workbench.foreign().shownProperty().get());
        assertFalse(workbench.trainableProperty().get());
    }

    @Test
    void dataTakesItsPlace() throws IOException {
        workbench.open(twoHeads());
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            lines.append("ham\tsee you at %d\nspam\twin %d pounds\n".formatted(i, i));
        }
        workbench.open(Files.writeString(folder.resolve("messages.tsv"), lines));
        assertFalse(workbench.foreign().shownProperty().get());
        assertTrue(workbench.trainableProperty().get());
    }

    @Test
    void whatCannotBeReadSaysWhyAndLeavesWhatIsOpen() throws IOException {
        workbench.open(twoHeads());
        workbench.open(Files.writeString(folder.resolve("ragged.json"), "{\"attention\": [[1, 0], [1]]}"));
        assertTrue(workbench.openErrorProperty().get().contains("ragged.json, line 1"));
        assertEquals("two.json", workbench.titleProperty().get());
        assertNotNull(workbench.figures().heatmapProperty().get());
    }

    @Test
    void whatIsExportedOpensAgain() throws IOException {
        workbench.open(twoHeads());
        ProbeAttention shown = workbench.attention().seenProperty().get();
        Path exported = folder.resolve("exported.json");
        MapJson.write(shown, exported);
        assertTrue(AttentionFile.is(exported));
        ProbeAttention again = AttentionFile.read(exported, Progress.NONE)
                .moments()
                .getFirst()
                .probes()
                .getFirst();
        assertEquals(shown.probe(), again.probe());
        assertEquals(shown.answer(), again.answer());
        for (int i = 0; i < 2; i++) {
            AttentionMap before = shown.maps().get(i);
            assertEquals(before, again.maps().get(i));
        }
    }

    private Path twoHeads() throws IOException {
        return Files.writeString(folder.resolve("two.json"), """
                {"text": "a b", "label": "yes", "tokens": ["a", "b"], "mask": "causal",
                 "attention": [[[[1, 0], [0.25, 0.75]], [[1, 0], [null, 0.5]]]],
                 "prediction": {"probabilities": {"no": 0.25, "yes": 0.75}}}""");
    }
}
