package org.headlight.viewmodel.runs;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.headlight.model.NetworkSpec;
import org.headlight.run.contest.Budget;
import org.headlight.run.contest.Contenders;
import org.headlight.run.contest.RunNames;
import org.headlight.task.Recipe;

/**
 * Several networks trained one after another on the same data, with the same seed and the same to spend. What is trained joins the
 * list of runs; calling it off keeps what is done. FX thread only.
 */
public final class ShootOutViewModel {
    private final Supplier<Recipe> setUp;
    private final Teacher teacher;
    private final Runnable stop;
    private final ObservableList<Contender> chosen = FXCollections.observableArrayList();
    private final StringProperty unit = new SimpleStringProperty(this, "unit", Budget.Unit.EPOCHS.words());
    private final IntegerProperty amount = new SimpleIntegerProperty(this, "amount", 5);
    private final ReadOnlyBooleanWrapper active = new ReadOnlyBooleanWrapper(this, "active");
    private final ReadOnlyStringWrapper progress = new ReadOnlyStringWrapper(this, "progress", "");
    private final Deque<Recipe> waiting = new ArrayDeque<>();
    private int all;

    /**
     * A network that can take part. Immutable.
     *
     * @param name no more than tells it from the others
     * @param network which it is
     */
    public record Contender(String name, NetworkSpec network) {
        @Override
        public String toString() {
            return name;
        }
    }

    /** Trains one network, as the user would. */
    @FunctionalInterface
    public interface Teacher {

        /**
         * Trains.
         *
         * @param ended is told when it is over, or could not begin: whether the next may follow, because nobody stopped it
         */
        void teach(Recipe recipe, Consumer<Boolean> ended);
    }

    /**
     * A shoot-out.
     *
     * @param setUp what is chosen now
     * @param teacher trains one network
     * @param stop ends the training that goes on
     */
    public ShootOutViewModel(Supplier<Recipe> setUp, Teacher teacher, Runnable stop) {
        this.setUp = setUp;
        this.teacher = teacher;
        this.stop = stop;
    }

    /** What can take part: the network that is set up, its controls, and all others of its task. */
    public List<Contender> offered() {
        Recipe recipe = setUp.get();
        List<NetworkSpec> networks = Contenders.of(recipe.task(), recipe.network());
        List<String> names = RunNames.of(networks.stream()
                .map(network -> new Recipe(network, recipe.examples(), recipe.training()))
                .toList());
        return IntStream.range(0, names.size())
                .mapToObj(i -> new Contender(names.get(i), networks.get(i)))
                .toList();
    }

    /** Trains all that are chosen, one after another. */
    public void start() {
        if (active.get() || chosen.isEmpty()) {
            return;
        }
        Recipe like = setUp.get();
        Budget budget = new Budget(Budget.Unit.of(unit.get()), Math.max(1, amount.get()));
        waiting.clear();
        chosen.forEach(contender -> waiting.add(budget.of(new Recipe(
                        contender.network(),
                        like.examples(),
                        Recipe.of(contender.network()).training())
                .with("seed", Long.toString(like.seed())))));
        all = waiting.size();
        active.set(true);
        next();
    }

    private void next() {
        if (waiting.isEmpty()) {
            active.set(false);
            progress.set("");
            return;
        }
        Recipe recipe = waiting.remove();
        progress.set("%d of %d: %s".formatted(all - waiting.size(), all, RunNames.network(recipe)));
        teacher.teach(recipe, this::goOn);
    }

    private void goOn(boolean onward) {
        if (!onward) {
            waiting.clear();
        }
        next();
    }

    /** Trains no further; what was learned so far stays. */
    public void cancel() {
        waiting.clear();
        if (active.get()) {
            stop.run();
        }
    }

    /** Those that are to take part, in the order in which they are trained. */
    public ObservableList<Contender> chosen() {
        return chosen;
    }

    /** What everyone may spend can be counted in these. */
    public List<String> units() {
        return Arrays.stream(Budget.Unit.values()).map(Budget.Unit::words).toList();
    }

    /** What everyone may spend is counted in this one of the {@link #units}. */
    public StringProperty unitProperty() {
        return unit;
    }

    /** How much everyone may spend, at least 1. */
    public IntegerProperty amountProperty() {
        return amount;
    }

    /** Whether it goes on. */
    public ReadOnlyBooleanProperty activeProperty() {
        return active.getReadOnlyProperty();
    }

    /** Which network is being trained, and how many there are; empty while none is. */
    public ReadOnlyStringProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }
}
