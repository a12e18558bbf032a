package org.headlight.export.provenance;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The properties among the metadata of an SVG; nothing outside the file is read. */
final class SvgProperties {
    private SvgProperties() {}

    static Map<String, String> read(InputStream stream) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        Map<String, String> properties = new LinkedHashMap<>();
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(stream);
            boolean ended = false;
            while (!ended && xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("property")) {
                    properties.put(String.valueOf(xml.getAttributeValue(null, "name")), xml.getElementText());
                }
                ended = event == XMLStreamReader.END_ELEMENT
                        && xml.getLocalName().equals("metadata");
            }
            xml.close();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
        return properties;
    }
}
