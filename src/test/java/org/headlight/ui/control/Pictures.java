package org.headlight.ui.control;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;
import org.headlight.ui.control.theme.Theme;

/** Lays controls out in a scene without a window and takes pictures of them. FX thread only. */
public final class Pictures {
    private Pictures() {}

    /** A scene of a size in a theme, laid out. */
    public static Scene scene(Parent root, double width, double height, Theme theme) {
        Scene scene = new Scene(root, width, height);
        theme.applyTo(scene);
        layOut(scene);
        return scene;
    }

    /** Applies styles and layout until nothing changes any more, as pulses would. */
    public static void layOut(Scene scene) {
        for (int i = 0; i < 3; i++) {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
        }
    }

    /** The pixels of a scene. */
    public static WritableImage of(Scene scene) {
        layOut(scene);
        return scene.snapshot(null);
    }

    /** Writes a picture to {@code target/gallery} for a human to look at. */
    public static void keep(Scene scene, String name) {
        WritableImage image = of(scene);
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        picture.setRGB(0, 0, width, height, pixels, 0, width);
        try {
            Path folder = Files.createDirectories(Path.of("target", "gallery"));
            ImageIO.write(picture, "png", folder.resolve(name + ".png").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
