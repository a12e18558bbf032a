package org.headlight.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Turns whatever went wrong into one sentence and an exit code: 2 for wrong use, 1 for anything else. */
public final class Failures {
    private Failures() {}

    /** Makes a command line, and all its commands, fail with one sentence. */
    public static CommandLine install(CommandLine commandLine) {
        commandLine.setParameterExceptionHandler((failure, arguments) -> {
            say(failure.getCommandLine(), sentence(failure) + " See " + name(failure) + " --help.");
            return CommandLine.ExitCode.USAGE;
        });
        commandLine.setExecutionExceptionHandler((failure, command, parsed) -> {
            say(command, sentence(failure));
            return CommandLine.ExitCode.SOFTWARE;
        });
        return commandLine;
    }

    /** What went wrong, as one line that names the thing and ends with a full stop. */
    public static String sentence(Throwable failure) {
        Throwable cause = failure;
        while ((cause instanceof ExecutionException || cause instanceof CompletionException)
                && cause.getCause() != null) {
            cause = cause.getCause();
        }
        String words = words(cause).strip().replaceAll("\\s*\\R\\s*", " ");
        return words.endsWith(".") || words.endsWith("?") || words.endsWith("!") ? words : words + ".";
    }

    private static String words(Throwable cause) {
        return switch (cause) {
            case NoSuchFileException missing -> missing.getFile() + ": there is no such file or folder";
            case AccessDeniedException denied -> denied.getFile() + ": access is denied";
            case FileSystemException file when file.getReason() != null -> file.getFile() + ": " + file.getReason();
            case OutOfMemoryError full -> "The memory is used up; a smaller batch or a smaller network needs less";
            case IOException io when io.getMessage() == null -> "Reading or writing failed: " + io;
            default -> cause.getMessage() == null ? "Unexpected failure: " + cause : cause.getMessage();
        };
    }

    private static String name(ParameterException failure) {
        return failure.getCommandLine().getCommandSpec().qualifiedName();
    }

    private static void say(CommandLine command, String sentence) {
        command.getErr().println(sentence);
        command.getErr().flush();
    }
}
