package org.headlight.ui.stage;

import java.util.List;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import org.headlight.render.figure.Fact;
import org.headlight.ui.control.StatTile;

/** Some numbers beside each other; the tiles stay while the numbers change. FX thread only. */
final class FactTiles extends FlowPane {

    FactTiles() {
        getStyleClass().add("fact-tiles");
        setMinHeight(Region.USE_PREF_SIZE);
    }

    void show(List<Fact> facts) {
        while (getChildren().size() < facts.size()) {
            getChildren().add(new StatTile(""));
        }
        getChildren().subList(facts.size(), getChildren().size()).clear();
        for (int i = 0; i < facts.size(); i++) {
            StatTile tile = (StatTile) getChildren().get(i);
            tile.setTitle(facts.get(i).name());
            tile.setValue(facts.get(i).value());
            tile.setNote(facts.get(i).note());
        }
    }
}
