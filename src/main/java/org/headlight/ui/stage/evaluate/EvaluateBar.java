package org.headlight.ui.stage.evaluate;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import org.headlight.render.NumberText;
import org.headlight.ui.part.Parts;
import org.headlight.viewmodel.evaluation.Evaluation;
import org.headlight.viewmodel.evaluation.EvaluationViewModel;
import org.headlight.viewmodel.evaluation.JudgedTable;
import org.headlight.viewmodel.evaluation.PredictionsViewModel;
import org.headlight.viewmodel.evaluation.PredictionsViewModel.Verdicts;
import org.kordamp.ikonli.feather.Feather;

/** What was judged by, whose weights, which answers are listed, and judging anew. FX thread only. */
final class EvaluateBar extends HBox {
    private final EvaluationViewModel evaluation;

    EvaluateBar(EvaluationViewModel evaluation, Runnable judgeByFile) {
        this.evaluation = evaluation;
        getStyleClass().add("view-bar");
        setAlignment(Pos.CENTER_LEFT);
        Label moment = Parts.label("", Parts.MUTED);
        moment.textProperty().bind(evaluation.momentProperty());
        moment.setMinWidth(USE_PREF_SIZE);
        Button again = Parts.button(Feather.REFRESH_CW, "Evaluate again", evaluation::judge);
        again.setMinWidth(USE_PREF_SIZE);
        var judging = evaluation.progressProperty().greaterThanOrEqualTo(0);
        Parts.showIf(again, judging.not());
        ProgressBar bar = new ProgressBar();
        bar.progressProperty().bind(evaluation.progressProperty());
        Parts.showIf(bar, judging);
        Button cancel = Parts.button(Feather.X, "Cancel", evaluation::cancel);
        Parts.showIf(cancel, judging);
        getChildren()
                .addAll(data(judgeByFile), moment, Parts.separator(), verdicts(), Parts.spacer(), bar, cancel, again);
    }

    private Node data(Runnable judgeByFile) {
        MenuButton menu = new MenuButton();
        menu.textProperty()
                .bind(evaluation.evaluationProperty().map(Evaluation::title).orElse(""));
        menu.setMinWidth(USE_PREF_SIZE);
        MenuItem file = new MenuItem("Judge by another file …");
        file.setOnAction(event -> judgeByFile.run());
        MenuItem part = new MenuItem("Judge by what was kept aside");
        part.setOnAction(event -> evaluation.judgeByPart());
        part.disableProperty().bind(evaluation.hasPartProperty().not());
        menu.getItems().addAll(part, file);
        return Parts.explained(menu, "What the run is judged by");
    }

    /** All, right or wrong ones, with how many there are. */
    private Node verdicts() {
        PredictionsViewModel predictions = evaluation.predictions();
        ToggleGroup group = new ToggleGroup();
        ToggleButton all = verdict(group, Verdicts.ALL, "left-pill");
        ToggleButton right = verdict(group, Verdicts.RIGHT, "center-pill");
        ToggleButton wrong = verdict(group, Verdicts.WRONG, "right-pill");
        HBox row = new HBox(all, right, wrong);
        row.setFillHeight(false);
        row.setAlignment(Pos.CENTER_LEFT);
        predictions.tableProperty().addListener((observable, before, table) -> {
            if (table != null) {
                all.setText("All " + NumberText.count(table.rows().size()));
                right.setText("%s %s".formatted(table.rightWord(), NumberText.count(table.count(true))));
                wrong.setText("%s %s".formatted(table.wrongWord(), NumberText.count(table.count(false))));
            }
        });
        Parts.showIf(
                row, predictions.tableProperty().map(JudgedTable::hasVerdicts).orElse(false));
        return row;
    }

    private ToggleButton verdict(ToggleGroup group, Verdicts verdicts, String place) {
        PredictionsViewModel predictions = evaluation.predictions();
        ToggleButton button = new ToggleButton();
        button.getStyleClass().add(place);
        button.setMinWidth(USE_PREF_SIZE);
        button.setToggleGroup(group);
        button.setSelected(predictions.verdictsProperty().get() == verdicts);
        button.setOnAction(event -> {
            predictions.verdictsProperty().set(verdicts);
            predictions.cellProperty().set(null);
            button.setSelected(true);
        });
        predictions.verdictsProperty().addListener((observable, before, now) -> button.setSelected(now == verdicts));
        return button;
    }
}
