package org.headlight.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.headlight.model.NetworkSpec;
import org.headlight.model.NetworkSpecJson;
import org.headlight.run.RunFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the spec of a network as JSON, to be edited and trained with {@code --model FILE.json}. */
@Command(
        name = "spec",
        description = "Write a network's spec as JSON, to be edited and trained with --model FILE.json.",
        mixinStandardHelpOptions = true)
public final class SpecCommand implements Callable<Integer> {
    @Spec
    private CommandSpec command;

    @Parameters(paramLabel = "RUNDIR|NAME", description = "The folder of a run, or the name of a network.")
    private String subject;

    @Option(names = "--set", paramLabel = "KEY=VALUE", description = "A setting of the network.")
    private Map<String, String> settings = new LinkedHashMap<>();

    @Option(names = "--out", paramLabel = "FILE", description = "The JSON file to write; unless said, it is printed.")
    private Path out;

    @Override
    public Integer call() throws IOException {
        String json = NetworkSpecJson.write(spec());
        PrintWriter console = command.commandLine().getOut();
        if (out == null) {
            console.print(json);
        } else {
            Files.writeString(out, json);
            console.printf("%s written.%n", out);
        }
        console.flush();
        return 0;
    }

    private NetworkSpec spec() throws IOException {
        Path folder = Path.of(subject);
        try {
            NetworkSpec spec =
                    Files.isDirectory(folder) ? RunFolder.load(folder).recipe().network() : NetworkSpec.of(subject);
            for (Map.Entry<String, String> setting : settings.entrySet()) {
                spec = spec.with(setting.getKey(), setting.getValue());
            }
            return spec.requireSound();
        } catch (IllegalArgumentException refused) {
            throw new ParameterException(command.commandLine(), refused.getMessage(), refused);
        }
    }
}
