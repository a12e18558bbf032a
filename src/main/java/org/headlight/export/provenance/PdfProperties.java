package org.headlight.export.provenance;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;

/** The entries of a PDF's information dictionary. */
final class PdfProperties {
    private PdfProperties() {}

    static Map<String, String> read(InputStream stream) throws IOException {
        try (PDDocument document = Loader.loadPDF(new RandomAccessReadBuffer(stream))) {
            PDDocumentInformation information = document.getDocumentInformation();
            Map<String, String> properties = new LinkedHashMap<>();
            for (String key : information.getMetadataKeys()) {
                String value = information.getCustomMetadataValue(key);
                if (value != null) {
                    properties.put(key, value);
                }
            }
            return properties;
        }
    }
}
