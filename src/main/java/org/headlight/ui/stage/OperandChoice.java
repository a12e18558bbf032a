package org.headlight.ui.stage;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.headlight.ui.control.Chip;
import org.headlight.viewmodel.comparison.ComparisonViewModel;
import org.headlight.viewmodel.comparison.Occasion;
import org.headlight.viewmodel.comparison.Operand;
import org.headlight.viewmodel.comparison.OperandsViewModel;
import org.headlight.viewmodel.comparison.Subject;
import org.headlight.viewmodel.runs.KnownRun;

/** The choice of one side of a comparison: of which run, whose map, and at which moment. FX thread only. */
final class OperandChoice extends HBox {
    private final OperandsViewModel operands;
    private final ObjectProperty<Operand> operand;
    private final ComboBox<Optional<KnownRun>> runs = new ComboBox<>();
    private final ComboBox<Subject> subjects = new ComboBox<>();
    private final ComboBox<Occasion> occasions = new ComboBox<>();
    private boolean showing;

    /** @param letter A or B */
    OperandChoice(
            String letter, ComparisonViewModel comparison, Function<OperandsViewModel, ObjectProperty<Operand>> side) {
        this.operands = comparison.operands();
        this.operand = side.apply(operands);
        getStyleClass().add("operand-choice");
        setAlignment(Pos.TOP_LEFT);
        prepare(runs, operands::name, Operand::with, "Of which run is " + letter);
        prepare(
                subjects,
                subject -> capitalized(subject.title(operands.isAlone())),
                Operand::with,
                "Whose map is " + letter);
        prepare(
                occasions,
                occasion -> occasion.kind() == Occasion.Kind.HELD
                        ? "At " + occasion.title()
                        : capitalized(occasion.title()),
                Operand::with,
                "At which moment is " + letter);
        runs.setMaxWidth(Double.MAX_VALUE);
        subjects.setMaxWidth(Double.MAX_VALUE);
        occasions.setMinWidth(112);
        HBox.setHgrow(subjects, Priority.ALWAYS);
        occasions.setOnShowing(event -> show());
        VBox choices = new VBox(4, runs, new HBox(4, subjects, occasions));
        HBox.setHgrow(choices, Priority.ALWAYS);
        getChildren().addAll(new Chip(letter, Chip.Tone.NEUTRAL), choices);
        comparison.versionProperty().addListener(observable -> show());
        operand.addListener(observable -> show());
        show();
    }

    private <T> void prepare(
            ComboBox<T> box, Function<T, String> text, BiFunction<Operand, T, Operand> change, String name) {
        box.setConverter(words(text));
        box.setAccessibleText(name);
        box.setMinWidth(72);
        box.setPrefWidth(112);
        box.setOnAction(event -> {
            if (!showing && box.getValue() != null && operand.get() != null) {
                operand.set(change.apply(operand.get(), box.getValue()));
            }
        });
    }

    private static String capitalized(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private void show() {
        boolean before = showing;
        showing = true;
        Operand now = operand.get();
        fill(runs, operands.runs(), now == null ? null : now.run());
        fill(subjects, operands.subjects(now), now == null ? null : now.subject());
        fill(occasions, operands.occasions(now), now == null ? null : now.occasion());
        runs.setVisible(runs.getItems().size() > 1);
        runs.setManaged(runs.getItems().size() > 1);
        showing = before;
    }

    private static <T> void fill(ComboBox<T> box, List<T> choices, T chosen) {
        if (!box.getItems().equals(choices)) {
            box.getItems().setAll(choices);
        }
        box.setValue(chosen);
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
