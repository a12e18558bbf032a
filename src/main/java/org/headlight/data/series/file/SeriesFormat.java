package org.headlight.data.series.file;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.headlight.data.table.DataFormat;
import org.headlight.data.table.TableFile;

/** Finds out what separates the columns of a series, and whether its first row names them. */
final class SeriesFormat {
    /** The comma comes last, because it may stand before fractions. */
    private static final List<DataFormat> LIKELY =
            List.of(DataFormat.TAB, DataFormat.SEMICOLON, DataFormat.BAR, DataFormat.COMMA);

    private static final double ENOUGH = 0.6;
    private static final double MOST = 0.9;
    private static final double TIMED = 0.85;
    private static final double COUNTED = 0.75;

    private SeriesFormat() {}

    /** The first separator that gives rows the same number of columns, more than one; tabs if none does. */
    static DataFormat of(TableFile file) {
        return LIKELY.stream()
                .filter(format -> evenness(file.headRows(format)) >= ENOUGH)
                .findFirst()
                .orElse(DataFormat.TAB);
    }

    private static double evenness(List<List<String>> rows) {
        Map<Integer, Long> counts = rows.stream()
                .map(List::size)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return counts.entrySet().stream()
                .filter(count -> count.getKey() > 1)
                .mapToDouble(count -> (double) count.getValue() / rows.size())
                .max()
                .orElse(0);
    }

    /** Whether in some column the first row is no number and no time, but the rows below it are. */
    static boolean hasHeader(List<List<String>> rows) {
        List<String> first = rows.getFirst();
        return IntStream.range(0, first.size())
                .anyMatch(i -> !isData(first.get(i))
                        && rows.size() > 1
                        && rows.stream()
                                .skip(1)
                                .filter(row -> i < row.size() && !row.get(i).isBlank())
                                .allMatch(row -> isData(row.get(i))));
    }

    /**
     * How much a file looks like a series: columns of numbers, best beside one of times, and no texts.
     *
     * @return in [0, 1]
     */
    static double likeness(TableFile file) {
        List<List<String>> head = file.headRows(of(file));
        if (head.isEmpty()) {
            return 0;
        }
        List<List<String>> rows = head.subList(hasHeader(head) ? 1 : 0, head.size());
        int width = head.getFirst().size();
        long numbers = columns(rows, width, cell -> isNumber(cell) || NumberForm.isMissing(cell));
        long times = columns(rows, width, cell -> !isNumber(cell) && isData(cell) && !NumberForm.isMissing(cell));
        boolean texts = columns(rows, width, cell -> cell.strip().indexOf(' ') > 0 && !isData(cell)) > 0;
        return texts || numbers == 0 ? 0 : times > 0 ? TIMED : numbers > width / 2 ? COUNTED : 0;
    }

    /** How many columns have nearly everywhere what passes. */
    private static long columns(List<List<String>> rows, int width, Predicate<String> passes) {
        return IntStream.range(0, width)
                .filter(i -> rows.stream()
                                .filter(row -> i < row.size() && passes.test(row.get(i)))
                                .count()
                        > MOST * rows.size())
                .count();
    }

    private static boolean isNumber(String cell) {
        return NumberForm.POINT.parse(cell).isPresent()
                || NumberForm.COMMA.parse(cell).isPresent();
    }

    private static boolean isData(String cell) {
        if (NumberForm.isMissing(cell)
                || isNumber(cell)
                || TimeForm.timeOfDay(cell).isPresent()) {
            return true;
        }
        for (TimeForm form : TimeForm.values()) {
            if (form.parse(cell).isPresent()) {
                return true;
            }
        }
        return false;
    }
}
