package org.headlight.data.attention;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the objects of a file of attention, one inside the other; a field it does not know is passed over. For one thread. */
final class DraftReader {
    private static final String CAUSAL = "causal";

    private final JsonInput json;
    private final WeightsReader.Budget budget = new WeightsReader.Budget();

    DraftReader(JsonInput json) {
        this.json = json;
    }

    /** Whether a field is one that only a file of attention has. */
    static boolean isTelling(String field) {
        return Set.of("attention", "sites", "moments", "examples").contains(field);
    }

    /** An object, at whose beginning the input stands. */
    Draft read() throws IOException {
        json.enter(JsonToken.START_OBJECT, "an object");
        Draft draft = new Draft();
        while (json.next() != JsonToken.END_OBJECT) {
            String field = json.fieldName();
            json.next();
            read(field, draft);
        }
        return draft;
    }

    private void read(String field, Draft draft) throws IOException {
        switch (field) {
            case "moments" -> readAll(draft.moments);
            case "examples" -> readAll(draft.examples);
            case "sites" -> readAll(draft.sites);
            case "attention" -> draft.layers = WeightsReader.layers(json, budget);
            case "weights" -> draft.weights = Optional.of(WeightsReader.matrix(json, budget));
            case "mask" -> readMask(draft);
            case "tokens" -> draft.tokens = json.texts();
            case "query" -> draft.query = json.texts();
            case "key" -> draft.key = json.texts();
            case "model" -> draft.model = json.text();
            case "text", "prompt" -> draft.text = json.text();
            case "label" -> draft.label = Optional.of(json.text());
            case "stack" -> draft.stack = json.text();
            case "kind" -> draft.kind = oneOf("kind", List.of("self", "cross", "pooling"));
            case "step" -> draft.step = Optional.of(json.index());
            case "layer" -> draft.layer = json.index();
            case "head" -> draft.head = json.index();
            case "prediction" -> readPrediction(draft);
            default -> json.skip();
        }
    }

    private void readAll(List<Draft> drafts) throws IOException {
        json.enter(JsonToken.START_ARRAY, "a list of objects");
        while (json.next() != JsonToken.END_ARRAY) {
            drafts.add(read());
        }
        if (drafts.isEmpty()) {
            throw json.refusal("this list is empty");
        }
    }

    private void readMask(Draft draft) throws IOException {
        draft.causal = json.token() == JsonToken.VALUE_STRING
                && oneOf("mask", List.of(CAUSAL)).equals(CAUSAL);
        if (!draft.causal) {
            draft.mask = Optional.of(WeightsReader.mask(json, budget));
        }
    }

    private String oneOf(String name, List<String> known) throws IOException {
        String word = json.text();
        if (!known.contains(word)) {
            throw json.refusal("%s is one of %s, but got “%s”".formatted(name, String.join(", ", known), word));
        }
        return word;
    }

    private void readPrediction(Draft draft) throws IOException {
        json.enter(JsonToken.START_OBJECT, "an object");
        while (json.next() != JsonToken.END_OBJECT) {
            boolean probabilities = json.fieldName().equals("probabilities");
            json.next();
            if (probabilities) {
                readProbabilities(draft);
            } else {
                json.skip();
            }
        }
    }

    private void readProbabilities(Draft draft) throws IOException {
        json.enter(JsonToken.START_OBJECT, "an object of labels and their probabilities");
        while (json.next() != JsonToken.END_OBJECT) {
            String name = json.fieldName();
            json.next();
            draft.probabilities.put(name, json.number());
        }
    }
}
