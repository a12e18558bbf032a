package org.headlight.snapshot;

import java.util.List;
import java.util.Optional;

/**
 * What a network did with one probe: where it looked, what it said. Immutable.
 *
 * @param probe the example
 * @param maps one map for each site of the network, in the order of stacks, layers and heads
 * @param answer what it said
 */
public record ProbeAttention(Probe probe, List<AttentionMap> maps, Answer answer) {
    public ProbeAttention {
        maps = List.copyOf(maps);
    }

    /**
     * The tokens or rows that were read, which can be masked: what a map looks at, and not what a decoder has written itself, nor
     * sentences made of tokens. Empty where there is no map.
     */
    public Optional<TokenText> read() {
        return maps.stream()
                .filter(map -> map.site().kind() != AttentionKind.SELF)
                .findFirst()
                .or(() -> maps.stream().findFirst())
                .map(AttentionMap::key);
    }

    /** The answer with its probabilities; empty where it is numbers. */
    public Optional<Prediction> prediction() {
        return answer instanceof Prediction prediction ? Optional.of(prediction) : Optional.empty();
    }

    /** The forecast; empty where the answer is none. */
    public Optional<Forecast> forecast() {
        return answer instanceof Forecast forecast ? Optional.of(forecast) : Optional.empty();
    }
}
