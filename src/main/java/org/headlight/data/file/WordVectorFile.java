package org.headlight.data.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.headlight.data.DataFormatException;
import org.headlight.data.Vocabulary;
import org.headlight.data.WordVectors;

/**
 * Vectors of words as GloVe and word2vec write them in text: a word and its numbers on each line, for word2vec after a line with how
 * many words and how many numbers there are.
 *
 * <p>Read line by line, so that only the vectors that are asked for need memory. The width of every line is checked, the numbers
 * of a line only if its word is asked for.
 */
public final class WordVectorFile {
    private static final int HEAD = 1 << 12;

    private final String name;
    private final Lines lines;
    private final WordVectorChoice choice;
    private final int size;
    private Optional<String> line;
    private Optional<Long> announced = Optional.empty();
    private long words;

    private WordVectorFile(String name, Lines lines, Vocabulary vocabulary, int size) throws IOException {
        this.name = name;
        this.lines = lines;
        this.choice = new WordVectorChoice(name, vocabulary);
        this.size = size;
        this.line = lines.next();
        readHeader();
    }

    /**
     * Reads the vectors of a vocabulary. A token without a vector of its own gets that of its lower case.
     *
     * @param size how many numbers a vector must have
     * @throws DataFormatException if the file cannot be read or is written otherwise; a sentence that names the line
     */
    public static WordVectors read(Path file, Vocabulary vocabulary, int size) {
        String name = file.getFileName() == null
                ? file.toString()
                : file.getFileName().toString();
        try (InputStream stream = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            stream.mark(HEAD);
            ForeignContent.refuse(stream.readNBytes(HEAD), name);
            stream.reset();
            Lines lines = new Lines(new LenientReader(stream, StandardCharsets.UTF_8, name, new Findings()), name);
            return new WordVectorFile(name, lines, vocabulary, size).read();
        } catch (NoSuchFileException missing) {
            throw new DataFormatException("There is no file %s with word vectors.".formatted(file), missing);
        } catch (IOException failure) {
            throw new DataFormatException("%s cannot be read: %s.".formatted(file, failure.getMessage()), failure);
        }
    }

    private WordVectors read() throws IOException {
        for (; line.isPresent(); line = lines.next()) {
            if (!line.get().isBlank()) {
                words++;
                take(line.get().stripTrailing());
            }
        }
        announced.filter(count -> count != words).ifPresent(count -> {
            throw new DataFormatException("%s has %,d words, but its first line says %,d; it may be cut short."
                    .formatted(name, words, count));
        });
        return choice.vectors();
    }

    /** The first line of word2vec has two whole numbers; the first of GloVe tells the size by its length. */
    private void readHeader() throws IOException {
        String[] fields = line.orElse("").strip().split("[ \t]+");
        if (fields.length == 2 && fields[0].matches("\\d{1,12}") && fields[1].matches("\\d{1,6}")) {
            announced = Optional.of(Long.valueOf(fields[0]));
            requireSize(Integer.parseInt(fields[1]));
            line = lines.next();
        } else {
            requireSize(fields.length - 1);
        }
    }

    private void requireSize(int numbers) {
        if (numbers < 1) {
            throw new DataFormatException(
                    name + ", line 1: expected a word and its numbers, such as \"film 0.12 -0.5\", "
                            + "or how many words and numbers there are, such as \"400000 100\".");
        }
        if (numbers != size) {
            throw new DataFormatException(
                    "%s has vectors of %,d numbers, but embeddingSize is %,d. Set embeddingSize to %d."
                            .formatted(name, numbers, size, numbers));
        }
    }

    /** The numbers stand at the end of a line; a word may have spaces, but not end with a number. */
    private void take(String text) {
        int cut = text.length();
        for (int number = 0; number < size && cut > 0; number++) {
            cut = separator(text, cut);
        }
        String word = cut > 0 ? text.substring(0, cut) : "";
        int last = separator(word, word.length());
        if (word.isEmpty() || last > 0 && Float.isFinite(number(word.substring(last + 1)))) {
            throw new DataFormatException("%s: expected a word and %,d numbers.".formatted(place(), size));
        }
        if (choice.wants(word)) {
            choice.put(word, numbers(text.substring(cut).strip()), lines.number());
        }
    }

    private float[] numbers(String text) {
        String[] fields = text.split("[ \t]");
        float[] numbers = new float[size];
        for (int i = 0; i < size; i++) {
            numbers[i] = number(fields[i]);
            if (!Float.isFinite(numbers[i])) {
                throw new DataFormatException(
                        "%s: \"%s\", number %,d of the line, is no number.".formatted(place(), fields[i], i + 1));
            }
        }
        return numbers;
    }

    /** NaN where it is none. */
    private static float number(String field) {
        try {
            return Float.parseFloat(field);
        } catch (NumberFormatException wrong) {
            return Float.NaN;
        }
    }

    private String place() {
        return "%s, line %,d".formatted(name, lines.number());
    }

    /** Where the last space or tab before an index stands; -1 if there is none. */
    private static int separator(String text, int before) {
        return Math.max(text.lastIndexOf(' ', before - 1), text.lastIndexOf('\t', before - 1));
    }
}
