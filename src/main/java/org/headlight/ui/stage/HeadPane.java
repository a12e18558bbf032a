package org.headlight.ui.stage;

import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.headlight.render.figure.HeatmapFigure;
import org.headlight.snapshot.AttentionSite;
import org.headlight.ui.control.Chip;
import org.headlight.ui.control.heatmap.HeatmapView;
import org.headlight.ui.part.Parts;
import org.headlight.viewmodel.WorkbenchViewModel;
import org.headlight.viewmodel.heads.HeadsViewModel;
import org.headlight.viewmodel.matter.InterventionViewModel;
import org.kordamp.ikonli.feather.Feather;

/** The head that is looked at: its map, what it is in numbers, and what can be done with it. FX thread only. */
final class HeadPane extends BorderPane {
    private final HeadsViewModel heads;
    private final InterventionViewModel interventions;
    private final HeatmapView view = new HeatmapView();
    private final CellTracking tracking;
    private final FactTiles facts = new FactTiles();
    private final Label caption = Parts.paragraph("", Parts.CAPTION);

    /** @param compare what the button does with the head */
    HeadPane(WorkbenchViewModel workbench, Consumer<AttentionSite> compare) {
        this.heads = workbench.heads();
        this.interventions = workbench.examination().interventions();
        getStyleClass().add("head-pane");
        view.setMarginsShown(false);
        view.setColorBarBelow(true);
        tracking = new CellTracking(workbench.attention(), view);
        tracking.follow();
        setCenter(view);
        setBottom(new VBox(facts, caption, actions(compare)));
        getBottom().getStyleClass().add("foot");
        heads.heatmapProperty().addListener((observable, before, figure) -> show(figure));
        heads.factsProperty().addListener((observable, before, numbers) -> facts.show(numbers));
        show(heads.heatmapProperty().get());
        facts.show(heads.factsProperty().get());
    }

    private Node actions(Consumer<AttentionSite> compare) {
        Button button = Parts.button(
                Feather.COLUMNS,
                "Compare",
                () -> compare.accept(heads.lockedProperty().get()));
        Parts.explained(button, "Lay this head over another or an earlier moment (C)");
        Button off = Parts.button(
                Feather.POWER,
                "Switch off",
                () -> interventions.toggle(heads.lockedProperty().get()));
        Parts.explained(off, "Answer without what this head reads: its context becomes zeros (X)");
        off.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> interventions
                                        .interventionProperty()
                                        .get()
                                        .withoutHeads()
                                        .contains(heads.lockedProperty().get())
                                ? "Switch on"
                                : "Switch off",
                        interventions.interventionProperty(),
                        heads.lockedProperty()));
        Chip held = new Chip(Feather.LOCK, "locked", Chip.Tone.NEUTRAL);
        Chip preview = new Chip(Feather.CROSSHAIR, "preview, click to lock", Chip.Tone.ACCENT);
        var previewing = Bindings.createBooleanBinding(
                () -> heads.hoveredProperty().get() != null
                        && !heads.hoveredProperty()
                                .get()
                                .equals(heads.lockedProperty().get()),
                heads.hoveredProperty(),
                heads.lockedProperty());
        Parts.showIf(preview, previewing);
        Parts.showIf(held, previewing.not());
        HBox actions = new HBox(button, off, held, preview);
        actions.getStyleClass().add("actions");
        actions.setAlignment(Pos.CENTER_LEFT);
        return actions;
    }

    private void show(HeatmapFigure figure) {
        tracking.quietly(() -> view.setFigure(figure == null ? null : figure.titled()));
        caption.setText(figure == null ? "" : figure.caption());
    }
}
