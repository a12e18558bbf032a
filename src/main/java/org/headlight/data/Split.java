package org.headlight.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * How to divide examples into parts, by shares and a seed. Immutable.
 *
 * <p>Every label keeps its share in every part as well as whole examples allow, and one with at least as many different
 * texts as there are parts is in each of them. Equal texts stay together, because a text that is both learned from and
 * judged by flatters the result; numbers published from a plain random split may therefore be a little higher. The same
 * seed gives the same parts, each in the order of the file.
 *
 * @param trainShare share to learn from, above 0
 * @param validationShare share to choose the best weights by, from 0
 * @param testShare share to judge by, from 0; the three add up to 1
 * @param seed decides which example goes where
 */
public record Split(double trainShare, double validationShare, double testShare, long seed) {
    private static final double ROUNDING = 1e-9;

    /** @throws IllegalArgumentException if a share is out of range or they do not add up to 1; says what they are */
    public Split {
        boolean inRange = trainShare > 0 && validationShare >= 0 && testShare >= 0;
        if (!inRange || Math.abs(trainShare + validationShare + testShare - 1) > ROUNDING) {
            throw new IllegalArgumentException(
                    "Shares must not be negative and must add up to 1, but got train %s, validation %s, test %s."
                            .formatted(trainShare, validationShare, testShare));
        }
    }

    /**
     * Divides by these shares.
     *
     * @throws IllegalArgumentException if they are numbers of rows
     */
    public static Split of(PartSizes sizes, long seed) {
        if (sizes.counted()) {
            throw new IllegalArgumentException(
                    "Only a series is split by numbers of rows; texts take three shares that add up to 1, such as 0.8,0.1,0.1.");
        }
        return new Split(sizes.train(), sizes.validation(), sizes.test(), seed);
    }

    /** Eight tenths to learn from, one to choose by, one to judge by. */
    public static Split usual(long seed) {
        return new Split(0.8, 0.1, 0.1, seed);
    }

    /** Cuts all parts from one set of examples. */
    public Parts parts(LabelledTexts all) {
        return parts(all, Optional.empty(), Optional.empty());
    }

    /**
     * Cuts those parts that have no file of their own from the training file.
     *
     * @throws DataFormatException if the training part has fewer than two labels, or a file of its own has a label that the
     *     training part does not know
     */
    public Parts parts(LabelledTexts train, Optional<LabelledTexts> validation, Optional<LabelledTexts> test) {
        // Before the cut, so that the sentence counts the texts of the file.
        Parts.requireTwoLabels(train.texts(), train.labels());
        double[] shares = {trainShare, validation.isEmpty() ? validationShare : 0, test.isEmpty() ? testShare : 0};
        double whole = shares[0] + shares[1] + shares[2];
        double[] relative = {shares[0] / whole, shares[1] / whole, shares[2] / whole};
        List<List<LabelledText>> cut = divide(train.texts(), relative);
        return new Parts(
                cut.get(0),
                validation.map(LabelledTexts::texts).orElse(cut.get(1)),
                test.map(LabelledTexts::texts).orElse(cut.get(2)));
    }

    private List<List<LabelledText>> divide(List<LabelledText> texts, double[] shares) {
        int[] partOf = new int[texts.size()];
        SplittableRandom rng = new SplittableRandom(seed);
        for (List<List<Integer>> groups : groupsByLabel(texts).values()) {
            Collections.shuffle(groups, rng);
            int[] parts = assign(groups, shares);
            for (int i = 0; i < parts.length; i++) {
                for (int index : groups.get(i)) {
                    partOf[index] = parts[i];
                }
            }
        }
        List<List<LabelledText>> divided = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (int i = 0; i < partOf.length; i++) {
            divided.get(partOf[i]).add(texts.get(i));
        }
        return divided;
    }

    /** Indices of equal texts together, under the label of the first of them. */
    private static Map<String, List<List<Integer>>> groupsByLabel(List<LabelledText> texts) {
        Map<String, List<Integer>> byText = new LinkedHashMap<>();
        for (int i = 0; i < texts.size(); i++) {
            byText.computeIfAbsent(texts.get(i).text(), text -> new ArrayList<>())
                    .add(i);
        }
        Map<String, List<List<Integer>>> byLabel = new LinkedHashMap<>();
        for (List<Integer> group : byText.values()) {
            byLabel.computeIfAbsent(texts.get(group.getFirst()).label(), label -> new ArrayList<>())
                    .add(group);
        }
        return byLabel;
    }

    /** Gives each group to the part that lacks most; then fills a part that got none. */
    private static int[] assign(List<List<Integer>> groups, double[] shares) {
        int size = groups.stream().mapToInt(List::size).sum();
        double[] lacking = Arrays.stream(shares).map(share -> share * size).toArray();
        int[] groupsIn = new int[shares.length];
        int[] parts = new int[groups.size()];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = largest(lacking);
            lacking[parts[i]] -= groups.get(i).size();
            groupsIn[parts[i]]++;
        }
        for (int part = shares.length - 1; part > 0; part--) {
            int donor = lastToSpare(parts, groupsIn);
            if (shares[part] > 0 && groupsIn[part] == 0 && donor >= 0) {
                groupsIn[parts[donor]]--;
                groupsIn[part]++;
                parts[donor] = part;
            }
        }
        return parts;
    }

    /** Index of the largest number, the first of equal ones. */
    private static int largest(double[] numbers) {
        int largest = 0;
        for (int i = 1; i < numbers.length; i++) {
            largest = numbers[i] > numbers[largest] ? i : largest;
        }
        return largest;
    }

    /** The last group of a part that has more than one; -1 if there is none. */
    private static int lastToSpare(int[] parts, int[] groupsIn) {
        for (int i = parts.length - 1; i >= 0; i--) {
            if (groupsIn[parts[i]] > 1) {
                return i;
            }
        }
        return -1;
    }
}
