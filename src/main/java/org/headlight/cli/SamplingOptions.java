package org.headlight.cli;

import org.headlight.task.language.Sampling;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How a language model goes on with a text. */
final class SamplingOptions {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = "--tokens",
            defaultValue = "200",
            paramLabel = "N",
            description = "Tokens a language model writes (${DEFAULT-VALUE}).")
    private int tokens;

    @Option(
            names = "--temperature",
            defaultValue = "1",
            paramLabel = "T",
            description = "How boldly it writes, above 0: less takes likelier tokens (${DEFAULT-VALUE}).")
    private double temperature;

    @Option(
            names = "--likeliest",
            defaultValue = "0",
            paramLabel = "K",
            description = "Takes one of the K likeliest tokens; 0 of all (${DEFAULT-VALUE}).")
    private int likeliest;

    @Option(
            names = "--seed",
            defaultValue = "1",
            paramLabel = "N",
            description = "Start of all chance: same seed, same text (${DEFAULT-VALUE}).")
    private long seed;

    /** @throws ParameterException if a number makes no sense; names the option */
    Sampling sampling() {
        try {
            return new Sampling(tokens, temperature, likeliest, seed);
        } catch (IllegalArgumentException refused) {
            throw new ParameterException(command.commandLine(), "--" + refused.getMessage(), refused);
        }
    }
}
