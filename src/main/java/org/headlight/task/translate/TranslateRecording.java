package org.headlight.task.translate;

import java.util.List;
import java.util.stream.Stream;
import org.headlight.data.pairs.PairCoding;
import org.headlight.model.attention.Attended;
import org.headlight.model.attention.AttentionRecorder;
import org.headlight.model.attention.AttentionRecording;
import org.headlight.model.attention.Places;
import org.headlight.model.translator.Translator;
import org.headlight.snapshot.AttentionKind;
import org.headlight.snapshot.AttentionMap;
import org.headlight.snapshot.AttentionSite;
import org.headlight.snapshot.Token;
import org.headlight.snapshot.TokenText;

/**
 * The attention of translations: the rows of the decoder's maps are the tokens it writes, with the end mark; the columns are those
 * of the source, or, where it looks at itself, the tokens it reads at each step, which begin with the begin mark. Confined to the
 * engine thread.
 */
final class TranslateRecording implements AttentionRecorder {
    private final AttentionRecording recording;
    private final Places written;
    private final Places read;

    /**
     * @param sources the texts that go through the network, in the order of the batch
     * @param written for each of them the tokens that are written, with the end mark
     */
    TranslateRecording(List<TokenText> sources, List<TokenText> written) {
        this.recording = new AttentionRecording(sources);
        this.written = Places.named(written);
        this.read = Places.named(written.stream().map(TranslateRecording::late).toList());
    }

    /** One step late, as the network reads it. */
    private static TokenText late(TokenText written) {
        Stream<Token> before = written.tokens().stream().limit(written.tokens().size() - 1L);
        return new TokenText(
                written.source(),
                Stream.concat(Stream.of(Token.mark(PairCoding.BEGIN)), before).toList());
    }

    @Override
    public void record(AttentionSite site, Attended attended, Places queries, Places keys) {
        boolean writes = site.stack().equals(Translator.DECODER);
        boolean itself = site.kind() == AttentionKind.SELF;
        recording.record(site, attended, writes ? written : queries, writes && itself ? read : keys);
    }

    /** The maps of one example, from 0, in the order of the forward pass. */
    List<AttentionMap> maps(int example) {
        return recording.maps(example);
    }

    /** Those of them that look from the target to the source. */
    List<AttentionMap> crossing(int example) {
        return recording.maps(example).stream()
                .filter(map -> map.site().kind() == AttentionKind.CROSS)
                .toList();
    }
}
