package org.headlight.viewmodel.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import org.headlight.run.Run;
import org.headlight.snapshot.ProbeAttention;
import org.headlight.viewmodel.engine.Engine;
import org.headlight.viewmodel.work.Background;

/**
 * Where the network looks in the judged examples that are on screen: asked when a row is shown, a few rows at a time, and
 * remembered. FX thread only.
 */
public final class AttentionStrips {
    private static final int TOGETHER = 32;
    private static final int REMEMBERED = 5_000;

    private final Engine engine;
    private final Background background;
    private final Map<Integer, Strip> known = new HashMap<>();
    private final Map<Integer, JudgedRow> wanted = new LinkedHashMap<>();
    private final ReadOnlyLongWrapper version = new ReadOnlyLongWrapper(this, "version");
    private Run run;
    private boolean asking;

    AttentionStrips(Engine engine, Background background) {
        this.engine = engine;
        this.background = background;
    }

    /** Forgets what was seen and asks another run from now on; null for none. */
    void ask(Run other) {
        run = other;
        known.clear();
        wanted.clear();
    }

    /** The strip of a row, where it is known; where it is not, it is asked for, and {@link #versionProperty} changes. */
    public Optional<Strip> of(JudgedRow row) {
        Strip strip = row.strip().orElse(known.get(row.number()));
        if (strip == null && run != null && wanted.putIfAbsent(row.number(), row) == null && !asking) {
            asking = true;
            background.screen().execute(this::askNext);
        }
        return Optional.ofNullable(strip);
    }

    /** What was wanted last is on screen now, so it comes first. */
    private void askNext() {
        List<JudgedRow> rows = new ArrayList<>(wanted.values());
        List<JudgedRow> next = rows.subList(Math.max(0, rows.size() - TOGETHER), rows.size());
        asking = run != null && !next.isEmpty();
        if (asking) {
            Run asked = run;
            engine.attend(asked, next.stream().map(row -> row.probe().get()).toList())
                    .whenComplete(background.<List<ProbeAttention>>returning(
                            seen -> take(asked, next, seen), refused -> asking = false));
        }
    }

    private void take(Run asked, List<JudgedRow> rows, List<ProbeAttention> seen) {
        if (asked == run) {
            if (known.size() > REMEMBERED) {
                known.clear();
            }
            for (int i = 0; i < rows.size(); i++) {
                known.put(rows.get(i).number(), Strip.of(seen.get(i)));
                wanted.remove(rows.get(i).number());
            }
            version.set(version.get() + 1);
        }
        askNext();
    }

    /** Changes whenever more is known. */
    public ReadOnlyLongProperty versionProperty() {
        return version.getReadOnlyProperty();
    }
}
