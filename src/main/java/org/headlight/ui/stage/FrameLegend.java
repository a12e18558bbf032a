package org.headlight.ui.stage;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.headlight.render.FrameColors;
import org.headlight.render.Palette;
import org.headlight.render.figure.HeadGridFigure;
import org.headlight.ui.control.theme.Brush;
import org.headlight.ui.control.theme.Colors;
import org.headlight.ui.control.theme.ThemedCanvas;
import org.headlight.ui.part.Parts;
import org.headlight.viewmodel.heads.HeadsViewModel;

/** What the colours of the frames stand for: the least, the colours, the most. FX thread only. */
final class FrameLegend extends HBox {

    FrameLegend(HeadsViewModel heads) {
        getStyleClass().add("frame-legend");
        setAlignment(Pos.CENTER);
        Label least = Parts.label("0", Parts.CAPTION);
        Label most = Parts.label("1", Parts.CAPTION);
        least.textProperty()
                .bind(heads.gridProperty().map(HeadGridFigure::least).orElse("0"));
        most.textProperty().bind(heads.gridProperty().map(HeadGridFigure::most).orElse("1"));
        getChildren().addAll(least, new Ramp(), most);
    }

    private static final class Ramp extends ThemedCanvas {
        private static final double WIDTH = 56;
        private static final double HEIGHT = 8;

        Ramp() {
            super("frame-ramp");
            setMinSize(WIDTH, HEIGHT);
            setMaxSize(WIDTH, HEIGHT);
        }

        @Override
        protected void paint(Brush brush, double width, double height) {
            Palette palette = brush.dark() ? Palette.DARK : Palette.LIGHT;
            for (int x = 0; x < width; x++) {
                brush.graphics().setFill(Colors.of(FrameColors.at(x / (width - 1), palette)));
                brush.graphics().fillRect(x, 0, 1, height);
            }
        }
    }
}
