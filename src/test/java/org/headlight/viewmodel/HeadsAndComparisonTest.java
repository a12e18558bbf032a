package org.headlight.viewmodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.property.SimpleBooleanProperty;
import org.headlight.render.ColorMap;
import org.headlight.render.figure.HeadThumbnail;
import org.headlight.snapshot.Alignment;
import org.headlight.snapshot.AttentionKind;
import org.headlight.snapshot.AttentionMap;
import org.headlight.snapshot.AttentionSite;
import org.headlight.snapshot.Matrix;
import org.headlight.snapshot.Moment;
import org.headlight.snapshot.Prediction;
import org.headlight.snapshot.Probe;
import org.headlight.snapshot.ProbeAttention;
import org.headlight.snapshot.Token;
import org.headlight.snapshot.TokenText;
import org.headlight.viewmodel.attention.AttentionViewModel;
import org.headlight.viewmodel.attention.FigureViewModel;
import org.headlight.viewmodel.attention.ProbesViewModel;
import org.headlight.viewmodel.attention.ScaleViewModel;
import org.headlight.viewmodel.comparison.Comparison;
import org.headlight.viewmodel.comparison.ComparisonViewModel;
import org.headlight.viewmodel.comparison.Occasion;
import org.headlight.viewmodel.comparison.Operand;
import org.headlight.viewmodel.comparison.Subject;
import org.headlight.viewmodel.engine.FakeEngine;
import org.headlight.viewmodel.engine.RunViewModel;
import org.headlight.viewmodel.heads.HeadMeasure;
import org.headlight.viewmodel.heads.HeadOrder;
import org.headlight.viewmodel.heads.HeadsViewModel;
import org.headlight.viewmodel.matter.ImportanceViewModel;
import org.headlight.viewmodel.moments.MomentsViewModel;
import org.headlight.viewmodel.runs.RunsViewModel;
import org.headlight.viewmodel.work.Background;
import org.headlight.viewmodel.work.StatusViewModel;
import org.junit.jupiter.api.Test;

/** All heads at once and two of them against each other, on a network of two layers with two heads. */
class HeadsAndComparisonTest {
    private static final Probe PROBE = new Probe("a b", Optional.empty()).with(Alignment.of(2, 0, 1));
    private static final float[] DIAGONAL = {1, 0, 0, 1};
    private static final float[] EVEN = {0.5f, 0.5f, 0.5f, 0.5f};
    private static final float[] CROSSED = {0, 1, 1, 0};

    private final MomentsViewModel moments = new MomentsViewModel();
    private final ProbesViewModel probes = new ProbesViewModel(moments);
    private final AttentionViewModel attention = new AttentionViewModel(moments, probes);
    private final ScaleViewModel scale = new ScaleViewModel();
    private final FigureViewModel figures = new FigureViewModel(attention, moments, scale);
    private final SimpleBooleanProperty onScreen = new SimpleBooleanProperty(true);
    private final Background background = new Background(Runnable::run, Runnable::run);
    private final StatusViewModel status = new StatusViewModel();
    private final ImportanceViewModel importance = new ImportanceViewModel(
            new RunViewModel(new FakeEngine(), background, status), attention, probes, background, status);
    private final HeadsViewModel heads = new HeadsViewModel(importance, attention, moments, figures, scale, onScreen);
    private final ComparisonViewModel comparison = new ComparisonViewModel(
            attention, moments, new RunsViewModel(new FakeEngine(), background, status), scale, onScreen);

    private static AttentionSite site(int layer, int head) {
        return new AttentionSite("encoder", layer, head, AttentionKind.SELF);
    }

    private static AttentionMap map(AttentionSite site, float... weights) {
        int queries = weights.length / 2;
        Matrix matrix = new Matrix(queries, 2, weights);
        return new AttentionMap(site, text(queries), text(2), matrix, new Matrix(queries, 2, weights.clone()));
    }

