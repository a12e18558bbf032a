package org.headlight.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import javafx.application.Application;
import javafx.geometry.Rectangle2D;
import javafx.scene.image.Image;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.headlight.ui.MainWindow;
import org.headlight.ui.control.theme.Theme;
import org.headlight.viewmodel.WorkbenchViewModel;
import org.headlight.viewmodel.work.StatusViewModel;

/** The window on a desktop. */
public final class HeadlightApplication extends Application {
    private static final double WIDTH = 1600;
    private static final double HEIGHT = 1000;
    private static final double SMALLEST_WIDTH = 1024;
    private static final double SMALLEST_HEIGHT = 640;

    private Workbench workbench;
    private Optional<FailureLog> log = Optional.empty();

    @Override
    public void start(Stage stage) throws IOException {
        AppFolders folders = AppFolders.ofUser();
        workbench = Workbench.remembering(folders);
        WorkbenchViewModel viewModel = workbench.viewModel();
        watchFor(folders.log());
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        MainWindow window = new MainWindow(
                viewModel,
                new DesktopDialogs(stage),
                viewModel
                        .preferences()
                        .darkProperty()
                        .get()
                        .map(dark -> dark ? Theme.DARK : Theme.LIGHT)
                        .orElseGet(Theme::ofSystem),
                Math.min(WIDTH, screen.getWidth()),
                Math.min(HEIGHT, screen.getHeight()));
        stage.setTitle("Headlight");
        stage.getIcons().add(new Image(HeadlightApplication.class.getResourceAsStream("/icons/headlight.png")));
        stage.setMinWidth(SMALLEST_WIDTH);
        stage.setMinHeight(SMALLEST_HEIGHT);
        stage.setScene(window.scene());
        new StagePlace(stage, viewModel.preferences()).restore();
        stage.show();
        viewModel.engine().wake();
        open(viewModel);
    }

    /** Takes down what nobody expected; where that cannot be, the app does without. */
    private void watchFor(Path folder) {
        try {
            FailureLog kept = FailureLog.in(folder);
            kept.watch(workbench::tell);
            log = Optional.of(kept);
        } catch (IOException e) {
            workbench
                    .viewModel()
                    .status()
                    .say(
                            StatusViewModel.Kind.FAILED,
                            "What goes wrong cannot be written down in %s: %s.".formatted(folder, e.getMessage()));
        }
    }

    /** Opens what was asked for, else the first sample, so that every view shows something real at once. */
    private void open(WorkbenchViewModel viewModel) {
        if (!getParameters().getRaw().isEmpty()) {
            viewModel.open(Path.of(getParameters().getRaw().getFirst()));
        } else if (!viewModel.samples().isEmpty()) {
            viewModel.openSample(viewModel.samples().getFirst());
        }
    }

    @Override
    public void stop() {
        workbench.close();
        log.ifPresent(FailureLog::close);
    }
}
