package org.headlight.ui;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.image.ImageView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.headlight.render.figure.FigureFormat;
import org.headlight.snapshot.Moment;
import org.headlight.ui.part.Dialogs;
import org.headlight.ui.part.Parts;
import org.headlight.ui.part.Pictures;
import org.headlight.viewmodel.WorkbenchViewModel;
import org.headlight.viewmodel.exhibit.Exhibit;
import org.headlight.viewmodel.export.ExportViewModel;
import org.headlight.viewmodel.export.Extent;
import org.headlight.viewmodel.export.FileRow;
import org.kordamp.ikonli.feather.Feather;

/** What is written of the view, how, and how it will look. Every control can be reached by Tab. FX thread only. */
final class ExportCard extends VBox {
    private static final double PREVIEW = 440;

    private final WorkbenchViewModel workbench;
    private final ExportViewModel export;
    private final Dialogs dialogs;
    private final ComboBox<Exhibit> exhibit = new ComboBox<>();
    private final ComboBox<FigureFormat> format = new ComboBox<>();
    private final ComboBox<Resolution> resolution = new ComboBox<>();
    private final ComboBox<Extent> extent = new ComboBox<>();
    private final TextField first = new TextField();
    private final TextField last = new TextField();
    private final Button save = Parts.button(Feather.DOWNLOAD, "Save …", this::save);
    private final ImageView preview = new ImageView();

    /**
     * Dots of an inch of paper.
     *
     * @param dots on the screen there are 96
     */
    private record Resolution(int dots) {
        private static final List<Resolution> ALL = List.of(
                new Resolution(96), new Resolution(192), new Resolution(300), new Resolution(384), new Resolution(600));

        double scale() {
            return dots / 96.0;
        }

        @Override
        public String toString() {
            return dots % 96 == 0 ? "%d dpi, %d times the screen".formatted(dots, dots / 96) : dots + " dpi, for print";
        }
    }

    ExportCard(WorkbenchViewModel workbench, Dialogs dialogs) {
        this.workbench = workbench;
        this.export = workbench.export();
        this.dialogs = dialogs;
        getStyleClass().add("export-card");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        fillChoices();
        Button close = Parts.flatIconButton(Feather.X, "Close (Esc)", () -> setVisible(false));
        BorderPane head =
                new BorderPane(null, null, close, null, Parts.label("Export", "figure-title", Parts.SEMI_BOLD));
        HBox body = new HBox(form(), picture());
        body.getStyleClass().add("export-body");
        getChildren().addAll(head, body, buttons());
    }

    private void fillChoices() {
        format.getItems().setAll(FigureFormat.values());
        format.setValue(FigureFormat.PDF);
        resolution.getItems().setAll(Resolution.ALL);
        resolution.setValue(Resolution.ALL.get(1));
        export.scaleProperty().bind(resolution.valueProperty().map(Resolution::scale));
        exhibit.valueProperty().addListener(observable -> refresh());
        export.titledProperty().addListener(observable -> draw());
        export.explainedProperty().addListener(observable -> draw());
        export.previewProperty().addListener(observable -> {
            preview.setImage(Pictures.of(export.previewProperty().get()));
            double wide = preview.getImage().getWidth();
            double high = preview.getImage().getHeight();
            double shrink = Math.min(1, PREVIEW / Math.max(wide, high));
            preview.setFitWidth(wide * shrink);
            preview.setFitHeight(high * shrink);
        });
    }

    /** Shows itself with what can be written now, the view on the stage first. */
    void open() {
        List<Exhibit> there = export.exhibits().stream()
                .filter(offered -> offered.shown().getValue() != null)
                .toList();
        if (there.isEmpty()) {
            return;
        }
        Exhibit inView = export.inViewProperty().getValue();
        exhibit.getItems().setAll(there);
        exhibit.setValue(there.contains(inView) ? inView : there.getFirst());
        List<Moment> recorded = workbench.moments().recorded();
        if (!recorded.isEmpty()) {
            first.setText(Integer.toString(recorded.getFirst().step()));
            last.setText(Integer.toString(recorded.getLast().step()));
        }
        refresh();
        setVisible(true);
        save.requestFocus();
    }

