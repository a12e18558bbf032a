package org.headlight.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.headlight.model.NetworkSpec;
import org.headlight.model.NetworkSpecJson;
import org.headlight.model.Networks;
import org.headlight.model.network.NetworkKind;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** The commands as a script sees them: arguments in; exit code, output and files out. */
class CommandsTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    private static Path folder;

    private static Path reviews;
    private static Path run;
    private static Outcome trained;

    /** What a command did. */
    private record Outcome(int code, String out, String error) {
        List<String> lines() {
            return out.lines().toList();
        }
    }

    private static Outcome headlight(Object... arguments) {
        StringWriter out = new StringWriter();
        StringWriter error = new StringWriter();
        CommandLine commandLine =
                Launcher.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(error, true));
        int code = commandLine.execute(
                Arrays.stream(arguments).map(Object::toString).toArray(String[]::new));
        return new Outcome(code, out.toString(), error.toString());
    }

    @BeforeAll
    static void train() {
        reviews = folder.resolve("reviews.csv");
        run = folder.resolve("run");
        assertEquals(
                0,
                headlight("generate", "film-reviews", "--rows", 200, "--out", reviews)
                        .code());
        trained = headlight(
                "train",
                "--data",
                reviews,
                "--out",
                run,
                "--epochs",
                2,
                "--seed",
                3,
                "--json",
                "--set",
                "embeddingSize=16",
                "--set",
                "hiddenSize=8",
                "--set",
                "attentionSize=8");
    }

    @Test
    void trainingTellsEachEpochAndTheEndAsJson() throws IOException {
        assertEquals(0, trained.code(), trained.error());
        assertEquals(3, trained.lines().size(), trained.out());
        JsonNode epoch = JSON.readTree(trained.lines().get(1));
        assertEquals("epoch", epoch.get("event").asText());
        assertEquals(2, epoch.get("epoch").asInt());
        assertEquals(10, epoch.get("step").asInt(), "160 training examples in batches of 32, twice");
        for (String key : List.of("trainLoss", "validationLoss", "validationAccuracy")) {
            assertTrue(epoch.get(key).isNumber(), key);
        }
        JsonNode finished = JSON.readTree(trained.lines().getLast());
        assertEquals("finished", finished.get("event").asText());
        assertEquals(10, finished.get("steps").asInt());
        assertEquals(run.toString(), finished.get("run").asText());
        assertTrue(finished.get("seconds").isNumber()
                && finished.get("stepsPerSecond").isNumber());
        assertTrue(finished.at("/test/accuracy").isNumber()
                && finished.at("/test/macroF1").isNumber());
    }

    @Test
    void evaluatingTellsEachClass() throws IOException {
        Outcome outcome = headlight("evaluate", run, "--data", reviews, "--json");
        assertEquals(0, outcome.code(), outcome.error());
        JsonNode report = JSON.readTree(outcome.out());
        assertEquals("classify", report.get("task").asText());
        assertEquals(200, report.get("examples").asInt());
        assertEquals(100, report.at("/perClass/positive/support").asInt());
        for (String key : List.of("precision", "recall", "f1", "support")) {
            assertTrue(report.at("/perClass/negative").has(key), key);
        }
        assertEquals(
                100,
                report.at("/confusion/negative/negative").asInt()
                        + report.at("/confusion/negative/positive").asInt());
        assertTrue(report.at("/calibrationError").isNumber());
        assertEquals(0.5, report.at("/baselines/majority/accuracy").asDouble());
        assertTrue(report.at("/baselines/naiveBayes/accuracy").asDouble() > 0.8);
        assertTrue(report.at("/baselines/naiveBayes/perClass/positive/f1").isNumber());
        double chance = report.at("/alignment/chance").asDouble();
        assertTrue(0 < chance && chance < 0.2, "one or two words of a review decide: " + chance);
        assertTrue(report.at("/alignment/share").asDouble() > 0);
    }

    @Test
    void evaluatingShowsABaselineBesideEachMetric() {
        List<String> lines = headlight("evaluate", run, "--data", reviews).lines();
        assertTrue(lines.stream().anyMatch(line -> line.matches(" +network +majority +naive Bayes")), lines.toString());
        assertTrue(lines.stream().anyMatch(line -> line.matches("accuracy( +[01]\\.\\d{4}){3}")), lines.toString());
        assertTrue(
                lines.stream().anyMatch(line -> line.matches("positive +100( +[01]\\.\\d{4}){5}")), lines.toString());
    }

    @Test
    void attendingWritesWeightsThatSumToOne() throws IOException {
        Path out = folder.resolve("map.json");
        Outcome outcome = headlight("attend", run, "--text", "the story was superb .", "--out", out);
        assertEquals(0, outcome.code(), outcome.error());
        JsonNode map = JSON.readTree(out.toFile());
        assertEquals(5, map.get("key").size());
        JsonNode weights = map.at("/sites/0/weights/0");
        double sum = 0;
        for (JsonNode weight : weights) {
            sum += weight.asDouble();
        }
        assertEquals(1, sum, 1e-5);
        assertEquals("pooling", map.at("/sites/0/kind").asText());
        assertTrue(map.at("/prediction/probabilities/positive").isNumber());
    }

    @Test
    void attendingToARowWritesATableOrAPicture() throws IOException {
        Path table = folder.resolve("map.csv");
        Path picture = folder.resolve("map.png");
        assertEquals(
                0,
                headlight("attend", run, "--data", reviews, "--row", 2, "--out", table)
                        .code());
        assertEquals(
                0,
                headlight("attend", run, "--data", reviews, "--row", 2, "--out", picture)
                        .code());
        assertTrue(Files.readString(table).startsWith("stack,layer,head,kind,query,"));
        assertTrue(Files.size(picture) > 1000);
    }

    @Test
    void aSummaryCountsTheParametersOfARunAndOfANetwork() throws IOException {
        JsonNode ofRun = JSON.readTree(headlight("summary", run, "--json").out());
        JsonNode ofName = JSON.readTree(headlight("summary", "bigru-additive", "--vocabulary", 10, "--json")
                .out());
        assertTrue(ofRun.get("parameters").asLong() < ofName.get("parameters").asLong());
        assertTrue(headlight("summary", run).out().contains("parameters"));
        assertEquals(
                "cosine",
                JSON.readTree(headlight("summary", "seq2seq-transformer", "--json")
                                .out())
                        .at("/training/schedule")
                        .asText());
        assertTrue(headlight("summary", "seq2seq-transformer")
                .out()
                .contains("Taught with epochs=30, batchSize=64, rate=0.005, optimizer=adam,"));
    }

    static Stream<String> networks() {
        return Networks.all().stream().map(NetworkKind::name);
    }

    @ParameterizedTest
    @MethodSource("networks")
    void everyNetworkIsASpecThatCanBeEditedAndSaved(String network) throws IOException {
        Path spec = folder.resolve("spec.json");
        Outcome outcome = headlight("spec", network, "--out", spec);
        assertEquals(0, outcome.code(), outcome.error());
        assertEquals(NetworkSpec.of(network), NetworkSpecJson.read(Files.readString(spec)));
    }

    @Test
    void theSpecOfARunIsThatOfItsNetwork() throws IOException {
        JsonNode spec =
                JSON.readTree(headlight("spec", run, "--set", "dropout=0.25").out());
        assertEquals("bigru-additive", spec.get("network").asText());
        assertEquals(8, spec.at("/settings/hiddenSize").asInt());
        assertEquals(0.25, spec.at("/settings/dropout").asDouble());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            train                                               | 2 | Missing required options: '--out=RUNDIR', '--data=PATH'.
            train --data x --out y --set speed=1                | 2 | There is no setting "speed"
            train --data x --out y --epochs 0                   | 2 | epochs takes a whole number from 1
            train --data x --out y --model lstm                 | 2 | There is no network "lstm"
            train --data x --out y --text-column a --label-column a | 2 | name the same column
            train --data /no/such/file --out y                  | 1 | /no/such/file
            evaluate /no/such/run --data x                      | 1 | /no/such/run
            attend /no/such/run --text a --out map.gif          | 2 | .json, .csv, .npy, .png, .svg or .pdf
            summary nothing                                     | 2 | There is no network "nothing"
            spec nothing                                        | 2 | There is no network "nothing"
            spec transformer --set heads=3                      | 2 | heads takes a number that divides embeddingSize
            generate film-reviews --rows 0 --out x              | 2 | --rows takes at least 1
            """)
    void wrongUseAndWrongInputGetOneSentenceAndAnExitCode(String arguments, int code, String said) {
        Outcome outcome = headlight((Object[]) arguments.split(" "));
        assertEquals(code, outcome.code(), outcome.error());
        assertEquals(1, outcome.error().lines().count(), outcome.error());
        assertTrue(outcome.error().contains(said), outcome.error());
        assertFalse(outcome.error().contains("Exception"), outcome.error());
        assertEquals("", outcome.out());
    }
}