    private static TokenText text(int tokens) {
        return new TokenText(
                "a b c",
                IntStream.range(0, tokens)
                        .mapToObj(i -> new Token("abc".substring(i, i + 1), 2 * i, 2 * i + 1, true))
                        .toList());
    }

    private void record(int step, AttentionMap... maps) {
        if (probes.probes().isEmpty()) {
            probes.replace(List.of(PROBE));
        }
        Prediction prediction = new Prediction(List.of("x", "y"), List.of(1f, 0f));
        moments.record(new Moment(step, List.of(new ProbeAttention(PROBE, List.of(maps), prediction))));
    }

    private void learn() {
        record(0, map(site(0, 0), EVEN), map(site(0, 1), EVEN), map(site(1, 0), EVEN), map(site(1, 1), EVEN));
        record(10, map(site(0, 0), EVEN), map(site(0, 1), DIAGONAL), map(site(1, 0), CROSSED), map(site(1, 1), EVEN));
    }

    private List<String> numbers() {
        return heads.gridProperty().get().heads().map(HeadThumbnail::number).toList();
    }

    @Test
    void everyHeadHasItsPlaceItsNumberAndTheSameColours() {
        learn();
        var grid = heads.gridProperty().get();
        assertEquals(List.of("L1", "L2"), grid.blocks().getFirst().rows());
        assertEquals(List.of("H1", "H2"), grid.blocks().getFirst().columns());
        assertEquals(List.of("1.00", "0.00", "0.00", "1.00"), numbers());
        heads.measureProperty().set(HeadMeasure.DIAGONALITY);
        assertEquals(List.of("0.00", "1.00", "-1.00", "0.00"), numbers());
        scale.colorMapProperty().set(ColorMap.MAGMA);
        assertEquals(ColorMap.MAGMA, heads.gridProperty().get().scale().map());
    }

    @Test
    void changeIsSinceTheMomentBefore() {
        record(0, map(site(0, 0), EVEN));
        heads.measureProperty().set(HeadMeasure.CHANGE);
        assertEquals(List.of("none"), numbers());
        record(10, map(site(0, 0), DIAGONAL));
        // H(3/4, 1/4) - H(1/2, 1/2) / 2 = 0.5623 - 0.3466
        assertEquals(List.of("0.216"), numbers());
        moments.choose(0);
        assertEquals(List.of("none"), numbers());
    }

    @Test
    void sortingKeepsLayersAndNamesTheHeads() {
        learn();
        heads.orderProperty().set(HeadOrder.DIAGONALITY);
        var sorted = heads.gridProperty().get().heads().toList();
        assertEquals(
                List.of("H2", "H1", "H2", "H1"),
                sorted.stream().map(HeadThumbnail::name).toList());
        assertEquals(
                List.of(0, 0, 1, 1), sorted.stream().map(HeadThumbnail::row).toList());
        heads.sort();
        assertEquals(HeadOrder.IMPORTANCE, heads.orderProperty().get());
        heads.sort();
        assertEquals(HeadOrder.CHANGE, heads.orderProperty().get());
        heads.sort();
        assertEquals(HeadOrder.INDEX, heads.orderProperty().get());
    }

    @Test
    void theHoveredHeadIsPreviewedAndTheLockedOneComesBack() {
        learn();
        heads.lockedProperty().set(site(0, 1));
        assertEquals(1, heads.heatmapProperty().get().matrix().at(0, 0));
        heads.hoveredProperty().set(site(1, 0));
        assertEquals(0, heads.heatmapProperty().get().matrix().at(0, 0));
        assertEquals("-1.00", heads.factsProperty().get().get(1).value());
        heads.hoveredProperty().set(null);
        assertEquals(1, heads.heatmapProperty().get().matrix().at(0, 0));
        assertEquals(site(0, 1), attention.sites().chosenProperty().get());
    }

    @Test
    void nothingIsComputedOutOfSightAndEverythingOnceInSight() {
        onScreen.set(false);
        learn();
        assertNull(heads.gridProperty().get());
        assertNull(comparison.comparisonProperty().get());
        onScreen.set(true);
        assertNotNull(heads.gridProperty().get());
        assertNotNull(comparison.comparisonProperty().get());
    }

