package yanxun.document.layout;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import yanxun.document.layout.Block.Align;
import yanxun.document.layout.Block.Passage;
import yanxun.document.type.Face;
import yanxun.platform.i18n.Text;

/** Puts the parts of a document in the order and the shapes of the norm: title, addressees, body, attachments named, signature, date, note, attachments. */
final class Composing {
    private static final double TITLE_ROOM = Norm.WIDTH / Norm.TITLE_SIZE;

    private Composing() {}

    static List<Block> flow(Paper paper) {
        var blocks = new ArrayList<Block>(title(paper.title(), 0));
        if (!paper.addressees().isBlank()) {
            blocks.add(new Passage(List.of(new Span(ended(Text.printed(paper.addressees().strip()), "："), Face.BODY)), Norm.SIZE, Align.JUSTIFY, 0, 0, 1, false));
        }
        var body = Reading.body(paper.body(), paper.variant() == Paper.Variant.MINUTES);
        for (int i = 0; i < body.size(); i++) {
            blocks.add(i == 0 && paper.addressees().isBlank() ? ((Passage) body.get(i)).below(1) : body.get(i));
        }
        blocks.addAll(listed(paper.annexes()));
        if (paper.variant() != Paper.Variant.MINUTES) {
            blocks.addAll(signed(paper));
        }
        if (!paper.note().isBlank()) {
            var note = Text.printed(paper.note().strip());
            blocks.add(Passage.body(List.of(new Span(note.startsWith("（") ? note : "（" + note + "）", Face.BODY))));
        }
        annexes(paper.annexes(), blocks);
        return blocks;
    }

    /** Several lines are balanced, the first the longest: an inverted trapezium. */
    private static List<Block> title(String title, int above) {
        var blocks = new ArrayList<Block>();
        var lines = balanced(Text.printed(title.strip()));
        for (int i = 0; i < lines.size(); i++) {
            blocks.add(new Passage(List.of(new Span(lines.get(i), Face.TITLE)), Norm.TITLE_SIZE, Align.CENTER, 0, 0, i == 0 ? above : 0, false));
        }
        return blocks;
    }

    static List<String> balanced(String title) {
        var cells = new Span(title, Face.TITLE).cells();
        var count = (int) Math.ceil(cells / (TITLE_ROOM - 1));
        var room = count <= 1 ? TITLE_ROOM : Math.min(TITLE_ROOM, cells / count + 1.5);
        var lines = Breaking.lines(List.of(new Span(title, Face.TITLE)), room, room);
        return lines.stream().map(line -> line.spans().stream().map(Span::text).reduce("", String::concat)).toList();
    }

    private static List<Block> listed(List<Paper.Annex> annexes) {
        var blocks = new ArrayList<Block>();
        for (int i = 0; i < annexes.size(); i++) {
            var label = i > 0 ? "" : "附件：";
            var number = annexes.size() == 1 ? "" : i + 1 + ".";
            var hang = 5 + new Span(number, Face.BODY).cells();
            blocks.add(new Passage(List.of(new Span(label + number + Text.printed(annexes.get(i).name()), Face.BODY)), Norm.SIZE, Align.JUSTIFY, i == 0 ? 2 : 5, hang, i == 0 ? 1 : 0, false));
        }
        return blocks;
    }

    /** With a seal the signature is centred over the date, four squares from the right; without, the signature two from the right and the date two further in. */
    private static List<Block> signed(Paper paper) {
        var signature = new Span(Text.printed(paper.signature().strip()), Face.BODY);
        var date = new Span(paper.date() == null ? "" : chinese(paper.date()), Face.BODY);
        var name = signature.cells();
        double dateAt;
        double nameAt;
        if (paper.sealed()) {
            dateAt = Norm.CELLS - 4 - date.cells();
            nameAt = Math.clamp(dateAt + date.cells() / 2 - name / 2, 0, Math.max(0, Norm.CELLS - name));
        } else {
            nameAt = Math.max(0, Math.min(Norm.CELLS - 2 - name, Norm.CELLS - 4 - date.cells()));
            dateAt = nameAt + 2;
        }
        var blocks = new ArrayList<Block>();
        if (!signature.text().isEmpty()) {
            blocks.add(new Passage(List.of(signature), Norm.SIZE, Align.LEFT, nameAt, nameAt, paper.sealed() ? 2 : 1, true));
        }
        if (!date.text().isEmpty()) {
            blocks.add(new Passage(List.of(date), Norm.SIZE, Align.LEFT, dateAt, dateAt, 0, true));
        }
        return blocks;
    }

    private static void annexes(List<Paper.Annex> annexes, List<Block> blocks) {
        for (int i = 0; i < annexes.size(); i++) {
            var annex = annexes.get(i);
            if (!annex.isFile()) {
                blocks.add(new Block.NewPage());
                blocks.add(new Passage(List.of(new Span("附件" + (annexes.size() == 1 ? "" : String.valueOf(i + 1)), Face.BLACK)), Norm.SIZE, Align.LEFT, 0, 0, 0, false));
                blocks.addAll(title(annex.name(), 1));
                var text = Reading.body(annex.text(), false);
                for (int j = 0; j < text.size(); j++) {
                    blocks.add(j == 0 ? ((Passage) text.get(j)).below(1) : text.get(j));
                }
                if (!annex.rows().isEmpty()) {
                    blocks.add(new Block.Grid(annex.rows()));
                }
            }
        }
    }

    static String chinese(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    static String ended(String text, String mark) {
        return text.endsWith(mark) ? text : text + mark;
    }
}
