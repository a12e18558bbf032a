package org.headlight.viewmodel.setup;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import org.headlight.model.NetworkSpec;
import org.headlight.model.Networks;
import org.headlight.model.network.NetworkKind;
import org.headlight.model.network.NetworkSizes;
import org.headlight.model.network.NetworkSummary;
import org.headlight.render.NumberText;
import org.headlight.task.Task;
import org.headlight.viewmodel.engine.Engine;
import org.headlight.viewmodel.work.Background;

/** The network to train: which one, how large, and how much it has to learn. FX thread only. */
public final class ModelViewModel {
    private static final String UNKNOWN = "known with the data";
    private static final List<String> ESSENTIAL =
            List.of("embeddingSize", "hiddenSize", "layers", "heads", "filters", "pooling", "dropout");

    private final Engine engine;
    private final Background background;
    private final ReadOnlyObjectWrapper<NetworkSpec> spec = new ReadOnlyObjectWrapper<>(this, "spec");
    private final ReadOnlyObjectWrapper<SettingsViewModel> settings = new ReadOnlyObjectWrapper<>(this, "settings");
    private final ReadOnlyObjectWrapper<NetworkSummary> made = new ReadOnlyObjectWrapper<>(this, "made");
    private final ReadOnlyStringWrapper parameters = new ReadOnlyStringWrapper(this, "parameters", UNKNOWN);
    private List<NetworkKind> networks = List.of();
    private Optional<NetworkSizes> sizes = Optional.empty();
    private int asked;

    /** @param task what it is to learn */
    public ModelViewModel(Engine engine, Background background, ObservableValue<Task> task) {
        this.engine = engine;
        this.background = background;
        task.addListener((observable, before, now) -> offer(now));
        offer(task.getValue());
    }

    private void offer(Task task) {
        networks = task.networks();
        sizes = Optional.empty();
        choose(networks.getFirst().name());
    }

    /** The names of the networks that can learn the task, as the screen shows them, the recommended one first. */
    public List<String> titles() {
        return networks.stream().map(NetworkKind::title).toList();
    }

    /** Title of the chosen network. */
    public String title() {
        return Networks.get(spec.get().network()).title();
    }

    /** One sentence on the chosen network. */
    public String summary() {
        return Networks.get(spec.get().network()).summary();
    }

    /** Chooses a network by its title, with every option at its initial value. */
    public void chooseTitle(String title) {
        networks.stream()
                .filter(kind -> kind.title().equals(title)
                        && !kind.name().equals(spec.get().network()))
                .findFirst()
                .ifPresent(kind -> choose(kind.name()));
    }

    private void choose(String network) {
        SettingsViewModel form = new SettingsViewModel(
                Networks.schema(network), ESSENTIAL, Networks.get(network).rules());
        spec.set(new NetworkSpec(network, form.settingsProperty().get()));
        settings.set(form);
        form.settingsProperty().addListener((observable, before, values) -> {
            if (settings.get() == form) {
                spec.set(new NetworkSpec(network, values));
                count();
            }
        });
        count();
    }

    /** Shows the network of a run that was opened. */
    public void show(NetworkSpec shown) {
        choose(shown.network());
        settings.get().show(shown.settings());
    }

    /** Counts for these data. */
    public void sizeFor(NetworkSizes newSizes) {
        sizes = Optional.of(newSizes);
        count();
    }

    /** What the data decides is not known any more. */
    public void forgetSizes() {
        sizes = Optional.empty();
        count();
    }

    /** Answers may come late; only the one to the last question counts. */
    private void count() {
        int question = ++asked;
        if (sizes.isEmpty()) {
            parameters.set(UNKNOWN);
            made.set(null);
            return;
        }
        engine.summarize(spec.get(), sizes.get())
                .whenComplete(background.<NetworkSummary>returning(
                        summary -> {
                            if (question == asked) {
                                parameters.set(NumberText.count(summary.parameters()));
                                made.set(summary);
                            }
                        },
                        sentence -> {
                            if (question == asked) {
                                parameters.set("unknown");
                                made.set(null);
                            }
                        }));
    }

    /** The network with its options, all of them right. */
    public ReadOnlyObjectProperty<NetworkSpec> specProperty() {
        return spec.getReadOnlyProperty();
    }

    /** The options of the chosen network as a form; another one with another network. */
    public ReadOnlyObjectProperty<SettingsViewModel> settingsProperty() {
        return settings.getReadOnlyProperty();
    }

    /** What the network is made of, layer by layer; null while the data has not decided its sizes. */
    public ReadOnlyObjectProperty<NetworkSummary> madeProperty() {
        return made.getReadOnlyProperty();
    }

    /** How the options differ from their initial values, in words, the option first; empty where none does. */
    public List<String> differences() {
        Map<String, String> values = spec.get().settings().values();
        return spec.get().settings().schema().stream()
                .filter(setting -> spec.get().settings().isOfUse(setting))
                .filter(setting -> !values.get(setting.key()).equals(setting.initial()))
                .map(setting -> "%s %s instead of %s"
                        .formatted(
                                setting.label().toLowerCase(Locale.ROOT), values.get(setting.key()), setting.initial()))
                .toList();
    }

    /** How many numbers the network learns, in words. */
    public ReadOnlyStringProperty parametersProperty() {
        return parameters.getReadOnlyProperty();
    }
}
