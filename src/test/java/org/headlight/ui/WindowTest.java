package org.headlight.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.headlight.snapshot.AttentionKind;
import org.headlight.snapshot.AttentionSite;
import org.headlight.snapshot.TrainingState;
import org.headlight.ui.control.Pictures;
import org.headlight.ui.control.heads.HeadGrid;
import org.headlight.ui.control.heatmap.HeatmapView;
import org.headlight.ui.control.theme.Theme;
import org.headlight.ui.part.Dialogs;
import org.headlight.viewmodel.Page;
import org.headlight.viewmodel.View;
import org.headlight.viewmodel.WorkbenchViewModel;
import org.headlight.viewmodel.engine.FakeEngine;
import org.headlight.viewmodel.heads.HeadOrder;
import org.headlight.viewmodel.work.Background;
import org.headlight.viewmodel.work.StatusViewModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Walks through the real window with mouse and keys, without a desktop. */
@ExtendWith(ApplicationExtension.class)
class WindowTest {
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;

    @TempDir
    Path folder;

    private final FakeEngine engine = new FakeEngine();
    private WorkbenchViewModel workbench;
    private MainWindow window;
    private Path toOpen;
    private Object copied;

    @Start
    void show(Stage stage) {
        workbench = new WorkbenchViewModel(
                engine, new Background(Runnable::run, Runnable::run), List.of(), name -> Optional.empty());
        window = new MainWindow(workbench, new Answers(), Theme.LIGHT, WIDTH, HEIGHT);
        stage.setScene(window.scene());
        stage.show();
    }

    @Test
    void fromAFileToAnExportedPicture(FxRobot robot) throws IOException, TimeoutException {
        toOpen = messages();
        robot.press(KeyCode.CONTROL, KeyCode.O).release(KeyCode.O, KeyCode.CONTROL);
        await(() -> workbench.trainableProperty().get());
        assertEquals(Page.WORKBENCH, workbench.pageProperty().get());

        robot.clickOn(".play");
        await(() -> workbench.training().activeProperty().get());
        steps(20);
        await(() -> workbench.training().progressProperty().get() != null);
        steps(20);
        await(() -> workbench.training().progressProperty().get().step() == 40);
        HeatmapView heatmap = robot.lookup(".heatmap-view").queryAs(HeatmapView.class);
        await(() -> heatmap.getFigure() != null && heatmap.getWidth() > 0);
        assertEquals(2, heatmap.getFigure().matrix().rows());
        assertEquals("Pause", text(robot, ".play"));

        robot.clickOn(".play");
        await(() -> engine.control().isPaused());
        fx(() -> engine.put(TrainingState.PAUSED));
        await(() -> text(robot, ".play").equals("Resume"));

        fx(() -> engine.end(TrainingState.STOPPED, "Stopped."));
        await(() -> workbench.run().openProperty().get());

        robot.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.DIGIT3)
                .release(KeyCode.DIGIT3, KeyCode.SHIFT, KeyCode.CONTROL);
        type(robot, "call now, win a prize");
        assertEquals(
                "call now, win a prize",
                workbench.attention().mapProperty().get().probe().text());

