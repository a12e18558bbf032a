package org.headlight.ui.control.theme;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;

/**
 * The font of the window: the first of a short list that this machine has. Immutable.
 *
 * <p>JavaFX knows the weights of Inter as families of their own, so that asking "Inter" for a bold face gives the
 * regular one; of other families it draws two weights, so that there the medium is the regular and the semi-bold the
 * bold face.
 *
 * @param family the regular family
 */
public record InterfaceFont(String family) {
    private static final List<String> PREFERRED = List.of(
            "Inter",
            "Segoe UI",
            "SF Pro Text",
            ".AppleSystemUIFont",
            "Cantarell",
            "Ubuntu",
            "Noto Sans",
            "DejaVu Sans");

    /** The first installed font of Inter, the system's interface fonts, Noto Sans and DejaVu Sans. */
    public static InterfaceFont installed() {
        Set<String> families = new HashSet<>(Font.getFamilies());
        return new InterfaceFont(PREFERRED.stream()
                .filter(families::contains)
                .findFirst()
                .orElseGet(() -> Font.getDefault().getFamily()));
    }

    /** The regular face at a size in pixels. */
    public Font regular(double size) {
        return Font.font(family, size);
    }

    /** The face of values that matter, between regular and bold. */
    public Font medium(double size) {
        return hasFamiliesForWeights() ? Font.font("Inter Medium", size) : Font.font(family, size);
    }

    /** The face of titles. */
    public Font semiBold(double size) {
        return hasFamiliesForWeights() ? Font.font("Inter Semi Bold", size) : Font.font(family, FontWeight.BOLD, size);
    }

    /**
     * A stylesheet as a data address that sets the font for the whole scene, and the weights of the classes that have
     * one.
     */
    public String stylesheet() {
        String medium = hasFamiliesForWeights() ? "-fx-font-family: \"Inter Medium\";" : "";
        String semiBold = hasFamiliesForWeights() ? "-fx-font-family: \"Inter Semi Bold\";" : "-fx-font-weight: bold;";
        String rules = ".root { -fx-font-family: \"%s\"; } .medium { %s } .semi-bold { %s }"
                .formatted(family, medium, semiBold);
        return "data:text/css;base64," + Base64.getEncoder().encodeToString(rules.getBytes(StandardCharsets.UTF_8));
    }

    private boolean hasFamiliesForWeights() {
        return family.equals("Inter");
    }
}
