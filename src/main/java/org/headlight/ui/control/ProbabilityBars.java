package org.headlight.ui.control;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.headlight.render.NumberText;
import org.headlight.snapshot.Prediction;

/** What a classifier says of an example: a bar for each class, the most probable first. FX thread only. */
public final class ProbabilityBars extends GridPane {
    /** The class of the bars in stylesheets. */
    public static final String STYLE_CLASS = "probability-bars";

    private static final double WIDEST_NAME = 120;

    private final ObjectProperty<Prediction> prediction = new SimpleObjectProperty<>(this, "prediction");
    private final StringProperty label = new SimpleStringProperty(this, "label");

    /** No bars yet. */
    public ProbabilityBars() {
        getStyleClass().add(STYLE_CLASS);
        ColumnConstraints name = new ColumnConstraints();
        name.setMaxWidth(WIDEST_NAME);
        name.setHgrow(Priority.NEVER);
        ColumnConstraints bar = new ColumnConstraints(32, 48, Double.MAX_VALUE);
        bar.setHgrow(Priority.ALWAYS);
        getColumnConstraints().addAll(name, bar);
        prediction.addListener((observable, before, after) -> rebuild());
        label.addListener((observable, before, after) -> rebuild());
    }

    /** What is shown; null for nothing. */
    public ObjectProperty<Prediction> predictionProperty() {
        return prediction;
    }

    public Prediction getPrediction() {
        return prediction.get();
    }

    public void setPrediction(Prediction shown) {
        prediction.set(shown);
    }

    /** The true class; null where it is not known. */
    public StringProperty labelProperty() {
        return label;
    }

    public String getLabel() {
        return label.get();
    }

    public void setLabel(String name) {
        label.set(name);
    }

    private void rebuild() {
        getChildren().clear();
        Prediction shown = getPrediction();
        if (shown == null) {
            return;
        }
        List<Integer> order = IntStream.range(0, shown.labels().size())
                .boxed()
                .sorted(Comparator.comparing(i -> -shown.probabilities().get(i)))
                .toList();
        for (int row = 0; row < order.size(); row++) {
            addRow(row, shown, order.get(row));
        }
    }

    private void addRow(int row, Prediction shown, int index) {
        String name = shown.labels().get(index);
        double probability = shown.probabilities().get(index);
        boolean predicted = index == shown.best();
        boolean right = name.equals(getLabel());
        Label words = new Label(name);
        Meter meter = new Meter();
        meter.setFraction(probability);
        meter.getStyleClass()
                .add(right || predicted && getLabel() == null ? "success" : predicted ? "danger" : "quiet");
        NumberLabel number = new NumberLabel("0.00");
        number.setText(NumberText.fixed(probability, 2));
        Label note = new Label(note(predicted, right));
        note.setMinWidth(USE_PREF_SIZE);
        note.getStyleClass().addAll("caption", right ? "success" : "danger");
        if (!predicted && !right) {
            words.getStyleClass().add("caption");
            number.getStyleClass().add("caption");
        }
        addRow(row, words, meter, number, note);
    }

    private String note(boolean predicted, boolean right) {
        if (predicted) {
            return right ? "right" : getLabel() == null ? "" : "predicted";
        }
        return right ? "label" : "";
    }
}