    @Test
    void atFirstAHeadIsComparedWithItsBeginning() {
        learn();
        comparison.operands().compareWithItsBeginning(site(0, 1));
        Comparison now = comparison.comparisonProperty().get();
        assertEquals(0.5f, now.before().weights().at(0, 0));
        assertEquals(1, now.after().weights().at(0, 0));
        assertEquals(0.5f, now.figure().difference().matrix().at(0, 0));
        assertEquals(ColorMap.RED_BLUE, now.figure().difference().scale().map());
        assertEquals(-0.5, now.figure().difference().scale().range().minimum());
        assertEquals(4, now.changes().size());
        assertEquals(4, now.figure().marks().size());
    }

    @Test
    void twoMarkedHeadsAreComparedAndCanBeSwapped() {
        learn();
        comparison.operands().mark(site(0, 1));
        comparison.operands().mark(site(1, 0));
        assertEquals(
                Map.of(site(0, 1), "A", site(1, 0), "B"), comparison.operands().letters());
        assertEquals(
                -1,
                comparison
                        .comparisonProperty()
                        .get()
                        .figure()
                        .difference()
                        .matrix()
                        .at(0, 0));
        comparison.operands().swap();
        assertEquals(
                1,
                comparison
                        .comparisonProperty()
                        .get()
                        .figure()
                        .difference()
                        .matrix()
                        .at(0, 0));
        assertEquals(
                Map.of(site(1, 0), "A", site(0, 1), "B"), comparison.operands().letters());
    }

    @Test
    void theMeanOfALayerAndTheKnownAnswerCanBeComparedToo() {
        learn();
        List<Subject> all =
                comparison.operands().subjects(comparison.operands().bProperty().get());
        assertEquals(
                List.of(
                        "layer 1, head 1",
                        "layer 1, head 2",
                        "layer 2, head 1",
                        "layer 2, head 2",
                        "mean of layer 1",
                        "mean of layer 2",
                        "the known answer"),
                all.stream().map(subject -> subject.title(true)).toList());
        comparison.operands().aProperty().set(new Operand(all.get(4), Occasion.SHOWN));
        comparison.operands().bProperty().set(new Operand(all.get(6), Occasion.SHOWN));
        Comparison now = comparison.comparisonProperty().get();
        assertEquals(0.75f, now.before().weights().at(0, 0));
        assertEquals(1, now.after().weights().at(0, 0));
        assertEquals(
                "A: mean of layer 1, step 10. B: the known answer.",
                now.figure().title());
    }

    @Test
    void aHeldMomentStaysWhileTheTimelineMoves() {
        learn();
        Operand held = new Operand(Subject.head(site(0, 1)), Occasion.held(10));
        comparison.operands().aProperty().set(held);
        comparison.operands().bProperty().set(held.with(Occasion.SHOWN));
        assertTrue(comparison.comparisonProperty().get().changes().isEmpty());
        moments.choose(0);
        assertEquals(1, comparison.comparisonProperty().get().before().weights().at(0, 0));
        assertEquals(
                0.5f, comparison.comparisonProperty().get().after().weights().at(0, 0));
    }

    @Test
    void whatCannotBeComparedIsRefusedWithTheReason() {
        learn();
        comparison.operands().aProperty().set(new Operand(Subject.head(site(0, 1)), Occasion.BEST));
        assertNull(comparison.comparisonProperty().get());
        assertEquals(
                "A: there is no moment “best” yet.",
                comparison.refusalProperty().get());
        record(
                20,
                map(site(0, 0), EVEN),
                map(site(0, 1), 1, 0, 1, 0, 1, 0),
                map(site(1, 0), EVEN),
                map(site(1, 1), EVEN));
        comparison.operands().compareWithItsBeginning(site(0, 1));
        assertNull(comparison.comparisonProperty().get());
        assertTrue(comparison.refusalProperty().get().startsWith("A has 2 queries and 2 keys, B has 3 and 2"));
    }
}
