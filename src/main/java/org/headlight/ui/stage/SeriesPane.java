package org.headlight.ui.stage;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import org.headlight.ui.control.Segments;
import org.headlight.ui.control.series.SeriesView;
import org.headlight.ui.part.Parts;
import org.headlight.viewmodel.WorkbenchViewModel;
import org.headlight.viewmodel.attention.SeriesViewModel;

/** The forecast of a series beside the past that fed it, with its bar. FX thread only. */
final class SeriesPane extends BorderPane {
    private final SeriesViewModel series;
    private final SeriesView view = new SeriesView();

    SeriesPane(WorkbenchViewModel workbench) {
        this.series = workbench.series();
        getStyleClass().add("series-pane");
        setTop(bar(workbench));
        setCenter(view);
        view.figureProperty().bind(series.figureProperty());
        view.lookProperty().bindBidirectional(series.lookProperty());
    }

    private Node bar(WorkbenchViewModel workbench) {
        HBox bar = new HBox(
                new SiteChoice(workbench.attention().sites()),
                columns(),
                new ScaleMenu(workbench.scale()),
                Parts.spacer(),
                Parts.label("Point at a forecast, click to pin, drag over the past", Parts.MUTED));
        bar.getStyleClass().add("view-bar");
        bar.setAlignment(Pos.CENTER_LEFT);
        return bar;
    }

    /** What the columns of the map are: times, or lags. */
    private Node columns() {
        Segments<Boolean> columns = new Segments<>(List.of(false, true), byLag -> byLag ? "Lag" : "Time");
        columns.setFillHeight(false);
        columns.setAlignment(Pos.CENTER_LEFT);
        columns.valueProperty()
                .addListener((observable, before, byLag) ->
                        view.setLook(view.getLook().withByLag(byLag)));
        series.lookProperty().addListener((observable, before, look) -> columns.setValue(look.byLag()));
        return columns;
    }
}
