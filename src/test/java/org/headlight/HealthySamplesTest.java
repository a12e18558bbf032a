package org.headlight;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.headlight.analysis.alarm.Alarm;
import org.headlight.analysis.alarm.AttentionAlarms;
import org.headlight.analysis.alarm.LossAlarms;
import org.headlight.analysis.alarm.MomentState;
import org.headlight.data.Progress;
import org.headlight.run.Run;
import org.headlight.run.RunFolder;
import org.headlight.snapshot.Moment;
import org.headlight.snapshot.Probe;
import org.headlight.snapshot.ProbeAttention;
import org.headlight.task.FileOptions;
import org.headlight.training.TrainingRunner;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The samples have learned what they should, so no alarm may warn of their losses, nor of where they look in the end. */
class HealthySamplesTest {
    private static final Path SAMPLES = Path.of("sample-models");
    private static final int PROBES = 4;

    private static TrainingRunner runner;

    @BeforeAll
    static void wake() {
        runner = new TrainingRunner(1);
    }

    @AfterAll
    static void close() {
        runner.close();
    }

    static List<Path> samples() throws IOException {
        try (Stream<Path> folders = Files.list(SAMPLES)) {
            return folders.filter(Files::isDirectory).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void nothingWarns(Path sample) throws Exception {
        JsonNode description =
                new ObjectMapper().readTree(sample.resolve("sample.json").toFile());
        Run run = RunFolder.load(sample.resolve(description.get("runs").get(0).asText()));
        List<Alarm> alarms = new ArrayList<>(LossAlarms.of(run.steps(), run.epochs()));
        List<Probe> probes = run.coding()
                .probes(run.coding()
                        .read(sample.resolve(description.get("data").asText()), FileOptions.GUESSED, Progress.NONE));
        List<ProbeAttention> seen = runner.attend(run, probes.subList(0, PROBES))
                .toCompletableFuture()
                .get();
        alarms.addAll(AttentionAlarms.of(IntStream.rangeClosed(1, 10)
                .mapToObj(i -> MomentState.of(new Moment(100 * i, seen)))
                .toList()));
        assertEquals(
                List.of(),
                alarms.stream().filter(alarm -> !alarm.kind().isGood()).toList());
    }
}
