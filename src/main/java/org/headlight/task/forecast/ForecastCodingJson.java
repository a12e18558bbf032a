package org.headlight.task.forecast;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.headlight.data.PartSizes;
import org.headlight.data.series.Scaling;
import org.headlight.data.series.SeriesCoding;
import org.headlight.data.series.WindowPlan;
import org.headlight.snapshot.Settings;

/** What a forecaster's run remembers, as fields of its document. */
final class ForecastCodingJson {

    private ForecastCodingJson() {}

    static ObjectNode write(ForecastCoding coding) {
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        fields.set("readOptions", SeriesOptionsJson.write(coding.options()));
        WindowPlan plan = coding.series().plan();
        ObjectNode window = fields.putObject("window");
        window.put("history", plan.history()).put("horizon", plan.horizon()).put("stride", plan.stride());
        ArrayNode targets = window.putArray("targets");
        plan.targets().forEach(targets::add);
        PartSizes split = plan.split();
        fields.putObject("split")
                .put("train", split.train())
                .put("validation", split.validation())
                .put("test", split.test())
                .put("counted", split.counted());
        ArrayNode inputs = fields.putArray("inputs");
        for (int i = 0; i < plan.inputs().size(); i++) {
            Scaling scaling = coding.series().scalings().get(i);
            inputs.addObject()
                    .put("name", plan.inputs().get(i))
                    .put("mean", scaling.mean())
                    .put("deviation", scaling.deviation());
        }
        return fields.put("trainedOn", coding.trainedOn()).put("season", coding.season());
    }

    /** @throws IllegalArgumentException if a field is missing or wrong; names it */
    static ForecastCoding read(Settings examples, JsonNode fields) {
        List<String> inputs = new ArrayList<>();
        List<Scaling> scalings = new ArrayList<>();
        for (JsonNode input : fields.path("inputs")) {
            inputs.add(input.path("name").asText());
            scalings.add(new Scaling(
                    input.path("mean").asDouble(), input.path("deviation").asDouble()));
        }
        List<String> targets = new ArrayList<>();
        JsonNode window = fields.path("window");
        window.path("targets").forEach(target -> targets.add(target.asText()));
        WindowPlan plan = new WindowPlan(
                window.path("history").asInt(),
                window.path("horizon").asInt(),
                window.path("stride").asInt(),
                split(fields.path("split")),
                inputs,
                targets);
        return new ForecastCoding(
                SeriesOptionsJson.read(fields.path("readOptions")),
                new SeriesCoding(plan, scalings),
                fields.path("trainedOn").asText(),
                fields.path("season").asInt(),
                examples.integer("dropLast"),
                new Band(examples.real("band")));
    }

    private static PartSizes split(JsonNode json) {
        return new PartSizes(
                json.path("train").asDouble(),
                json.path("validation").asDouble(),
                json.path("test").asDouble(),
                json.path("counted").asBoolean());
    }
}
