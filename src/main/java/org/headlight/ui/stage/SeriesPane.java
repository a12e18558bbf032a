package org.headlight.ui.stage;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import org.headlight.ui.control.Segments;
import org.headlight.ui.control.series.SeriesView;
import org.headlight.ui.part.Parts;
import org.headlight.viewmodel.WorkbenchViewModel;
import org.headlight.viewmodel.attention.SeriesViewModel;
import org.headlight.viewmodel.matter.InterventionViewModel;
import org.kordamp.ikonli.feather.Feather;

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
                mask(workbench.examination().interventions()),
                Parts.spacer(),
                Parts.label("Point at a forecast, click to pin, drag over the past", Parts.MUTED));
        bar.getStyleClass().add("view-bar");
        bar.setAlignment(Pos.CENTER_LEFT);
        return bar;
    }

    /** Draws a line through the brushed rows and forecasts anew; of rows that are masked gives them back. */
    private Node mask(InterventionViewModel interventions) {
        Button mask = Parts.button(
                Feather.EYE_OFF,
                "Mask brushed",
                () -> series.lookProperty()
                        .get()
                        .brushed()
                        .ifPresent(rows -> interventions.toggle(IntStream.range(rows.first(), rows.end())
                                .boxed()
                                .collect(Collectors.toSet()))));
        Parts.explained(
                mask, "Forecast without the brushed rows: a straight line in their place, and no weight (Delete)");
        mask.disableProperty()
                .bind(series.lookProperty().map(look -> look.brushed().isEmpty()));
        view.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DELETE) {
                mask.fire();
                event.consume();
            }
        });
        return mask;
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
