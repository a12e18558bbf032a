package org.headlight.ui.shootout;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.headlight.render.figure.HeatmapFigure;
import org.headlight.ui.control.heatmap.HeatmapView;
import org.headlight.ui.part.Parts;
import org.headlight.viewmodel.runs.RunMap;

/** Where one run looks in the shown example; its name is the button that opens it. FX thread only. */
final class RunMapTile extends BorderPane {
    private static final double ROW_HEIGHT = 232;
    private static final double MAP_HEIGHT = 288;
    private static final int LONGEST_LABEL = 14;

    /**
     * A tile.
     *
     * @param index place of the run in the list, from 0
     * @param open opens the run
     */
    RunMapTile(int index, RunMap map, Runnable open) {
        getStyleClass().add("run-map");
        String name = map.run().nameProperty().get();
        Button title = new Button(name);
        title.setMnemonicParsing(false);
        title.getStyleClass().addAll("flat", "title");
        title.setMaxWidth(Double.MAX_VALUE);
        title.setTooltip(Parts.tooltip(name + ": open in every view"));
        title.setOnAction(event -> open.run());
        HBox head = new HBox(8, RunMark.line(index), title);
        head.setAlignment(Pos.CENTER_LEFT);
        setTop(new VBox(head, Parts.paragraph(map.words(), Parts.CAPTION)));
        boolean isRow =
                map.figure().filter(figure -> figure.matrix().rows() == 1).isPresent();
        setPrefHeight(isRow ? ROW_HEIGHT : MAP_HEIGHT);
        setCenter(map.figure().<Node>map(RunMapTile::picture).orElse(null));
    }

    private static HeatmapView picture(HeatmapFigure figure) {
        HeatmapView view = new HeatmapView();
        view.setMarginsShown(false);
        view.setFigure(figure.numbered(LONGEST_LABEL));
        return view;
    }
}
