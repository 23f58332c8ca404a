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
        if (FurnitureWords.atTheEdge(lines.get(i).folded())) {
            furniture.set(i);
        }
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
