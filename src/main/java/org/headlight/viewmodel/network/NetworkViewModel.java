package org.headlight.viewmodel.network;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import org.headlight.export.number.TableCsv;
import org.headlight.snapshot.AttentionMap;
import org.headlight.snapshot.AttentionSite;
import org.headlight.snapshot.ProbeAttention;
import org.headlight.viewmodel.attention.AttentionViewModel;
import org.headlight.viewmodel.setup.ModelViewModel;
import org.headlight.viewmodel.work.Background;
import org.headlight.viewmodel.work.StatusViewModel;

/** The chosen network as a diagram, before it is trained and after. FX thread only. */
public final class NetworkViewModel {
    private final ModelViewModel model;
    private final Background background;
    private final StatusViewModel status;
    private final AttentionViewModel attention;
    private final Runnable showHeatmap;

    /** @param showHeatmap goes to the view of one attention */
    public NetworkViewModel(
            ModelViewModel model,
            Background background,
            StatusViewModel status,
            AttentionViewModel attention,
            Runnable showHeatmap) {
        this.model = model;
        this.background = background;
        this.status = status;
        this.attention = attention;
        this.showHeatmap = showHeatmap;
    }

    /** Writes the layers as CSV. */
    public void write(Path target) {
        List<List<String>> layers = diagramProperty().getValue().blocks().stream()
                .map(block -> List.of(block.name(), block.type(), block.shape(), Long.toString(block.parameters())))
                .toList();
        background.run(
                () -> {
                    TableCsv.write(List.of("layer", "type", "output shape", "parameters"), layers, target);
                    return target;
                },
                written -> status.say(StatusViewModel.Kind.DONE, "Saved %s.".formatted(written)),
                sentence -> status.say(StatusViewModel.Kind.FAILED, sentence));
    }

    /** Shows where a block looks, if it has been seen looking; its first head. */
    public void look(Block block) {
        if (block.looks().isEmpty()) {
            return;
        }
        seen(block).ifPresent(attention.sites().chosenProperty()::set);
        showHeatmap.run();
    }

    private Optional<AttentionSite> seen(Block block) {
        ProbeAttention last = attention.seenProperty().get();
        return last == null
                ? Optional.empty()
                : last.maps().stream()
                        .map(AttentionMap::site)
                        .filter(site -> isSameLayer(site, block.looks().getLast()))
                        .findFirst();
    }

    private static boolean isSameLayer(AttentionSite one, AttentionSite other) {
        return one.stack().equals(other.stack()) && one.layer() == other.layer() && one.kind() == other.kind();
    }

    /** The network from its input to its output; null while the data has not decided its sizes. */
    public ObservableValue<NetworkDiagram> diagramProperty() {
        return model.madeProperty().map(NetworkDiagram::of);
    }

    /** Whether the data has decided its sizes. */
    public ObservableValue<Boolean> knownProperty() {
        return model.madeProperty().isNotNull();
    }

    /** Its name. */
    public ObservableValue<String> titleProperty() {
        return model.specProperty().map(spec -> model.title());
    }

    /** What it is, in a sentence. */
    public ObservableValue<String> summaryProperty() {
        return model.specProperty().map(spec -> model.summary());
    }

    /** How it differs from what it is at first, in a sentence. */
    public ObservableValue<String> differencesProperty() {
        return Bindings.createStringBinding(this::differences, model.specProperty());
    }

    private String differences() {
        List<String> differences = model.differences();
        return differences.isEmpty()
                ? "Every option is as %s has it at first.".formatted(model.title())
                : "Differs from %s as it is at first: %s.".formatted(model.title(), String.join(", ", differences));
    }
}
