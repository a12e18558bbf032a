package org.headlight.run.contest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.headlight.run.Run;
import org.headlight.run.RunFolder;
import org.junit.jupiter.api.Test;

/** The table of runs that come with the program. */
class ContestTableTest {

    private static ContestTable table(String sample, String... runs) throws Exception {
        List<Run> read = new ArrayList<>();
        for (String run : runs) {
            read.add(RunFolder.load(Path.of("sample-models", sample, run)));
        }
        return ContestTable.of(List.of(runs), read);
    }

    @Test
    void everyRunHasItsRowAndBaselinesComeOnce() throws Exception {
        ContestTable table = table("seasonal", "attention-direct", "linear");
        assertEquals(List.of("mse", "mae"), table.metrics());
        assertEquals(
                List.of("attention-direct", "linear", "repeat", "seasonal"),
                table.rows().stream().map(ContestTable.Row::name).toList());
        assertTrue(table.rows().get(2).baseline());
        assertEquals(0.0249, table.rows().getFirst().test().get("mse"), 5e-5);
    }

    @Test
    void parametersAreCountedAndUnknownMetricsStayEmpty() throws Exception {
        ContestTable table = table("reverse", "plain", "luong-dot");
        ContestTable.Row plain = table.rows().getFirst();
        assertTrue(plain.parameters() < table.rows().get(1).parameters());
        assertTrue(table.metrics().contains("alignment"));
        List<List<String>> cells = table.cells();
        int alignment = cells.getFirst().indexOf("alignment");
        assertEquals("", cells.get(1).get(alignment));
        assertEquals(0.873, Double.parseDouble(cells.get(2).get(alignment)), 5e-4);
        cells.forEach(row -> assertEquals(cells.getFirst().size(), row.size()));
    }

    @Test
    void whatChanceWouldHaveIsARowOfItsOwn() throws Exception {
        ContestTable table = table("film-reviews", "lstm-additive", "bigru-mean");
        assertEquals(List.of("accuracy", "macroF1", "alignmentShare"), table.metrics());
        ContestTable.Row chance = table.rows().getLast();
        assertEquals("by chance", chance.name());
        assertEquals(0.0446, chance.test().get("alignmentShare"), 5e-5);
    }

    @Test
    void aReaderGetsColumnsOfFixedWidth() throws Exception {
        List<String> lines =
                table("seasonal", "attention-direct", "linear").text().lines().toList();
        assertEquals(5, lines.size());
        assertTrue(lines.getFirst().startsWith("run "), lines.getFirst());
        assertEquals(1, lines.stream().map(String::length).distinct().count(), String.join("\n", lines));
    }
}
