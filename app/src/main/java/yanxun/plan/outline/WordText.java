package yanxun.plan.outline;

import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The text of word/document.xml: a line per paragraph with its list number, a line per table row with its cells parted by tabs. */
final class WordText {

    /** What is no longer, or stands a second time, in the document. */
    private static final Set<String> SKIPPED = Set.of("del", "moveFrom", "Fallback", "rPrChange", "pPrChange");

    /** Before the page of a line of contents, as it is printed. */
    private static final String LEADER = "……";

    private final WordNumbering numbering;
    private final StringBuilder text = new StringBuilder();
    private final Deque<WordParagraph> open = new ArrayDeque<>();
    private final WordFields fields = new WordFields();
    private final Deque<WordRow> rows = new ArrayDeque<>();

    WordText(WordNumbering numbering) {
        this.numbering = numbering;
    }

    String read(InputStream part) throws XMLStreamException {
        var xml = WordXml.open(part);
        while (xml.hasNext()) {
            switch (WordXml.next(xml)) {
                case XMLStreamConstants.START_ELEMENT -> start(xml);
                case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
                default -> {}
            }
        }
        return text.toString();
    }

    private void start(XMLStreamReader xml) throws XMLStreamException {
        var name = xml.getLocalName();
        if (SKIPPED.contains(name)) {
            skip(xml);
        } else if (name.equals("instrText")) {
            fields.instruction(content(xml));
        } else if (name.equals("fldChar")) {
            fields.character(WordXml.attribute(xml, "fldCharType"));
        } else if (name.equals("tr")) {
            rows.push(new WordRow());
        } else if (name.equals("tc") && !rows.isEmpty()) {
            rows.peek().openCell();
        } else if (name.equals("gridSpan") && !rows.isEmpty()) {
            rows.peek().span(WordXml.number(WordXml.attribute(xml, "val"), 1));
        } else if (name.equals("p")) {
            open.push(new WordParagraph());
        } else if (!open.isEmpty()) {
            inParagraph(xml, name, open.peek());
        }
    }

    private void inParagraph(XMLStreamReader xml, String name, WordParagraph paragraph) throws XMLStreamException {
        switch (name) {
            case "t" -> {
                paragraph.contents |= fields.contents();
                paragraph.text.append(content(xml));
            }
            case "tab" -> paragraph.text.append(paragraph.inText ? paragraph.contents ? LEADER : " " : "");
            case "br", "cr" -> paragraph.text.append('\n');
            case "noBreakHyphen" -> paragraph.text.append('-');
            case "r" -> paragraph.inText = true;
            case "pStyle" -> {
                paragraph.style = WordXml.attribute(xml, "val");
                paragraph.contents |= numbering.contents(paragraph.style);
            }
            case "numId" -> paragraph.list = WordXml.attribute(xml, "val");
            case "ilvl" -> paragraph.level = WordXml.number(WordXml.attribute(xml, "val"), 0);
            default -> {}
        }
    }

    private void end(String name) {
        if (name.equals("p") && !open.isEmpty()) {
            var paragraph = open.pop();
            line(numbering.number(paragraph) + paragraph.text);
        } else if (name.equals("tc") && !rows.isEmpty()) {
            rows.peek().closeCell();
        } else if (name.equals("tr") && !rows.isEmpty()) {
            rows.pop().lines().forEach(this::line);
        }
    }

    /** A finished line goes to the cell that is open, else to the text. */
    private void line(String line) {
        if (rows.isEmpty()) {
            text.append(line).append('\n');
        } else {
            rows.peek().add(line);
        }
    }

    private static String content(XMLStreamReader xml) throws XMLStreamException {
        var content = new StringBuilder();
        int depth = 1;
        while (depth > 0) {
            int event = WordXml.next(xml);
            if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA || event == XMLStreamConstants.SPACE) {
                content.append(xml.getText());
            }
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
        return content.toString();
    }

    private static void skip(XMLStreamReader xml) throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            int event = WordXml.next(xml);
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }

    /** A table row while it is read. */
    private static final class WordRow {

        private final List<List<String>> cells = new ArrayList<>();
        private int span = 1;

        void openCell() {
            cells.add(new ArrayList<>());
            span = 1;
        }

        void span(int columns) {
            span = Math.clamp(columns, 1, 50);
        }

        void closeCell() {
            for (int i = 1; i < span; i++) {
                cells.add(new ArrayList<>());
            }
            span = 1;
        }

        void add(String line) {
            if (!line.isBlank()) {
                (cells.isEmpty() ? new ArrayList<String>() : cells.getLast()).add(line.strip());
            }
        }

        /** A row of one cell is a frame around text. */
        List<String> lines() {
            return cells.size() == 1 ? cells.getFirst() : List.of(String.join("\t", cells.stream().map(WordRow::joined).toList()));
        }

        private static String joined(List<String> lines) {
            var cell = new StringBuilder();
            for (var line : lines) {
                boolean stopped = cell.isEmpty() || "。;；,，、:：!！?？".indexOf(cell.charAt(cell.length() - 1)) >= 0;
                cell.append(cell.isEmpty() ? "" : stopped ? " " : "；").append(line.replace('\n', ' ').replace('\t', ' '));
            }
            return cell.toString();
        }
    }
}
