package org.headlight.app;

import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.headlight.render.Raster;

/** The screen's thread, as a program without a user walks through it. For any other thread. */
final class Screen {
    private static final long LOOK_AGAIN_MILLIS = 20;
    private static final long MOVING_MILLIS = 60;
    private static final int MOST_LOOKS = 20;

    private Screen() {}

    /** Starts the toolkit; windows that close do not end it. */
    static void start() {
        Platform.startup(() -> Platform.setImplicitExit(false));
    }

    /** Runs a task on the screen's thread and waits for what it gives. */
    static <T> T call(Callable<T> task) throws Exception {
        CompletableFuture<T> result = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                result.complete(task.call());
            } catch (Exception failure) {
                result.completeExceptionally(failure);
            }
        });
        try {
            return result.get();
        } catch (ExecutionException failure) {
            throw failure.getCause() instanceof Exception cause ? cause : failure;
        }
    }

    /** Runs an action on the screen's thread and waits until it is done. */
    static void run(Runnable action) throws Exception {
        call(() -> {
            action.run();
            return null;
        });
    }

    /** Waits until something holds, asking on the screen's thread. */
    static void await(BooleanSupplier condition) throws Exception {
        while (!call(condition::getAsBoolean)) {
            Thread.sleep(LOOK_AGAIN_MILLIS);
        }
    }

    /** The scene once nothing in it moves any more, or what it has come to after some seconds; not for the screen's thread. */
    static Raster settled(Scene scene) throws Exception {
        Raster before = call(() -> picture(scene));
        for (int look = 0; look < MOST_LOOKS; look++) {
            Thread.sleep(MOVING_MILLIS);
            Raster now = call(() -> picture(scene));
            if (Arrays.equals(now.pixels(), before.pixels())) {
                return now;
            }
            before = now;
        }
        return before;
    }

    /** The scene as it is drawn now; on the screen's thread. */
    static Raster picture(Scene scene) {
        WritableImage image = scene.snapshot(null);
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        return new Raster(width, height, pixels);
    }
}
