package org.headlight.viewmodel.alarm;

import java.util.Optional;
import org.headlight.analysis.alarm.Alarm;
import org.headlight.analysis.alarm.AlarmKind;
import org.headlight.render.figure.SiteText;
import org.headlight.snapshot.AttentionSite;

/**
 * An alarm as it is shown. Immutable.
 *
 * @param title what it is about, and which head
 * @param step the update at which it shows first
 * @param reason the numbers that tell
 * @param advice what to try
 * @param isGood whether it is good news
 * @param head where it shows; empty if it is about the whole training
 */
public record AlarmCard(
        String title, int step, String reason, String advice, boolean isGood, Optional<AttentionSite> head) {

    static AlarmCard of(Alarm alarm) {
        AlarmKind kind = alarm.kind();
        String title = alarm.head()
                .map(head -> "%s %s".formatted(SiteText.shortName(head), kind.title()))
                .orElse(kind.title());
        return new AlarmCard(title, alarm.step(), alarm.reason(), kind.advice(), kind.isGood(), alarm.head());
    }

    /** Whether it is about one head. */
    public boolean ofHead() {
        return head.isPresent();
    }
}
