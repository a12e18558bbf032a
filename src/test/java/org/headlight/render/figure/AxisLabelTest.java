package org.headlight.render.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.headlight.snapshot.Token;
import org.junit.jupiter.api.Test;

class AxisLabelTest {

    @Test
    void onlyRepeatedWordsCarryTheirPosition() {
        assertEquals(
                List.of(new AxisLabel("the", "1"), new AxisLabel("film", ""), new AxisLabel("the", "3")),
                AxisLabel.ofTokens(tokens("the", "film", "the")));
    }

    @Test
    void everyCharacterCarriesItsPositionAndBlanksAreSeen() {
        assertEquals(
                List.of(new AxisLabel("a", "1"), new AxisLabel("␣", "2"), new AxisLabel("↵", "3")),
                AxisLabel.ofTokens(tokens("a", " ", "\n")));
    }

    @Test
    void stepsAreWrittenAsCounts() {
        assertEquals(List.of(AxisLabel.of("0"), AxisLabel.of("1,240")), AxisLabel.ofSteps(List.of(0, 1240)));
    }

    private static List<Token> tokens(String... texts) {
        return Arrays.stream(texts).map(Token::mark).toList();
    }
}
