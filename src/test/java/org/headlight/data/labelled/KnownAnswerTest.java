package org.headlight.data.labelled;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.headlight.snapshot.Alignment;
import org.junit.jupiter.api.Test;

class KnownAnswerTest {
    private static final String TEXT = "mary went home . where is mary ?";

    @Test
    void theSupportIsAStretchOfWords() {
        KnownAnswer answer = KnownAnswer.in(List.of("text", "answer", "support_start", "support_end"));
        assertEquals(
                Optional.of(Alignment.pooled(8, List.of(0, 1, 2))), answer.of(TEXT, List.of(TEXT, "home", "0", "3")));
    }

    @Test
    void decidingWordsAreFoundInTheText() {
        KnownAnswer answer = KnownAnswer.in(List.of("text", "label", "deciding"));
        assertEquals(Optional.of(Alignment.pooled(8, List.of(1, 2))), answer.of(TEXT, List.of(TEXT, "x", "home went")));
    }

    @Test
    void anAlignmentIsReadAsItIsWritten() {
        KnownAnswer answer = KnownAnswer.in(List.of("text", "label", "alignment"));
        assertEquals(Optional.of(Alignment.pooled(8, List.of(2))), answer.of(TEXT, List.of(TEXT, "x", "8: 2")));
    }

    @Test
    void whatCannotBeIsNoAnswer() {
        KnownAnswer support = KnownAnswer.in(List.of("text", "support_start", "support_end"));
        assertEquals(Optional.empty(), support.of(TEXT, List.of(TEXT, "5", "99")));
        assertEquals(Optional.empty(), support.of(TEXT, List.of(TEXT, "", "")));
        KnownAnswer alignment = KnownAnswer.in(List.of("text", "alignment"));
        assertEquals(Optional.empty(), alignment.of(TEXT, List.of(TEXT, "left")));
        assertEquals(Optional.empty(), KnownAnswer.in(List.of("text", "label")).of(TEXT, List.of(TEXT, "x")));
    }
}
