package org.headlight.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.headlight.snapshot.EpochScore;
import org.headlight.snapshot.StepLoss;

/** Every loss of a training as a table: a row a step, and in the last row of an epoch its score. */
final class HistoryCsv {
    private static final String HEADER =
            "step,loss,accuracy,rate,epoch,epochTrainLoss,validationLoss,validationAccuracy,best";
    private static final int COLUMNS = 9;

    /** What the table holds. */
    record History(List<StepLoss> steps, List<EpochScore> epochs) {}

    private HistoryCsv() {}

    static String write(List<StepLoss> steps, List<EpochScore> epochs) {
        Map<Integer, EpochScore> byStep = new HashMap<>();
        epochs.forEach(score -> byStep.put(score.step(), score));
        StringBuilder text = new StringBuilder(HEADER).append('\n');
        for (StepLoss step : steps) {
            text.append(step.step()).append(',').append(step.loss()).append(',');
            text.append(text(step.accuracy())).append(',').append(step.rate()).append(',');
            EpochScore score = byStep.get(step.step());
            text.append(score == null ? ",,,," : columns(score)).append('\n');
        }
        return text.toString();
    }

    private static String columns(EpochScore score) {
        return "%s,%s,%s,%s,%s"
                .formatted(
                        score.epoch(),
                        score.trainLoss(),
                        text(score.validationLoss()),
                        text(score.validationAccuracy()),
                        score.best());
    }

    /** @throws RunFormatException if a row is not as it was written; says which line */
    static History read(String text) throws RunFormatException {
        List<StepLoss> steps = new ArrayList<>();
        List<EpochScore> epochs = new ArrayList<>();
        List<String> lines = text.lines().toList();
        if (lines.isEmpty() || !lines.getFirst().equals(HEADER)) {
            throw new RunFormatException("does not begin with the line \"%s\"".formatted(HEADER));
        }
        for (int line = 1; line < lines.size(); line++) {
            try {
                read(lines.get(line).split(",", -1), steps, epochs);
            } catch (IllegalArgumentException e) {
                throw new RunFormatException("has no row of a history in line %d".formatted(line + 1), e);
            }
        }
        return new History(steps, epochs);
    }

    private static void read(String[] row, List<StepLoss> steps, List<EpochScore> epochs) {
        if (row.length != COLUMNS) {
            throw new IllegalArgumentException("columns: expected %d but got %d".formatted(COLUMNS, row.length));
        }
        int step = Integer.parseInt(row[0]);
        steps.add(new StepLoss(step, number(row[1]), number(row[2]), number(row[3])));
        if (!row[4].isEmpty()) {
            epochs.add(new EpochScore(
                    Integer.parseInt(row[4]),
                    step,
                    number(row[5]),
                    number(row[6]),
                    number(row[7]),
                    Boolean.parseBoolean(row[8])));
        }
    }

    /** What was not judged stays empty. */
    private static String text(double number) {
        return Double.isNaN(number) ? "" : Double.toString(number);
    }

    private static double number(String text) {
        return text.isEmpty() ? Double.NaN : Double.parseDouble(text);
    }
}
