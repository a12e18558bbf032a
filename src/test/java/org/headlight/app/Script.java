package org.headlight.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import picocli.CommandLine;

/** The command line as a script sees it. */
final class Script {

    private Script() {}

    /**
     * Runs a command in this process.
     *
     * @param code the exit code it must have
     * @return what it printed, errors too
     */
    static String headlight(int code, Object... arguments) {
        StringWriter out = new StringWriter();
        CommandLine commandLine =
                Launcher.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(out, true));
        assertEquals(
                code,
                commandLine.execute(
                        Arrays.stream(arguments).map(Object::toString).toArray(String[]::new)),
                out::toString);
        return out.toString();
    }
}
