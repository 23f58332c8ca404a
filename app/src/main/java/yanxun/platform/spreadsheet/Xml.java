package yanxun.platform.spreadsheet;

import com.fasterxml.aalto.UncheckedStreamException;
import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import yanxun.platform.error.Rejected;
import yanxun.platform.file.Archive;

/** A forward walk over one part of a workbook that resolves nothing and never holds more than a cell. */
final class Xml implements AutoCloseable {
    static final int LONGEST_TEXT = 32_767;
    private static final int DEEPEST = 64;
    private static final int MOST_NAMES = 2_000;

    private final InputStream content;
    private final XMLStreamReader reader;
    private final Set<String> names = new HashSet<>();
    private int depth;

    Xml(InputStream content) {
        this.content = new TagGuard(content);
        try {
            var factory = new InputFactoryImpl();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            this.reader = factory.createXMLStreamReader(this.content);
        } catch (XMLStreamException _) {
            throw Archive.damaged();
        }
    }

    /** Moves to the next start or end of an element; false at the end of the part. */
    boolean next() {
        try {
            while (reader.hasNext()) {
                switch (advance()) {
                    case XMLStreamConstants.START_ELEMENT, XMLStreamConstants.END_ELEMENT -> {
                        return true;
                    }
                    default -> {}
                }
            }
            return false;
        } catch (XMLStreamException | UncheckedStreamException | IllegalArgumentException _) {
            throw Archive.damaged();
        }
    }

    /** Moves to the next element of that name; false if there is none. */
    boolean nextStart(String name) {
        while (next()) {
            if (starts(name)) {
                return true;
            }
        }
        return false;
    }

    boolean starts(String name) {
        return reader.getEventType() == XMLStreamConstants.START_ELEMENT && reader.getLocalName().equals(name);
    }

    boolean ends(String name) {
        return reader.getEventType() == XMLStreamConstants.END_ELEMENT && reader.getLocalName().equals(name);
    }

    /** An attribute by its local name, so that both dialects of the format are read. */
    @Nullable String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    /** All text up to the end of the element the walk stands on, leaving out elements of the other name. */
    String text(String without) {
        var text = new StringBuilder();
        try {
            int bottom = depth - 1;
            int skippedFrom = Integer.MAX_VALUE;
            while (depth > bottom && reader.hasNext()) {
                int event = advance();
                if (event == XMLStreamConstants.START_ELEMENT && reader.getLocalName().equals(without)) {
                    skippedFrom = Math.min(skippedFrom, depth);
                } else if (event == XMLStreamConstants.END_ELEMENT && depth < skippedFrom) {
                    skippedFrom = Integer.MAX_VALUE;
                } else if (isText(event) && depth < skippedFrom) {
                    append(text);
                }
            }
        } catch (XMLStreamException | UncheckedStreamException | IllegalArgumentException _) {
            throw Archive.damaged();
        }
        return text.toString();
    }

    @Override
    public void close() {
        try {
            reader.close();
            content.close();
        } catch (XMLStreamException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private int advance() throws XMLStreamException {
        int event = reader.next();
        switch (event) {
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw new Rejected(
                    "文件里含有外部引用,正常的表格不会这样,没有打开。请把内容复制到新建的工作簿里,再上传。");
            case XMLStreamConstants.START_ELEMENT -> enter();
            case XMLStreamConstants.END_ELEMENT -> depth--;
            default -> {}
        }
        return event;
    }

    /** Depth and different names are what an otherwise small parser would have to remember. */
    private void enter() {
        names.add(reader.getLocalName());
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            names.add(reader.getAttributeLocalName(i));
        }
        if (++depth > DEEPEST || names.size() > MOST_NAMES) {
            throw Archive.damaged();
        }
    }

    private static boolean isText(int event) {
        return event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA || event == XMLStreamConstants.SPACE;
    }

    private void append(StringBuilder text) {
        text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
        if (text.length() > LONGEST_TEXT) {
            throw new Rejected("有一格的文字超过 {0} 个字,读不了,请删减后再上传。", LONGEST_TEXT);
        }
    }

    /** Refuses a tag or text so long that no parser should gather it: half a megabyte without any {@code >}. */
    private static final class TagGuard extends FilterInputStream {
        private static final int LONGEST = 1 << 19;
        private int run;

        private TagGuard(InputStream content) {
            super(content);
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = super.read(buffer, offset, length);
            for (int i = offset; i < offset + count; i++) {
                run = buffer[i] == '>' ? 0 : run + 1;
            }
            if (run > LONGEST) {
                throw Archive.damaged();
            }
            return count;
        }
    }
}
