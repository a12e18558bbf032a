package org.headlight.ui.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(JavaFx.class)
class SegmentsTest {

    @Test
    void exactlyOneChoiceHolds() {
        Segments<Integer> segments = new Segments<>(List.of(1, 2, 3), Object::toString);
        assertEquals(1, segments.getValue());
        button(segments, 2).fire();
        assertEquals(3, segments.getValue());
        button(segments, 2).fire();
        assertEquals(3, segments.getValue());
        assertTrue(button(segments, 2).isSelected(), "clicking the chosen one again must not free it");
        segments.setValue(2);
        assertTrue(button(segments, 1).isSelected());
    }

    private static ToggleButton button(Segments<?> segments, int index) {
        return (ToggleButton) segments.getChildren().get(index);
    }
}
