package org.headlight.data;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The classes a network chooses from, each with its number. Immutable.
 *
 * <p>The order depends on the set of labels alone, not on the rows: whole numbers by value, other labels by their
 * characters.
 */
public final class Labels {
    private final List<String> names;
    private final Map<String, Integer> ids = new HashMap<>();

    /**
     * Labels in a given order, as a run remembers them.
     *
     * @param names the labels; a label's id is its index
     * @throws IllegalArgumentException if a label occurs twice; names it
     */
    public Labels(List<String> names) {
        this.names = List.copyOf(names);
        for (String name : this.names) {
            if (ids.put(name, ids.size()) != null) {
                throw new IllegalArgumentException("The label \"%s\" occurs twice.".formatted(name));
            }
        }
    }

    /** The labels that occur in texts, in their own order. */
    public static Labels in(List<LabelledText> texts) {
        List<String> distinct =
                texts.stream().map(LabelledText::label).distinct().toList();
        boolean numbers = distinct.stream().allMatch(label -> label.matches("-?\\d{1,18}"));
        Comparator<String> order = numbers
                ? Comparator.comparing((String label) -> new BigInteger(label)).thenComparing(Comparator.naturalOrder())
                : Comparator.naturalOrder();
        return new Labels(distinct.stream().sorted(order).toList());
    }

    /** The labels; a label's id is its index. */
    public List<String> names() {
        return names;
    }

    /** How many there are. */
    public int size() {
        return names.size();
    }

    /** The label with an id, from 0. */
    public String name(int id) {
        return names.get(id);
    }

    /** Whether the label is one of these. */
    public boolean contains(String name) {
        return ids.containsKey(name);
    }

    /**
     * The id of a label, from 0.
     *
     * @throws DataFormatException if there is no such label; names those there are
     */
    public int id(String name) {
        Integer id = ids.get(name);
        if (id == null) {
            throw new DataFormatException("There is no label \"%s\"; there are %s.".formatted(name, this));
        }
        return id;
    }

    /**
     * Refuses texts with a label that is not one of these.
     *
     * @param texts texts to judge with
     * @param part what they are for, in words: "test"
     * @throws DataFormatException naming the label, its file and line, and the labels there are
     */
    public void requireAll(List<LabelledText> texts, String part) {
        for (LabelledText text : texts) {
            if (!contains(text.label())) {
                throw new DataFormatException(
                        "%s, line %d: the %s data has the label \"%s\", which the training data does not know; it knows %s. "
                                        .formatted(text.file(), text.line(), part, text.label(), this)
                                + "Correct the label, or add examples of it to the training data.");
            }
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Labels labels && names.equals(labels.names);
    }

    @Override
    public int hashCode() {
        return names.hashCode();
    }

    /** The first few labels, for a sentence. */
    @Override
    public String toString() {
        int shown = Math.min(names.size(), 12);
        String list = String.join(", ", names.subList(0, shown));
        return shown == names.size() ? list : list + " and %d more".formatted(names.size() - shown);
    }
}
