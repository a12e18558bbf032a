package org.headlight.task.forecast;

import java.util.List;
import java.util.stream.IntStream;
import org.headlight.model.attention.Attended;
import org.headlight.model.attention.AttentionRecorder;
import org.headlight.model.attention.AttentionRecording;
import org.headlight.model.attention.Places;
import org.headlight.snapshot.AttentionKind;
import org.headlight.snapshot.AttentionMap;
import org.headlight.snapshot.AttentionSite;
import org.headlight.snapshot.SeriesWindow;
import org.headlight.snapshot.Token;
import org.headlight.snapshot.TokenText;

/**
 * The attention of forecasts: the columns of a map are the times of the history, the rows those of the horizon, or of the history
 * where it looks at itself. A row in which nothing was seen is a token that is not known. Confined to the engine thread.
 */
final class ForecastRecording implements AttentionRecorder {
    private final AttentionRecording recording;
    private final Places history;
    private final Places horizon;

    /** @param windows the windows that go through the network, in the order of the batch */
    ForecastRecording(List<SeriesWindow> windows) {
        List<TokenText> seen = windows.stream().map(ForecastRecording::history).toList();
        this.recording = new AttentionRecording(seen);
        this.history = Places.named(seen);
        this.horizon =
                Places.named(windows.stream().map(ForecastRecording::horizon).toList());
    }

    private static TokenText history(SeriesWindow window) {
        int columns = window.columns().size();
        List<Token> tokens = IntStream.range(0, window.history().rows())
                .mapToObj(row -> new Token(
                        window.labels().get(row),
                        -1,
                        -1,
                        IntStream.range(0, columns)
                                .anyMatch(
                                        column -> !Float.isNaN(window.history().at(row, column)))))
                .toList();
        return new TokenText("", tokens);
    }

    private static TokenText horizon(SeriesWindow window) {
        List<String> labels =
                window.labels().subList(window.history().rows(), window.labels().size());
        return new TokenText("", labels.stream().map(Token::mark).toList());
    }

    @Override
    public void record(AttentionSite site, Attended attended, Places queries, Places keys) {
        recording.record(site, attended, site.kind() == AttentionKind.SELF ? history : horizon, history);
    }

    /** The maps of one window, from 0, in the order of the forward pass. */
    List<AttentionMap> maps(int window) {
        return recording.maps(window);
    }
}
