package org.headlight.export.number;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.headlight.export.file.AtomicFile;
import org.headlight.export.file.ExportException;
import org.headlight.snapshot.AttentionMap;
import org.headlight.snapshot.AttentionSite;
import org.headlight.snapshot.ProbeAttention;
import org.headlight.snapshot.Token;
import org.headlight.snapshot.TokenText;

/**
 * The attention to one text as a table: a row for each query of each site, a column for each key.
 *
 * <p>The first line is {@code stack,layer,head,kind,query} and then the keys; it is written again, with others, before a site
 * that looks at other keys. UTF-8, commas, quotes where needed (RFC 4180).
 * Weights are the shortest decimals that are the same float again.
 */
public final class MapCsv {

    private MapCsv() {}

    /**
     * Writes a file.
     *
     * @throws ExportException if there is no attention, or it cannot be written; an older file of that name stays as it was
     */
    public static void write(ProbeAttention attention, Path target) throws ExportException {
        MapJson.requireMaps(attention, target);
        AtomicFile.write(target, stream -> write(attention, stream));
    }

    private static void write(ProbeAttention attention, OutputStream stream) throws IOException {
        Writer writer = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
        CsvWriter csv = CsvWriter.builder().build(writer);
        TokenText keys = null;
        for (AttentionMap map : attention.maps()) {
            if (!map.key().equals(keys)) {
                keys = map.key();
                csv.writeRecord(header(keys.tokens()));
            }
            for (int row = 0; row < map.weights().rows(); row++) {
                csv.writeRecord(record(map, row));
            }
        }
        csv.flush();
    }

    private static List<String> header(List<Token> keys) {
        List<String> header = new ArrayList<>(List.of("stack", "layer", "head", "kind", "query"));
        keys.forEach(key -> header.add(key.text()));
        return header;
    }

    private static List<String> record(AttentionMap map, int row) {
        AttentionSite site = map.site();
        List<String> fields = new ArrayList<>(List.of(
                site.stack(),
                Integer.toString(site.layer()),
                Integer.toString(site.head()),
                site.kind().name().toLowerCase(Locale.ROOT),
                map.query().tokens().get(row).text()));
        for (float weight : map.weights().row(row)) {
            fields.add(Float.toString(weight));
        }
        return fields;
    }
}
