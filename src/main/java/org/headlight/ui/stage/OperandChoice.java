package org.headlight.ui.stage;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.StringConverter;
import org.headlight.ui.control.Chip;
import org.headlight.viewmodel.comparison.ComparisonViewModel;
import org.headlight.viewmodel.comparison.Occasion;
import org.headlight.viewmodel.comparison.Operand;
import org.headlight.viewmodel.comparison.Subject;

/** The choice of one side of a comparison: whose map, and at which moment. FX thread only. */
final class OperandChoice extends HBox {
    private final ComparisonViewModel comparison;
    private final ObjectProperty<Operand> operand;
    private final ComboBox<Subject> subjects = new ComboBox<>();
    private final ComboBox<Occasion> occasions = new ComboBox<>();
    private boolean showing;

    /** @param letter A or B */
    OperandChoice(String letter, ComparisonViewModel comparison, ObjectProperty<Operand> operand) {
        this.comparison = comparison;
        this.operand = operand;
        getStyleClass().add("operand-choice");
        setAlignment(Pos.CENTER_LEFT);
        subjects.setConverter(words(subject -> capitalized(subject.title(comparison.isAlone()))));
        occasions.setConverter(words(occasion ->
                occasion.kind() == Occasion.Kind.HELD ? "At " + occasion.title() : capitalized(occasion.title())));
        subjects.setAccessibleText("Whose map is " + letter);
        occasions.setAccessibleText("At which moment is " + letter);
        subjects.setMaxWidth(Double.MAX_VALUE);
        subjects.setMinWidth(80);
        occasions.setMinWidth(112);
        occasions.setPrefWidth(112);
        HBox.setHgrow(subjects, Priority.ALWAYS);
        subjects.setOnAction(event -> choose(subjects.getValue() == null, before -> before.with(subjects.getValue())));
        occasions.setOnAction(
                event -> choose(occasions.getValue() == null, before -> before.with(occasions.getValue())));
        occasions.setOnShowing(event -> offerMoments());
        getChildren().addAll(new Chip(letter, Chip.Tone.NEUTRAL), subjects, occasions);
        comparison.subjectsProperty().addListener(observable -> show());
        operand.addListener(observable -> show());
        show();
    }

    private static String capitalized(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private void choose(boolean nothing, Function<Operand, Operand> change) {
        if (!showing && !nothing && operand.get() != null) {
            operand.set(change.apply(operand.get()));
        }
    }

    private void show() {
        showing = true;
        List<Subject> all = comparison.subjectsProperty().get();
        if (!subjects.getItems().equals(all)) {
            subjects.getItems().setAll(all);
        }
        subjects.setValue(operand.get() == null ? null : operand.get().subject());
        offerMoments();
        showing = false;
    }

    private void offerMoments() {
        boolean before = showing;
        showing = true;
        List<Occasion> all = comparison.occasions(operand.get());
        if (!occasions.getItems().equals(all)) {
            occasions.getItems().setAll(all);
        }
        occasions.setValue(operand.get() == null ? null : operand.get().occasion());
        showing = before;
    }

    private static <T> StringConverter<T> words(Function<T, String> text) {
        return new StringConverter<>() {
            @Override
            public String toString(T choice) {
                return choice == null ? "" : text.apply(choice);
            }

            @Override
            public T fromString(String words) {
                throw new UnsupportedOperationException("Operands are chosen, not typed.");
            }
        };
    }
}
