package org.headlight.ui.timeline;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.headlight.render.NumberText;
import org.headlight.ui.part.Parts;
import org.headlight.viewmodel.moments.MomentsViewModel;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** First, play, newest: the way through the recorded moments. FX thread only. */
final class TransportBar extends HBox {

    TransportBar(MomentsViewModel moments) {
        getStyleClass().add("transport-bar");
        setAlignment(Pos.CENTER_LEFT);
        Button play = Parts.iconButton(Feather.PLAY, "Play the recorded moments (P)", moments::togglePlaying);
        moments.playingProperty()
                .addListener((observable, before, playing) ->
                        ((FontIcon) play.getGraphic()).setIconCode(playing ? Feather.PAUSE : Feather.PLAY));
        Label kept = Parts.label("", Parts.CAPTION);
        kept.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> NumberText.count(moments.steps().size()) + " kept", moments.recorded()));
        getChildren()
                .addAll(
                        Parts.flatIconButton(Feather.SKIP_BACK, "First moment (Home)", moments::goFirst),
                        play,
                        Parts.flatIconButton(Feather.SKIP_FORWARD, "Newest moment (End)", moments::goLive),
                        Parts.spacer(),
                        kept);
        disableProperty().bind(Bindings.size(moments.recorded()).lessThan(2));
    }
}