        robot.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C).release(KeyCode.C, KeyCode.SHIFT, KeyCode.CONTROL);
        await(() -> copied instanceof Image);
        robot.press(KeyCode.CONTROL, KeyCode.E)
                .release(KeyCode.E, KeyCode.CONTROL)
                .type(KeyCode.ENTER);
        await(() -> workbench.status().kindProperty().get() == StatusViewModel.Kind.DONE);
        try (var files = Files.list(folder)) {
            assertTrue(files.anyMatch(file -> file.getFileName().toString().matches("heatmap-step-\\d+\\.pdf")));
        }
    }

    @Test
    void aFileThatCannotBeReadSaysSoWhereItWasOpened(FxRobot robot) throws IOException, TimeoutException {
        toOpen = Files.createFile(folder.resolve("empty.csv"));
        robot.press(KeyCode.CONTROL, KeyCode.O).release(KeyCode.O, KeyCode.CONTROL);
        await(() -> !workbench.openErrorProperty().get().isEmpty());
        Node sentence = robot.lookup(".danger-text").match(Node::isVisible).query();
        assertTrue(((Labeled) sentence).getText().contains("empty.csv"));
        assertEquals(Page.START, workbench.pageProperty().get());
    }

    @Test
    void theThemeSwitchesAndSoDoesTheGround(FxRobot robot) throws TimeoutException {
        int light = corner();
        robot.press(KeyCode.CONTROL, KeyCode.D).release(KeyCode.D, KeyCode.CONTROL);
        await(() -> window.themeProperty().get() == Theme.DARK);
        assertNotEquals(light, corner());
        assertTrue(workbench.export().darkProperty().get());
    }

    @Test
    void theListOfKeysOpensAndCloses(FxRobot robot) throws TimeoutException {
        Node keys = robot.lookup(".keys-card").query();
        robot.type(KeyCode.F1);
        await(keys::isVisible);
        robot.type(KeyCode.ESCAPE);
        await(() -> !keys.isVisible());
    }

    @Test
    void noTextOfTheWindowIsCutWhileTraining(FxRobot robot) throws IOException, TimeoutException {
        toOpen = messages();
        robot.press(KeyCode.CONTROL, KeyCode.O).release(KeyCode.O, KeyCode.CONTROL);
        fx(workbench::train);
        steps(1_240);
        await(() -> workbench.training().progressProperty().get() != null);
        WaitForAsyncUtils.waitForFxEvents();
        for (Node node : robot.lookup(".top-bar .label, .timeline-header .label, .setup-pane .label")
                .queryAll()) {
            if (isSeen(node) && node instanceof Labeled label) {
                assertFalse(label.isTextTruncated(), () -> "\"%s\" is cut".formatted(label.getText()));
            }
        }
    }

    @Test
    void fromAllHeadsToTheDifferenceOfTwo(FxRobot robot) throws IOException, TimeoutException {
        engine.layers(2);
        toOpen = messages();
        robot.press(KeyCode.CONTROL, KeyCode.O).release(KeyCode.O, KeyCode.CONTROL);
        fx(workbench::train);
        steps(20);
        await(() -> workbench.attention().mapProperty().get() != null);
        steps(200);

        robot.press(KeyCode.CONTROL, KeyCode.DIGIT5).release(KeyCode.DIGIT5, KeyCode.CONTROL);
        HeadGrid grid = robot.lookup(".head-grid").queryAs(HeadGrid.class);
        await(() -> grid.getFigure() != null && grid.getWidth() > 0);
        fx(grid::requestFocus);
        robot.type(KeyCode.DOWN);
        AttentionSite second = new AttentionSite("encoder", 1, 0, AttentionKind.SELF);
        await(() -> second.equals(grid.getHovered()));
        robot.type(KeyCode.ENTER);
        await(() -> second.equals(grid.getLocked()));
        await(() -> second.equals(workbench.attention().sites().chosenProperty().get()));
        robot.type(KeyCode.S);
        await(() -> workbench.heads().orderProperty().get() == HeadOrder.ENTROPY);

        robot.type(KeyCode.C);
        await(() -> workbench.viewProperty().get() == View.COMPARE);
        assertEquals("B", workbench.comparison().operands().letters().get(second));
        List<HeatmapView> maps = robot.lookup(".compare-pane .heatmap-view").queryAllAs(HeatmapView.class).stream()
                .toList();
        await(() -> maps.stream().allMatch(map -> map.getFigure() != null && map.getWidth() > 0));
        WaitForAsyncUtils.waitForFxEvents();
        robot.moveTo(maps.get(1));
        await(() -> maps.get(1).getHoveredCell() != null);
        assertEquals(maps.get(1).getHoveredCell(), maps.get(0).getHoveredCell());
        assertEquals(maps.get(1).getHoveredCell(), maps.get(2).getHoveredCell());
        fx(maps.get(1)::zoomIn);
        assertEquals(maps.get(1).getZoom(), maps.get(0).getZoom());
        assertEquals(maps.get(1).getZoom(), maps.get(2).getZoom());

        robot.press(KeyCode.CONTROL, KeyCode.E)
                .release(KeyCode.E, KeyCode.CONTROL)
                .type(KeyCode.ENTER);
        await(() -> workbench.status().kindProperty().get() == StatusViewModel.Kind.DONE);
        try (var files = Files.list(folder)) {
            assertTrue(files.anyMatch(file -> file.getFileName().toString().matches("comparison-step-\\d+\\.pdf")));
        }
    }

    private static boolean isSeen(Node node) {
        return node == null || node.isVisible() && isSeen(node.getParent());
    }

    private void type(FxRobot robot, String sentence) throws TimeoutException {
        TextField field = robot.lookup(".inspector-pane .text-field").queryAs(TextField.class);
        await(() -> isSeen(field));
        fx(field::requestFocus);
        robot.write(sentence).type(KeyCode.ENTER);
        await(() -> workbench.probes().probes().getLast().text().equals(sentence));
    }

    private Path messages() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            lines.append("ham\tsee you at the station at %d o'clock\n".formatted(i));
            lines.append("spam\twin a prize of %d pounds, call now\n".formatted(i));
        }
        return Files.writeString(folder.resolve("messages.tsv"), lines);
    }

    private int corner() {
        int[] color = new int[1];
        fx(() -> color[0] = Pictures.of(window.getScene()).getPixelReader().getArgb(4, 100));
        return color[0];
    }

    private void steps(int count) {
        fx(() -> engine.step(count));
    }

    private static void fx(Runnable action) {
        WaitForAsyncUtils.waitFor(WaitForAsyncUtils.asyncFx(action));
    }

    private static String text(FxRobot robot, String query) {
        return ((Labeled) robot.lookup(query).query()).getText();
    }

    private static void await(BooleanSupplier condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> {
            boolean[] holds = new boolean[1];
            if (Platform.isFxApplicationThread()) {
                holds[0] = condition.getAsBoolean();
            } else {
                fx(() -> holds[0] = condition.getAsBoolean());
            }
            return holds[0];
        });
    }

    /** A desktop that always answers the same. */
    private final class Answers implements Dialogs {

        @Override
        public Optional<Path> openFile() {
            return Optional.ofNullable(toOpen);
        }

        @Override
        public Optional<Path> openFolder() {
            return Optional.empty();
        }

        @Override
        public Optional<Path> saveFile(String suggestedName) {
            return Optional.of(folder.resolve(suggestedName));
        }

        @Override
        public Optional<String> clipboardText() {
            return Optional.empty();
        }

        @Override
        public Optional<Path> saveFolder() {
            return Optional.empty();
        }

        @Override
        public void copy(Image picture) {
            copied = picture;
        }

        @Override
        public void copy(String text) {
            copied = text;
        }
    }
}
