package org.headlight.run.contest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.headlight.model.NetworkSpec;
import org.headlight.snapshot.Settings;
import org.headlight.task.Recipe;
import org.headlight.task.classify.Classify;
import org.headlight.task.translate.Translate;
import org.junit.jupiter.api.Test;

class ContendersTest {

    private static List<String> names(List<NetworkSpec> networks) {
        return RunNames.of(networks.stream().map(Recipe::of).toList());
    }

    @Test
    void theNetworkThatIsSetUpComesWithItsControls() {
        List<String> names = names(Contenders.of(Translate.TASK, NetworkSpec.of("seq2seq-luong-dot")));
        assertEquals(List.of("luong-dot, attention learned", "luong-dot, attention uniform"), names.subList(0, 2));
        assertEquals(Translate.TASK.networks().size() + 1, names.size());
        assertTrue(names.contains("plain"));
    }

    @Test
    void aPoolingCanBeTheMeanOrTheLastState() {
        assertEquals(
                List.of(
                        "bigru-additive, pooling additive",
                        "bigru-additive, pooling mean",
                        "bigru-additive, pooling last",
                        "bigru-feedforward"),
                names(Contenders.of(Classify.TASK, NetworkSpec.of("bigru-additive")))
                        .subList(0, 4));
    }

    @Test
    void othersAreAsWideAsTheOneThatIsSetUp() {
        NetworkSpec small =
                NetworkSpec.of("bigru-additive").with("embeddingSize", "24").with("hiddenSize", "12");
        Contenders.of(Classify.TASK, small).forEach(network -> {
            assertEquals("24", network.settings().text("embeddingSize"), network.network());
            network.requireSound();
        });
    }

    @Test
    void aWidthThatANetworkCannotTakeIsItsOwnOne() {
        NetworkSpec odd = NetworkSpec.of("bigru-additive").with("embeddingSize", "25");
        NetworkSpec multiHead = Contenders.of(Classify.TASK, odd).stream()
                .filter(network -> network.network().equals("multi-head"))
                .findFirst()
                .orElseThrow();
        assertEquals("128", multiHead.settings().text("embeddingSize"));
    }

    @Test
    void theCommandLineNamesANetworkWithItsOptions() {
        NetworkSpec network = Contenders.parse("bigru-additive:pooling=mean:hiddenSize=32");
        assertEquals("mean", network.settings().text("pooling"));
        assertEquals(32, network.settings().integer("hiddenSize"));
        assertTrue(refusal("bigru").contains("bigru-additive"));
        assertTrue(refusal("transformer:size=3").contains("size"));
        assertEquals("An option of transformer is written key=value, but got \"heads\".", refusal("transformer:heads"));
    }

    private static String refusal(String text) {
        return assertThrows(IllegalArgumentException.class, () -> Contenders.parse(text))
                .getMessage();
    }

    @Test
    void aBudgetIsWhatEndsATraining() {
        Recipe recipe = Recipe.of("transformer").with("patience", "7").with("maximumSeconds", "9");
        Settings steps =
                new Budget(Budget.Unit.STEPS, 300).of(recipe).requireSound().training();
        assertEquals(300, steps.integer("maximumSteps"));
        assertEquals(0, steps.integer("maximumSeconds"));
        assertEquals("false", steps.text("earlyStopping"));
        Settings epochs = new Budget(Budget.Unit.EPOCHS, 3).of(recipe).training();
        assertEquals(3, epochs.integer("epochs"));
        assertEquals(0, epochs.integer("maximumSteps"));
        assertThrows(IllegalArgumentException.class, () -> new Budget(Budget.Unit.SECONDS, 0));
    }
}
