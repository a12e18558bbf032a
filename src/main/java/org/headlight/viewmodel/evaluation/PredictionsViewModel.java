package org.headlight.viewmodel.evaluation;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;

/** Which of the judged examples are listed. FX thread only. */
public final class PredictionsViewModel {

    /** Which verdicts are listed. */
    public enum Verdicts {
        /** Every example. */
        ALL,
        /** Those that were answered right. */
        RIGHT,
        /** The others. */
        WRONG
    }

    private final ObservableList<JudgedRow> rows = FXCollections.observableArrayList();
    private final FilteredList<JudgedRow> shown = new FilteredList<>(rows);
    private final ReadOnlyObjectWrapper<JudgedTable> table = new ReadOnlyObjectWrapper<>(this, "table");
    private final ObjectProperty<Verdicts> verdicts = new SimpleObjectProperty<>(this, "verdicts", Verdicts.ALL);
    private final ObjectProperty<ConfusionCell> cell = new SimpleObjectProperty<>(this, "cell");
    private final StringProperty letters = new SimpleStringProperty(this, "letters", "");

    PredictionsViewModel() {
        verdicts.addListener(observable -> filter());
        cell.addListener((observable, before, chosen) -> {
            if (chosen != null) {
                verdicts.set(Verdicts.ALL);
            }
            filter();
        });
        letters.addListener(observable -> filter());
    }

    /** Lists other examples, all of them; null for none. */
    void show(JudgedTable other) {
        cell.set(null);
        verdicts.set(Verdicts.ALL);
        letters.set("");
        table.set(other);
        rows.setAll(other == null ? List.of() : other.rows());
    }

    private void filter() {
        Predicate<JudgedRow> verdict = switch (verdicts.get()) {
            case ALL -> row -> true;
            case RIGHT -> row -> row.right().equals(Optional.of(true));
            case WRONG -> row -> row.right().equals(Optional.of(false));
        };
        ConfusionCell of = cell.get();
        String wanted = letters.get().strip();
        shown.setPredicate(verdict.and(row -> of == null || row.cell().equals(Optional.of(of)))
                .and(row -> wanted.isEmpty() || row.contains(wanted)));
    }

    /** Lists the examples of one cell of the confusion matrix alone; the same cell again lists all. */
    public void toggle(ConfusionCell chosen) {
        cell.set(chosen.equals(cell.get()) ? null : chosen);
    }

    /** What is listed, in the order of the examples. Not to be changed from outside. */
    public ObservableList<JudgedRow> shown() {
        return shown;
    }

    /** All there is, and what is told of each; null while nothing was judged. */
    public ReadOnlyObjectProperty<JudgedTable> tableProperty() {
        return table.getReadOnlyProperty();
    }

    /** Which verdicts are listed. */
    public ObjectProperty<Verdicts> verdictsProperty() {
        return verdicts;
    }

    /** The cell of the confusion matrix whose examples alone are listed; null for all. */
    public ObjectProperty<ConfusionCell> cellProperty() {
        return cell;
    }

    /** Letters that a listed example has in one of its texts; empty for all. */
    public StringProperty lettersProperty() {
        return letters;
    }
}
