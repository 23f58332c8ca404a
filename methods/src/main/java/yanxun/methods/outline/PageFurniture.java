package yanxun.methods.outline;

import java.util.BitSet;
import java.util.List;

/** Tells the lines of the page a document was copied from apart from the document. */
final class PageFurniture {

    private final List<Line> lines;
    private final BitSet furniture = new BitSet();

    private PageFurniture(List<Line> lines) {
        this.lines = lines;
    }

    /** The indices of the lines that are furniture. */
    static BitSet in(List<Line> lines) {
        return new PageFurniture(lines).find();
    }

    private BitSet find() {
        for (int i = 0; i < lines.size(); i++) {
            if (FurnitureWords.anywhere(lines.get(i).folded())) {
                furniture.set(i);
            }
        }
        int body = firstHeading();
        for (int i = 0; i < Math.min(body, 40); i++) {
            edge(i);
        }
        index(Math.min(body, 40));
        contents();
        repeated();
        tips();
        teasers(body);
        links();
        tail();
        return furniture;
    }

    private int firstHeading() {
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            boolean strong = !furniture.get(i) && !line.isRow() && Block.of(line.number(), line.text(), line.folded(), false) instanceof Block(_, _, _, Mark(_, _, _, _, _, _, boolean weak), _, _, _) && !weak;
            if (strong || !furniture.get(i) && HeadingWords.unnumbered(line.folded())) {
                return i;
            }
        }
        return lines.size();
    }

    private void edge(int i) {
        var folded = lines.get(i).folded();
        if (FurnitureWords.atTheEdge(folded) || i < 3 && i + 1 < lines.size() && FurnitureWords.site(folded)) {
            furniture.set(i);
        }
    }

    /** The labels a government page puts above a document; a label alone has its value below it. */
    private void index(int body) {
        for (int i = 0; i < body; i++) {
            if (FurnitureWords.titled(lines.get(i).folded()) && comesAgainBehind(i)) {
                furniture.set(i);
            } else if (FurnitureWords.index(lines.get(i).folded())) {
                furniture.set(i);
                boolean value = FurnitureWords.indexLabel(lines.get(i).folded()) && i + 2 < lines.size() && lines.get(i + 1).folded().length() <= 40;
                if (value && !FurnitureWords.index(lines.get(i + 1).folded()) && (FurnitureWords.index(lines.get(i + 2).folded()) || !PlanTitle.like(lines.get(i + 1).folded()))) {
                    furniture.set(++i);
                }
            }
        }
    }

    /** 标题:… once more as the title itself. */
    private boolean comesAgainBehind(int i) {
        var tight = lines.get(i).folded().replace(" ", "");
        var title = tight.substring(tight.indexOf(':') + 1);
        return lines.stream().skip(i + 1L).limit(20).anyMatch(line -> line.folded().replace(" ", "").equals(title));
    }

    /** A table of contents: below 目录 lines that end with a page or come again as headings, and lines of dots with a page anywhere. */
    private void contents() {
        for (int i = 0; i < lines.size(); i++) {
            var tight = lines.get(i).folded().replace(" ", "");
            if (leaders(tight)) {
                furniture.set(i);
            } else if (tight.equals("目录") || tight.equals("目次") || tight.equalsIgnoreCase("contents")) {
                furniture.set(i);
                int end = i + 1;
                while (end < lines.size() && end - i < 200 && (furniture.get(end) || paged(lines.get(end).folded()) || comesAgain(end))) {
                    furniture.set(end++);
                }
                i = end - 1;
            }
        }
    }

    /** 一、指导思想……1 */
    private static boolean leaders(String tight) {
        int at = tight.length();
        while (at > 0 && tight.length() - at < 3 && Numeral.isDigit(tight.charAt(at - 1))) {
            at--;
        }
        int dots = at;
        while (dots > 0 && "….·-—_".indexOf(tight.charAt(dots - 1)) >= 0) {
            dots--;
        }
        return tight.length() <= 100 && at < tight.length() && at - dots >= 2 && dots > 1 && (at - dots > 2 || tight.charAt(dots) == '…');
    }

    private static boolean paged(String folded) {
        int at = folded.length();
        while (at > 0 && Numeral.isDigit(folded.charAt(at - 1))) {
            at--;
        }
        return folded.length() <= 80 && at < folded.length() && folded.length() - at <= 3 && at > 1 && (" \t….".indexOf(folded.charAt(at - 1)) >= 0 || MarkScanner.at(folded, 0) != null) && folded.indexOf('。') < 0;
    }

    private boolean comesAgain(int i) {
        var text = lines.get(i).folded();
        return text.length() <= 60 && MarkScanner.at(text, 0) != null && lines.stream().skip(i + 1L).anyMatch(line -> line.folded().equals(text));
    }

    /** The title once more, as the page's own heading repeats it; where the numbering starts anew behind it, it opens another document. */
    private void repeated() {
        var seen = new java.util.HashSet<String>();
        for (int i = 0; i < lines.size(); i++) {
            var tight = lines.get(i).folded().replace(" ", "");
            boolean title = !furniture.get(i) && tight.length() >= 8 && PlanTitle.full(lines.get(i).folded()) && MarkScanner.at(lines.get(i).folded(), 0) == null && Block.hashes(lines.get(i).folded()) == 0;
            if (title && !seen.add(tight) && !anew(i)) {
                furniture.set(i);
            }
        }
    }

    private boolean anew(int i) {
        for (int j = i + 1; j < lines.size() && j < i + 60; j++) {
            var mark = MarkScanner.at(lines.get(j).folded(), 0);
            if (mark != null && !mark.weak()) {
                return mark.value() == 1;
            }
        }
        return false;
    }

    /** 温馨提示 of a site is followed by points about the site; one of a school is not. */
    private void tips() {
        for (int i = 0; i < lines.size(); i++) {
            var folded = lines.get(i).folded();
            if (folded.startsWith("温馨提示") && folded.length() <= 6) {
                int end = i + 1;
                int about = 0;
                while (end < lines.size() && FurnitureWords.bulleted(lines.get(end).folded())) {
                    about += FurnitureWords.aboutTheSite(lines.get(end++).folded()) ? 1 : 0;
                }
                if (about * 2 >= end - i - 1 && about > 0) {
                    furniture.set(i, end);
                }
                i = end - 1;
            }
        }
    }

    /** Titles of other documents, each with the cut-off beginning of its text. */
    private void teasers(int body) {
        for (int i = body + 1; i + 1 < lines.size(); i++) {
            var title = lines.get(i).folded();
            var text = lines.get(i + 1).folded();
            boolean cutOff = text.length() > 30 && (text.endsWith("...") || text.endsWith("…") || text.endsWith("...】") || text.endsWith("查看全文") || text.endsWith("[详细]"));
            if (cutOff && PlanTitle.like(title) && MarkScanner.at(title, 0) == null) {
                furniture.set(i, i + 2);
            }
        }
    }

    private void links() {
        for (int i = 0; i < lines.size(); i++) {
            if (FurnitureWords.opensLinks(lines.get(i).folded())) {
                for (i++; i < lines.size() && linked(lines.get(i).folded()); i++) {
                    furniture.set(i);
                }
                i--;
            }
        }
    }

    private static boolean linked(String folded) {
        return folded.length() <= 50 && folded.indexOf('。') < 0 && (PlanTitle.like(folded) || FurnitureWords.bulleted(folded) && PlanTitle.like(folded.substring(1)) || folded.contains("范文"));
    }

    private void tail() {
        int i = lines.size() - 1;
        while (i >= 0 && (furniture.get(i) || FurnitureWords.atTheEdge(lines.get(i).folded()))) {
            furniture.set(i--);
        }
    }
}
