package org.headlight.viewmodel.attention;

import java.util.List;
import java.util.function.ToIntFunction;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.headlight.render.figure.SiteText;
import org.headlight.snapshot.AttentionMap;
import org.headlight.snapshot.AttentionSite;
import org.headlight.snapshot.ProbeAttention;

/** Which of a network's attentions is looked at: the part, the layer in it, the head in that. FX thread only. */
public final class SiteViewModel {
    private final ReadOnlyObjectWrapper<List<AttentionSite>> sites =
            new ReadOnlyObjectWrapper<>(this, "sites", List.of());
    private final ObjectProperty<AttentionSite> chosen = new SimpleObjectProperty<>(this, "chosen");

    SiteViewModel() {}

    /** Takes note of the sites there are; one that is not there any more gives way to the first. */
    void offer(ProbeAttention seen) {
        List<AttentionSite> there = seen == null
                ? List.of()
                : seen.maps().stream().map(AttentionMap::site).toList();
        if (!there.isEmpty() && !there.equals(sites.get())) {
            sites.set(there);
            if (chosen.get() == null || !there.contains(chosen.get())) {
                chosen.set(there.getFirst());
            }
        }
    }

    /** The parts of the network where something looks, in words and in their order. */
    public List<String> stacks() {
        return sites.get().stream().map(SiteText::stack).distinct().toList();
    }

    /** Chooses the first head of a part. */
    public void chooseStack(String stack) {
        sites.get().stream()
                .filter(site -> SiteText.stack(site).equals(stack))
                .findFirst()
                .filter(site -> !stack.equals(SiteText.stack(chosen.get())))
                .ifPresent(chosen::set);
    }

    /** The layers of the chosen part, from 0. */
    public List<Integer> layers() {
        return values(inStack(), AttentionSite::layer);
    }

    /** The heads of the chosen layer, from 0. */
    public List<Integer> heads() {
        return values(inLayer(), AttentionSite::head);
    }

    /** Goes so many layers up, as far as there are any, to the same head if it is there. */
    public void moveLayer(int step) {
        int layer = moved(layers(), chosen.get().layer(), step);
        List<AttentionSite> there =
                inStack().stream().filter(site -> site.layer() == layer).toList();
        chosen.set(there.stream()
                .filter(site -> site.head() == chosen.get().head())
                .findFirst()
                .orElse(there.getFirst()));
    }

    /** Goes so many heads on, as far as there are any. */
    public void moveHead(int step) {
        int head = moved(heads(), chosen.get().head(), step);
        inLayer().stream().filter(site -> site.head() == head).findFirst().ifPresent(chosen::set);
    }

    private static int moved(List<Integer> values, int from, int step) {
        return values.get(Math.clamp(values.indexOf(from) + step, 0, values.size() - 1));
    }

    private List<AttentionSite> inStack() {
        return sites.get().stream()
                .filter(site -> SiteText.stack(site).equals(SiteText.stack(chosen.get())))
                .toList();
    }

    private List<AttentionSite> inLayer() {
        return inStack().stream()
                .filter(site -> site.layer() == chosen.get().layer())
                .toList();
    }

    private static List<Integer> values(List<AttentionSite> sites, ToIntFunction<AttentionSite> value) {
        return sites.stream().mapToInt(value).distinct().boxed().toList();
    }

    /** Index of the chosen site in the order of the maps, from 0. */
    int index() {
        return chosen.get() == null ? 0 : sites.get().indexOf(chosen.get());
    }

    /** All sites, in the order of the maps; empty while nothing was seen. */
    public ReadOnlyObjectProperty<List<AttentionSite>> sitesProperty() {
        return sites.getReadOnlyProperty();
    }

    /** The site that is looked at; null while nothing was seen. */
    public ObjectProperty<AttentionSite> chosenProperty() {
        return chosen;
    }
}
