package org.headlight.viewmodel.moments;

import java.util.ArrayList;
import java.util.List;
import org.headlight.snapshot.Answer;
import org.headlight.snapshot.AttentionMap;
import org.headlight.snapshot.Moment;
import org.headlight.snapshot.Probe;
import org.headlight.snapshot.ProbeAttention;

/**
 * A moment in less memory, to be unpacked when it is shown. Immutable.
 *
 * @param step updates made until then
 * @param examples what the network did with each probe
 */
record PackedMoment(int step, List<Example> examples) {

    /**
     * What a network did with a probe. Immutable.
     *
     * @param probe the example
     * @param answer what the network said
     * @param maps one for each site
     */
    record Example(Probe probe, Answer answer, List<PackedMap> maps) {

        private ProbeAttention unpack() {
            return new ProbeAttention(
                    probe, maps.stream().map(PackedMap::unpack).toList(), answer);
        }
    }

    /**
     * Packs a moment.
     *
     * @param before the packed moment before it, whose texts are used again; null where there is none
     */
    static PackedMoment of(Moment moment, PackedMoment before) {
        List<Example> examples = new ArrayList<>();
        for (ProbeAttention seen : moment.probes()) {
            Example known = before == null || examples.size() >= before.examples.size()
                    ? null
                    : before.examples.get(examples.size());
            examples.add(pack(seen, known));
        }
        return new PackedMoment(moment.step(), List.copyOf(examples));
    }

    private static Example pack(ProbeAttention seen, Example before) {
        List<PackedMap> maps = new ArrayList<>();
        for (AttentionMap map : seen.maps()) {
            PackedMap known = before == null || maps.size() >= before.maps.size() ? null : before.maps.get(maps.size());
            maps.add(PackedMap.of(map, known));
        }
        Probe probe = before != null && before.probe.equals(seen.probe()) ? before.probe : seen.probe();
        return new Example(probe, seen.answer(), List.copyOf(maps));
    }

    /** Its numbers in memory. */
    long bytes() {
        return examples.stream()
                .flatMap(example -> example.maps.stream())
                .mapToLong(PackedMap::bytes)
                .sum();
    }

    /** The moment again, its numbers to about three decimals. */
    Moment unpack() {
        return new Moment(step, examples.stream().map(Example::unpack).toList());
    }
}
