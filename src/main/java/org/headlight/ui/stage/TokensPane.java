package org.headlight.ui.stage;

import atlantafx.base.controls.ToggleSwitch;
import java.util.Optional;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Slider;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import org.headlight.render.NumberText;
import org.headlight.render.text.Granularity;
import org.headlight.ui.control.NumberLabel;
import org.headlight.ui.control.tokens.TokensView;
import org.headlight.ui.part.Parts;
import org.headlight.viewmodel.WorkbenchViewModel;
import org.headlight.viewmodel.attention.AttentionViewModel;

/** The text itself, its words on the ground of their weights, with its bar. FX thread only. */
final class TokensPane extends BorderPane {
    private final AttentionViewModel attention;
    private final TokensView view = new TokensView();
    private boolean following;

    TokensPane(WorkbenchViewModel workbench) {
        this.attention = workbench.attention();
        getStyleClass().add("tokens-pane");
        setTop(bar(workbench));
        setCenter(view);
        workbench.figures().tokensProperty().addListener((observable, before, figure) -> {
            following = true;
            view.setFigure(figure);
            following = false;
            showPinned();
        });
        attention.pinnedProperty().addListener(observable -> showPinned());
        attention.text().pinnedProperty().addListener(observable -> showPinned());
        view.hoveredTokenProperty().addListener((observable, before, token) -> hover(token.intValue()));
        view.pinnedTokensProperty().addListener((observable, before, tokens) -> pin(tokens));
        view.setFigure(workbench.figures().tokensProperty().get());
        new MaskMenu(workbench.examination().interventions(), this::pointed, this::held).follow(view);
    }

    private Optional<Integer> pointed() {
        return Optional.of(view.getHoveredToken()).filter(this::isRead);
    }

    private Optional<Integer> held() {
        return attention.textPins().stream().filter(this::isRead).min(Integer::compare);
    }

    /** Only what the network read can be masked: no token of a target, and no word of several tokens. */
    private boolean isRead(int token) {
        return token != TokensView.NONE
                && attention.granularityProperty().get() == Granularity.TOKENS
                && token < attention.mapProperty().get().key().tokens().size();
    }

    private Node bar(WorkbenchViewModel workbench) {
        Slider intensity =
                new Slider(0, 1, workbench.scale().intensityProperty().get());
        intensity.setPrefWidth(120);
        intensity.setAccessibleText("Intensity of the colours");
        intensity.valueProperty().bindBidirectional(workbench.scale().intensityProperty());
        NumberLabel value = new NumberLabel("0.00");
        value.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> NumberText.fixed(intensity.getValue(), 2), intensity.valueProperty()));
        HBox bar = new HBox(
                new SiteChoice(attention.sites()),
                new GranularityChoice(attention),
                Parts.label("Intensity", Parts.MUTED),
                intensity,
                value,
                Parts.spacer(),
                Parts.label("Whitespace", Parts.MUTED),
                switchOf("Marks for spaces and line breaks", view.whitespaceShownProperty()),
                Parts.label("By position", Parts.MUTED),
                switchOf("Weights by position below the text", view.profileShownProperty()));
        bar.getStyleClass().add("view-bar");
        bar.setAlignment(Pos.CENTER_LEFT);
        return bar;
    }

    private static ToggleSwitch switchOf(String name, BooleanProperty shown) {
        ToggleSwitch toggle = new ToggleSwitch();
        toggle.setAccessibleText(name);
        toggle.selectedProperty().bindBidirectional(shown);
        return toggle;
    }

    private void showPinned() {
        following = true;
        view.setPinnedTokens(attention.textPins());
        following = false;
    }

    private void hover(int token) {
        if (!following) {
            attention.hoverText(token);
        }
    }

    private void pin(Set<Integer> tokens) {
        if (following) {
            return;
        }
        attention.pinText(tokens);
        showPinned();
    }
}
