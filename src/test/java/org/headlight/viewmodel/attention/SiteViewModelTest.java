package org.headlight.viewmodel.attention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Optional;
import org.headlight.snapshot.AttentionKind;
import org.headlight.snapshot.AttentionMap;
import org.headlight.snapshot.AttentionSite;
import org.headlight.snapshot.Matrix;
import org.headlight.snapshot.Prediction;
import org.headlight.snapshot.Probe;
import org.headlight.snapshot.ProbeAttention;
import org.headlight.snapshot.Token;
import org.headlight.snapshot.TokenText;
import org.junit.jupiter.api.Test;

class SiteViewModelTest {
    private static final AttentionSite POOLING = new AttentionSite("pooling", 0, 0, AttentionKind.POOLING);

    private final SiteViewModel sites = new SiteViewModel();

    @Test
    void nothingIsChosenBeforeAnythingWasSeen() {
        sites.offer(null);
        assertNull(sites.chosenProperty().get());
        assertEquals(0, sites.index());
    }

    @Test
    void aHeadIsReachedByPartLayerAndHead() {
        sites.offer(seen(self(0, 0), self(0, 1), self(1, 0), self(1, 1), POOLING));
        assertEquals(self(0, 0), sites.chosenProperty().get());
        assertEquals(List.of("Encoder self", "Pooling"), sites.stacks());
        sites.moveHead(1);
        sites.moveLayer(1);
        assertEquals(self(1, 1), sites.chosenProperty().get());
        assertEquals(3, sites.index());
        sites.moveHead(1);
        assertEquals(self(1, 1), sites.chosenProperty().get());
        sites.chooseStack("Pooling");
        assertEquals(4, sites.index());
        assertEquals(List.of(0), sites.heads());
    }

    @Test
    void anotherNetworkBeginsAtItsFirstSiteUnlessItHasTheSame() {
        sites.offer(seen(self(0, 0), self(0, 1), POOLING));
        sites.chooseStack("Pooling");
        sites.offer(seen(self(0, 0), POOLING));
        assertEquals(POOLING, sites.chosenProperty().get());
        sites.offer(seen(self(0, 0)));
        assertEquals(self(0, 0), sites.chosenProperty().get());
    }

    private static AttentionSite self(int layer, int head) {
        return new AttentionSite("encoder", layer, head, AttentionKind.SELF);
    }

    private static ProbeAttention seen(AttentionSite... there) {
        TokenText text = new TokenText("a", List.of(Token.mark("a")));
        Matrix one = new Matrix(1, 1, new float[] {1});
        return new ProbeAttention(
                new Probe("a", Optional.empty()),
                List.of(there).stream()
                        .map(site -> new AttentionMap(site, text, text, one, one))
                        .toList(),
                new Prediction(List.of("x", "y"), List.of(1f, 0f)));
    }
}
