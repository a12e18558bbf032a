package org.headlight.ui.setup;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.headlight.snapshot.Settings;
import org.headlight.ui.part.Parts;
import org.headlight.viewmodel.setup.SettingsViewModel;

/** How the texts are divided, as a bar of three lengths and in words. FX thread only. */
final class SplitBar extends VBox {
    private final Region train = part("train");
    private final Region validation = part("validation");
    private final Region test = part("test");
    private final HBox bar = new HBox(train, validation, test);
    private final Label trainWords = Parts.label("", "tick-text");
    private final Label validationWords = Parts.label("", "tick-text");
    private final Label testWords = Parts.label("", "tick-text");

    SplitBar(SettingsViewModel split) {
        getStyleClass().add("split-bar");
        setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("bar");
        getChildren().addAll(bar, new HBox(trainWords, Parts.spacer(), validationWords, Parts.spacer(), testWords));
        split.settingsProperty().addListener((observable, before, shares) -> show(shares));
        show(split.settingsProperty().get());
    }

    private void show(Settings shares) {
        int validate = shares.integer("validationShare");
        int judge = shares.integer("testShare");
        bind(train, (100 - validate - judge) / 100.0);
        bind(validation, validate / 100.0);
        bind(test, judge / 100.0);
        trainWords.setText("train %d %%".formatted(100 - validate - judge));
        validationWords.setText("validate %d %%".formatted(validate));
        testWords.setText("test %d %%".formatted(judge));
    }

    private void bind(Region part, double share) {
        part.prefWidthProperty().bind(bar.widthProperty().subtract(4).multiply(share));
    }

    private static Region part(String styleClass) {
        Region region = new Region();
        region.getStyleClass().add(styleClass);
        region.setMinWidth(0);
        return region;
    }
}
