package yanxun.plan.outline;

import java.io.InputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The numbers Word shows before paragraphs of a list but does not write into their text. */
final class WordNumbering {

    private static final int LEVELS = 9;

    private static final class Level {
        int start = 1;
        String format = "decimal";
        String text = "";
    }

    private record Style(String list, int level) {}

    /** Levels by abstract list, the abstract list of each list, and where a list restarts. */
    private final Map<String, Level[]> kinds = new HashMap<>();
    private final Map<String, String> kindOf = new HashMap<>();
    private final Map<String, Map<Integer, Integer>> restarts = new HashMap<>();
    private final Map<String, Style> styles = new HashMap<>();
    private final Set<String> contents = new HashSet<>();
    private final Map<String, int[]> counters = new HashMap<>();
    private final Set<String> begun = new HashSet<>();

    void readLists(InputStream part) throws XMLStreamException {
        var xml = WordXml.open(part);
        var kind = new Level[0];
        var list = "";
        int level = 0;
        while (xml.hasNext()) {
            if (WordXml.next(xml) != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "abstractNum" -> kinds.put(value(xml, "abstractNumId"), kind = levels());
                case "lvl" -> level = Math.clamp(WordXml.number(value(xml, "ilvl"), 0), 0, LEVELS - 1);
                case "lvlOverride" -> level = Math.clamp(WordXml.number(value(xml, "ilvl"), 0), 0, LEVELS - 1);
                case "num" -> list = value(xml, "numId");
                case "abstractNumId" -> kindOf.put(list, value(xml, "val"));
                case "startOverride" -> restarts.computeIfAbsent(list, _ -> new HashMap<>()).put(level, WordXml.number(value(xml, "val"), 1));
                default -> define(xml, level < kind.length ? kind[level] : new Level());
            }
        }
    }

    private static void define(XMLStreamReader xml, Level level) {
        switch (xml.getLocalName()) {
            case "start" -> level.start = WordXml.number(value(xml, "val"), 1);
            case "numFmt" -> level.format = value(xml, "val");
            case "lvlText" -> level.text = value(xml, "val");
            default -> {}
        }
    }

    /** TOC1, or a style named toc 1. */
    boolean contents(@Nullable String style) {
        return style != null && (style.toUpperCase(Locale.ROOT).matches("TOC ?\\d") || contents.contains(style));
    }

    void readStyles(InputStream part) throws XMLStreamException {
        var xml = WordXml.open(part);
        var style = "";
        int level = 0;
        while (xml.hasNext()) {
            if (WordXml.next(xml) != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "style" -> {
                    style = value(xml, "styleId");
                    level = 0;
                }
                case "name" -> {
                    if (value(xml, "val").toLowerCase(Locale.ROOT).matches("toc ?\\d|目录 ?\\d")) {
                        contents.add(style);
                    }
                }
                case "ilvl" -> level = WordXml.number(value(xml, "val"), 0);
                case "numId" -> styles.put(style, new Style(value(xml, "val"), level));
                default -> {}
            }
        }
    }

    /** The number before a paragraph, counting it; empty if it is in no list. */
    String number(WordParagraph paragraph) {
        var style = paragraph.style == null ? null : styles.get(paragraph.style);
        var list = paragraph.list != null ? paragraph.list : style == null ? null : style.list;
        int level = Math.clamp(paragraph.level >= 0 ? paragraph.level : style == null ? 0 : style.level, 0, LEVELS - 1);
        var kind = list == null ? null : kindOf.get(list);
        var levels = kind == null ? null : kinds.get(kind);
        if (levels == null || paragraph.text.toString().isBlank()) {
            return "";
        }
        int[] counter = counters.computeIfAbsent(kind, _ -> new int[LEVELS]);
        restart(list, level, counter);
        counter[level] = counter[level] == 0 ? levels[level].start : counter[level] + 1;
        for (int i = level + 1; i < LEVELS; i++) {
            counter[i] = 0;
        }
        return rendered(levels, level, counter);
    }

    private void restart(String list, int level, int[] counter) {
        var starts = restarts.get(list);
        var start = starts == null ? null : starts.get(level);
        if (start != null && begun.add(list + "/" + level)) {
            counter[level] = start - 1;
            if (start == 1) {
                counter[level] = 0;
            }
        }
    }

    private static String rendered(Level[] levels, int level, int[] counter) {
        if (levels[level].format.equals("bullet")) {
            return "• ";
        }
        var text = new StringBuilder();
        var pattern = levels[level].text;
        for (int i = 0; i < pattern.length(); i++) {
            int other = pattern.charAt(i) == '%' && i + 1 < pattern.length() ? pattern.charAt(i + 1) - '1' : -1;
            if (other >= 0 && other < LEVELS) {
                text.append(NumberFormat.of(levels[other].format, counter[other] == 0 ? levels[other].start : counter[other]));
                i++;
            } else {
                text.append(pattern.charAt(i));
            }
        }
        return text.isEmpty() ? "" : text + (Character.isLetterOrDigit(text.charAt(text.length() - 1)) ? " " : "");
    }

    private static Level[] levels() {
        var levels = new Level[LEVELS];
        for (int i = 0; i < LEVELS; i++) {
            levels[i] = new Level();
        }
        return levels;
    }

    private static String value(XMLStreamReader xml, String name) {
        @Nullable String value = WordXml.attribute(xml, name);
        return value == null ? "" : value;
    }
}
