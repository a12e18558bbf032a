package org.headlight.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class GenerateCommandTest {

    @Test
    void aKindIsNamedAsItIsShown(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("lookup.csv");
        CommandLine command = new CommandLine(new GenerateCommand()).setOut(new PrintWriter(new StringWriter()));
        assertEquals(0, command.execute("first-occurrence", "--out", file.toString(), "--rows", "10", "--seed", "4"));
        List<String> lines = Files.readAllLines(file);
        assertEquals(11, lines.size());
        assertEquals("text,label,alignment", lines.getFirst());
    }

    @Test
    void anUnknownKindIsAnsweredWithThoseThereAre(@TempDir Path folder) {
        StringWriter errors = new StringWriter();
        CommandLine command = new CommandLine(new GenerateCommand()).setErr(new PrintWriter(errors));
        assertEquals(
                2, command.execute("nothing", "--out", folder.resolve("x.csv").toString()));
        assertTrue(errors.toString().contains("lagged-copy"), errors.toString());
    }
}
