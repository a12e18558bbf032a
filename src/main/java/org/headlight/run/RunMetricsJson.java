package org.headlight.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.headlight.snapshot.EpochScore;

/** How a training went, as a JSON object; what was not judged is left out. */
final class RunMetricsJson {

    private RunMetricsJson() {}

    static ObjectNode write(RunMetrics metrics) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("epochs", metrics.epochs()).put("steps", metrics.steps()).put("seconds", metrics.seconds());
        json.put("stepsPerSecond", metrics.stepsPerSecond());
        metrics.best().ifPresent(best -> write(best, json.putObject("best")));
        if (!metrics.test().isEmpty()) {
            metrics.test().forEach(json.putObject("test")::put);
        }
        if (!metrics.baselines().isEmpty()) {
            ObjectNode baselines = json.putObject("baselines");
            metrics.baselines().forEach((name, numbers) -> numbers.forEach(baselines.putObject(name)::put));
        }
        return json;
    }

    private static void write(EpochScore best, ObjectNode json) {
        json.put("epoch", best.epoch()).put("step", best.step()).put("trainLoss", best.trainLoss());
        if (!Double.isNaN(best.validationLoss())) {
            json.put("validationLoss", best.validationLoss());
        }
        if (!Double.isNaN(best.validationAccuracy())) {
            json.put("validationAccuracy", best.validationAccuracy());
        }
    }

    static RunMetrics read(JsonNode json) {
        JsonNode best = json.path("best");
        Map<String, Map<String, Double>> baselines = new LinkedHashMap<>();
        json.path("baselines").properties().forEach(one -> baselines.put(one.getKey(), numbers(one.getValue())));
        return new RunMetrics(
                json.path("epochs").asInt(),
                json.path("steps").asInt(),
                json.path("seconds").asDouble(),
                best.isMissingNode() ? Optional.empty() : Optional.of(score(best)),
                numbers(json.path("test")),
                baselines);
    }

    private static Map<String, Double> numbers(JsonNode json) {
        Map<String, Double> numbers = new LinkedHashMap<>();
        json.properties()
                .forEach(
                        number -> numbers.put(number.getKey(), number.getValue().asDouble()));
        return numbers;
    }

    private static EpochScore score(JsonNode json) {
        return new EpochScore(
                json.path("epoch").asInt(),
                json.path("step").asInt(),
                json.path("trainLoss").asDouble(),
                json.path("validationLoss").asDouble(Double.NaN),
                json.path("validationAccuracy").asDouble(Double.NaN),
                true);
    }
}
