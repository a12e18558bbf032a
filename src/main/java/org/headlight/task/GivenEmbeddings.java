package org.headlight.task;

import java.nio.file.Path;
import org.headlight.data.Vocabulary;
import org.headlight.data.WordVectors;
import org.headlight.data.file.WordVectorFile;
import org.headlight.snapshot.Settings;
import org.headlight.tensor.Parameters;
import org.headlight.tensor.Tensor;

/** Puts word vectors from a file in the place of the random ones a network begins with. On the engine thread. */
public final class GivenEmbeddings {

    private GivenEmbeddings() {}

    /**
     * Puts them in, if a file was chosen; tokens that are not in it keep their random vector.
     *
     * @param texts values for {@link TextSettings#SCHEMA} and {@link TextSettings#GIVEN_EMBEDDINGS}
     * @param vocabulary the tokens of the parameter
     * @param solver whose network is to begin with them; closed if it cannot
     * @param name which of its parameters is [vocabulary, embeddingSize]
     * @return how many tokens had one, in words; empty if no file was chosen
     * @throws org.headlight.data.DataFormatException if the file is none of word vectors or they have another size; a sentence
     */
    public static String put(Settings texts, Vocabulary vocabulary, Solver solver, String name) {
        if (texts.text("embeddings").isEmpty()) {
            return "";
        }
        try {
            return put(texts, vocabulary, solver.network().parameters(), name);
        } catch (RuntimeException refused) {
            solver.close();
            throw refused;
        }
    }

    private static String put(Settings texts, Vocabulary vocabulary, Parameters parameters, String name) {
        Tensor table = parameters.get(name);
        int size = table.length(-1);
        WordVectors given = WordVectorFile.read(Path.of(texts.text("embeddings")), vocabulary, size);
        float[] values = table.toArray();
        given.vectors().forEach((id, vector) -> System.arraycopy(vector, 0, values, id * size, size));
        table.copyFrom(values);
        if (!texts.isOn("trainEmbeddings")) {
            parameters.freeze(name);
        }
        return "%,d of %,d words have their vector from %s"
                .formatted(given.vectors().size(), vocabulary.size() - Vocabulary.UNKNOWN - 1, given.file());
    }
}
