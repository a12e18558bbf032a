package org.headlight.data.labelled;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Short names for classes, taken from the names of their files: only what tells the files apart is kept, so
 * {@code rt-polarity.pos} and {@code rt-polarity.neg} are {@code pos} and {@code neg}.
 */
final class ClassNames {
    private static final String SEPARATORS = "[._\\- ]+";

    private ClassNames() {}

    /** The names of the classes, in the order of the files; different for each file. */
    static List<String> of(List<String> files) {
        if (files.size() < 2) {
            return files.stream()
                    .map(file -> file.replaceFirst("(?<=.)\\.[^.]*$", ""))
                    .toList();
        }
        Set<String> common = new HashSet<>(pieces(files.getFirst()));
        files.forEach(file -> common.retainAll(pieces(file)));
        List<String> names = files.stream().map(file -> without(common, file)).toList();
        boolean distinct = new HashSet<>(names).size() == names.size();
        return distinct && names.stream().noneMatch(String::isEmpty) ? names : files;
    }

    private static List<String> pieces(String file) {
        return Arrays.stream(file.split(SEPARATORS))
                .filter(piece -> !piece.isEmpty())
                .toList();
    }

    private static String without(Set<String> common, String file) {
        return String.join(
                " ",
                pieces(file).stream().filter(piece -> !common.contains(piece)).toList());
    }
}
