package yanxun.plan.outline;

import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import yanxun.platform.error.Rejected;

/** Reads the XML of a Word document as a stream; it may declare no types or entities, inside or outside. */
final class WordXml {

    private static final XMLInputFactory FACTORY = factory();

    private WordXml() {}

    static XMLStreamReader open(InputStream part) throws XMLStreamException {
        return FACTORY.createXMLStreamReader(part);
    }

    /** The next event; a document type is refused. */
    static int next(XMLStreamReader xml) throws XMLStreamException {
        int event = xml.next();
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new Rejected("这个 .docx 里夹带了外部定义,可能有害;请把文字复制到新文档,另存为 .docx 再导入");
        }
        return event;
    }

    /** An attribute by its local name: writers differ in namespaces (transitional, strict). */
    static @Nullable String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    static int number(@Nullable String value, int otherwise) {
        try {
            return value == null ? otherwise : Integer.parseInt(value.strip());
        } catch (NumberFormatException _) {
            return otherwise;
        }
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((_, _, _, _) -> {
            throw new XMLStreamException("external entities are not read");
        });
        return factory;
    }
}