    private void refresh() {
        Exhibit chosen = exhibit.getValue();
        if (chosen == null) {
            return;
        }
        boolean follows = chosen == export.inViewProperty().getValue();
        Extent before = extent.getValue();
        extent.getItems().setAll(Extent.VIEW);
        if (follows && chosen.ofOneHead()) {
            extent.getItems().add(Extent.HEADS);
        }
        if (follows && workbench.moments().recorded().size() > 1) {
            extent.getItems().add(Extent.MOMENTS);
        }
        extent.setValue(extent.getItems().contains(before) ? before : Extent.VIEW);
        draw();
    }

    private void draw() {
        if (exhibit.getValue() != null && exhibit.getValue().shown().getValue() != null) {
            export.draw(exhibit.getValue());
        }
    }

    private Node form() {
        GridPane form = new GridPane();
        form.getStyleClass().add("export-form");
        row(form, 0, "Figure", exhibit);
        row(form, 1, "Format", format);
        row(form, 2, "Resolution", resolution);
        row(form, 3, "Files", extent);
        HBox range = new HBox(first, Parts.label("to"), last);
        range.getStyleClass().add("export-range");
        row(form, 4, "Steps", range);
        resolution.disableProperty().bind(format.valueProperty().isNotEqualTo(FigureFormat.PNG));
        range.disableProperty().bind(extent.valueProperty().isNotEqualTo(Extent.MOMENTS));
        CheckBox title = new CheckBox("Title");
        title.selectedProperty().bindBidirectional(export.titledProperty());
        CheckBox words = new CheckBox("Caption");
        words.selectedProperty().bindBidirectional(export.explainedProperty());
        HBox switches = new HBox(title, words);
        switches.getStyleClass().add("export-range");
        switches.disableProperty().bind(format.valueProperty().map(chosen -> !chosen.isPicture()));
        row(form, 5, "Words", switches);
        Label note = Parts.paragraph(
                "The file keeps run, step, seed and data; dropped on this window it brings the view back.",
                Parts.CAPTION);
        form.add(note, 0, 6, 2, 1);
        return form;
    }

    private static void row(GridPane form, int row, String name, Node control) {
        Label label = Parts.label(name);
        label.setLabelFor(control);
        form.addRow(row, label, control);
        if (control instanceof ComboBox<?> choice) {
            choice.setMaxWidth(Double.MAX_VALUE);
        }
    }

    private Node picture() {
        preview.setPreserveRatio(true);
        StackPane frame = new StackPane(preview);
        frame.getStyleClass().add("export-preview");
        frame.setMinSize(PREVIEW + 2, PREVIEW / 2);
        return frame;
    }

    private Node buttons() {
        FileRow row = export.row();
        ObservableValue<Boolean> running = row.progressProperty().map(done -> done.doubleValue() != FileRow.IDLE);
        ProgressBar bar = new ProgressBar();
        bar.progressProperty().bind(Bindings.max(0, row.progressProperty()));
        Parts.showIf(bar, running);
        Button stop = Parts.button(Feather.SQUARE, "Stop", row::cancel);
        Parts.showIf(stop, running);
        Button copy = Parts.button(Feather.COPY, "Copy as picture", this::copy);
        copy.disableProperty().bind(exhibit.valueProperty().isNotEqualTo(export.inViewProperty()));
        save.getStyleClass().add("accent");
        save.setDefaultButton(true);
        save.disableProperty().bind(running);
        HBox buttons = new HBox(bar, stop, Parts.spacer(), copy, save);
        buttons.setAlignment(Pos.CENTER_LEFT);
        buttons.getStyleClass().add("export-range");
        return buttons;
    }

    private void copy() {
        export.copyPicture(raster -> dialogs.copy(Pictures.of(raster)));
    }

    private void save() {
        Exhibit chosen = exhibit.getValue();
        switch (extent.getValue()) {
            case VIEW ->
                dialogs.saveFile(export.suggestedName(chosen, format.getValue()))
                        .ifPresent(target -> {
                            export.write(chosen, format.getValue(), target);
                            setVisible(false);
                        });
            case HEADS ->
                dialogs.saveFolder().ifPresent(folder -> export.writeHeads(chosen, format.getValue(), folder));
            case MOMENTS ->
                dialogs.saveFolder()
                        .ifPresent(folder -> export.writeMoments(
                                chosen, format.getValue(), step(first, 0), step(last, Integer.MAX_VALUE), folder));
        }
    }

    private static int step(TextField field, int otherwise) {
        String digits = field.getText().replaceAll("[^0-9]", "");
        return digits.isEmpty() || digits.length() > 9 ? otherwise : Integer.parseInt(digits);
    }
}
