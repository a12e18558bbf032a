package org.headlight.ui.inspector;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanExpression;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.headlight.snapshot.NoAnswer;
import org.headlight.ui.control.SectionPane;
import org.headlight.ui.part.Parts;
import org.headlight.viewmodel.View;
import org.headlight.viewmodel.WorkbenchViewModel;
import org.headlight.viewmodel.attention.AttentionViewModel;
import org.headlight.viewmodel.evaluation.Evaluation;
import org.kordamp.ikonli.feather.Feather;

/** The right column: what is pointed at, what the network says, what is watched. FX thread only. */
public final class InspectorPane extends BorderPane {
    private final ProbesSection probes;
    private final ScrollPane scroll = new ScrollPane();

    /** An inspector of the shown attention. */
    public InspectorPane(WorkbenchViewModel workbench) {
        getStyleClass().add("inspector-pane");
        probes = new ProbesSection(workbench.probes(), workbench.foreign().shownProperty());
        AttentionViewModel attention = workbench.attention();
        var evaluating = workbench.viewProperty().isEqualTo(View.EVALUATE);
        SectionPane cell = new SectionPane(Parts.icon(Feather.MAP_PIN), "Cell", new CellSection(attention));
        Node unpin = Parts.flatIconButton(Feather.X, "Let go of the pinned cell (Esc)", attention::unpin);
        unpin.visibleProperty().bind(attention.pinnedProperty().isNotNull());
        cell.setTrailing(unpin);
        cell.titleProperty()
                .bind(Bindings.createStringBinding(
                        () -> title(attention), attention.hoveredProperty(), attention.pinnedProperty()));
        SectionPane prediction =
                new SectionPane(Parts.icon(Feather.BAR_CHART_2), "Prediction", new PredictionSection(attention));
        Parts.showIf(
                prediction,
                attention
                        .seenProperty()
                        .map(seen -> !(seen.answer() instanceof NoAnswer))
                        .orElse(true));
        SectionPane effect = new SectionPane(
                Parts.icon(Feather.POWER),
                "Taken from the network",
                new EffectSection(workbench.examination().interventions()));
        Parts.showIf(
                effect, workbench.examination().interventions().takenProperty().map(taken -> !taken.isEmpty()));
        SectionPane matter = new SectionPane(
                Parts.icon(Feather.HELP_CIRCLE),
                "Does attention matter?",
                new MatterSection(workbench.examination().matter()));
        Parts.showIf(matter, workbench.run().openProperty());
        SectionPane alarms = new SectionPane(Parts.icon(Feather.BELL), "Alarms", new AlarmsSection(workbench.alarms()));
        SectionPane alignment =
                new SectionPane(Parts.icon(Feather.TARGET), "Where it should look", new AlignmentSection(attention));
        Parts.showIf(alignment, attention.alignmentProperty().isNotNull());
        SectionPane test = new SectionPane(
                Parts.icon(Feather.CHECK_CIRCLE),
                "Test part",
                new TestSection(workbench.run().testProperty()));
        Parts.showIf(
                test,
                BooleanExpression.booleanExpression(workbench
                                .run()
                                .testProperty()
                                .map(table -> true)
                                .orElse(false))
                        .and(evaluating.not()));
        SectionPane judged =
                new SectionPane(Parts.icon(Feather.MESSAGE_SQUARE), "Chosen example", new JudgedSection(workbench));
        Parts.showIf(judged, evaluating);
        SectionPane held = new SectionPane(
                Parts.icon(Feather.DATABASE),
                "Data held back",
                new FactsSection(workbench
                        .evaluation()
                        .evaluationProperty()
                        .map(Evaluation::facts)
                        .orElse(List.of())));
        Parts.showIf(
                held, evaluating.and(workbench.evaluation().evaluationProperty().isNotNull()));
        SectionPane examples = new SectionPane(Parts.icon(Feather.LIST), "Probe examples", probes);
        SectionPane changed = new SectionPane(
                Parts.icon(Feather.LIST), "Most changed cells", new ComparedCells(workbench.comparison()));
        var comparing = workbench.viewProperty().isEqualTo(View.COMPARE);
        Parts.showIf(changed, comparing);
        Parts.showIf(cell, comparing.not().and(evaluating.not()));
        scroll.setContent(
                new VBox(judged, cell, changed, prediction, effect, alignment, held, examples, matter, test, alarms));
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("edge-to-edge");
        setCenter(scroll);
    }

    private static String title(AttentionViewModel attention) {
        if (attention.hoveredProperty().get() != null) {
            return "Hovered cell";
        }
        return attention.pinnedProperty().get() != null ? "Pinned cell" : "Cell";
    }

    /** Puts the caret where a sentence is typed. */
    public void focusSentence() {
        TextField field = probes.sentenceField();
        Node content = scroll.getContent();
        double top = content.sceneToLocal(field.localToScene(field.getBoundsInLocal()))
                .getMinY();
        double page = scroll.getViewportBounds().getHeight();
        double hidden = content.getLayoutBounds().getHeight() - page;
        if (hidden > 0) {
            scroll.setVvalue(Math.clamp((top - page / 2) / hidden, 0, 1));
        }
        field.requestFocus();
    }
}
