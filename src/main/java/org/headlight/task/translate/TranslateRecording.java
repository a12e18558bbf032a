package org.headlight.task.translate;

import java.util.List;
import org.headlight.model.attention.Attended;
import org.headlight.model.attention.AttentionRecorder;
import org.headlight.model.attention.AttentionRecording;
import org.headlight.model.attention.Places;
import org.headlight.snapshot.AttentionKind;
import org.headlight.snapshot.AttentionMap;
import org.headlight.snapshot.AttentionSite;
import org.headlight.snapshot.TokenText;

/**
 * The attention of one translation: the rows of a decoder's maps are what was written, and so are the columns where it looks at
 * itself; all others are the source. Confined to the engine thread.
 */
final class TranslateRecording implements AttentionRecorder {
    private static final String DECODER = "decoder";

    private final AttentionRecording recording;
    private final TokenText written;

    TranslateRecording(TokenText source, TokenText written) {
        this.recording = new AttentionRecording(List.of(source));
        this.written = written;
    }

    @Override
    public void record(AttentionSite site, Attended attended, Places queries, Places keys) {
        boolean writes = site.stack().equals(DECODER);
        recording.record(
                site,
                attended,
                writes ? Places.named(written) : queries,
                writes && site.kind() == AttentionKind.SELF ? Places.named(written) : keys);
    }

    /** The maps, in the order of the forward pass. */
    List<AttentionMap> maps() {
        return recording.maps(0);
    }
}
