package org.headlight.ui.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.scene.layout.StackPane;
import org.headlight.data.RealData;
import org.headlight.render.CellMask;
import org.headlight.render.ColorScale;
import org.headlight.render.TokenDirection;
import org.headlight.render.figure.AxisLabel;
import org.headlight.render.figure.HeatmapFigure;
import org.headlight.render.figure.TokenFigure;
import org.headlight.render.figure.TokenMeasure;
import org.headlight.snapshot.Matrix;
import org.headlight.snapshot.Token;
import org.headlight.snapshot.TokenText;
import org.headlight.ui.control.heatmap.Cell;
import org.headlight.ui.control.heatmap.HeatmapView;
import org.headlight.ui.control.theme.Theme;
import org.headlight.ui.control.tokens.TokensView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text that breaks programs, and numbers that are none, are drawn all the same. */
@ExtendWith(JavaFx.class)
class HostileTextTest {

    @Test
    void naughtyStringsAreTokensLikeOthers() throws IOException {
        List<String> strings = Arrays.asList(
                new ObjectMapper().readValue(RealData.path("hostile/blns.json").toFile(), String[].class));
        List<Token> tokens = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (String string : strings) {
            tokens.add(new Token(string, text.length(), text.length() + string.length(), true));
            text.append(string).append(' ');
        }
        show(new TokenText(text.toString(), tokens));
        show(new TokenText("", strings.stream().map(Token::mark).toList()));
    }

    private static void show(TokenText text) {
        int count = text.tokens().size();
        float[] weights = new float[count];
        Arrays.fill(weights, 1f / count);
        TokensView tokens = new TokensView();
        tokens.setFigure(new TokenFigure(
                "", "", text, measure(weights), Optional.empty(), 0.5, Optional.empty(), Optional.empty()));
        HeatmapView heatmap = new HeatmapView();
        List<AxisLabel> labels = AxisLabel.ofTokens(text.tokens());
        heatmap.setFigure(new HeatmapFigure(
                "",
                "",
                "",
                "query",
                "key",
                List.of(AxisLabel.of("text")),
                labels,
                new Matrix(1, count, weights),
                CellMask.EVERYWHERE,
                ColorScale.WEIGHTS,
                "weight"));
        for (int token = 0; token < count; token += 7) {
            tokens.setHoveredToken(token);
            heatmap.setHoveredCell(new Cell(0, token));
        }
        tokens.setWhitespaceShown(true);
        assertNotNull(Pictures.of(Pictures.scene(new StackPane(tokens), 700, 500, Theme.LIGHT)));
        assertNotNull(Pictures.of(Pictures.scene(new StackPane(heatmap), 700, 500, Theme.DARK)));
    }

    private static TokenMeasure measure(float... weights) {
        return new TokenMeasure(TokenDirection.ATTENDS_TO, "weight", new Matrix(1, weights.length, weights), 1);
    }

    @ParameterizedTest
    @ValueSource(floats = {0, 0.25f, 1, Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY})
    void aMapOfOneCellIsDrawnWhateverItHolds(float value) {
        HeatmapView view = new HeatmapView();
        view.setFigure(Samples.bare(new Matrix(1, 1, new float[] {value}), CellMask.EVERYWHERE));
        view.setHoveredCell(new Cell(0, 0));
        assertNotNull(Pictures.of(Pictures.scene(new StackPane(view), 400, 300, Theme.LIGHT)));
    }

    @Test
    void moreTokensThanPixelsAreDrawnAndFound() {
        int side = 4097;
        HeatmapView view = new HeatmapView();
        float[] values = new float[side * 3];
        values[2 * side + 4000] = 1;
        view.setFigure(Samples.bare(new Matrix(3, side, values), CellMask.EVERYWHERE));
        view.setHoveredCell(new Cell(2, 4000));
        assertNotNull(Pictures.of(Pictures.scene(new StackPane(view), 800, 400, Theme.LIGHT)));
        assertEquals(new Cell(2, 4000), view.getHoveredCell());
        assertTrue(view.getZoom() > 0);
    }
}
