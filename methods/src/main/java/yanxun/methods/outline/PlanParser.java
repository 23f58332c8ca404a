package yanxun.methods.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Reads plan documents from text. Any text is read, in time linear in its length; each line that is not blank ends up in a plan's title or
 * sections, or as furniture.
 */
public final class PlanParser {

    private PlanParser() {}

    public static ParsedDocument parse(String text) {
        return parse(text, "");
    }

    /** @param name the title of a plan that bears none, such as the file's name, if it reads like one */
    public static ParsedDocument parse(String text, String name) {
        var lines = CommaRows.tabbed(BlankRows.tabbed(PipeRows.tabbed(Markdown.plain(Line.in(text)))));
        var furniture = PageFurniture.in(lines);
        var blocks = FusedLines.blocks(IntStream.range(0, lines.size()).filter(i -> !furniture.get(i)).mapToObj(lines::get).toList());
        Sequences.settle(blocks);
        var page = furniture.stream().mapToObj(i -> new Furniture(lines.get(i).number(), lines.get(i).text())).toList();
        return new ParsedDocument(blocks.isEmpty() ? List.of() : plans(blocks, name.replaceFirst("\\.[A-Za-z]{1,5}$", "")), page);
    }

    private static List<ParsedPlan> plans(List<Block> blocks, String name) {
        var plans = new ArrayList<ParsedPlan>();
        var stretches = Boundaries.of(blocks);
        boolean headed = headed(blocks, stretches);
        var whole = headed && !blocks.get(stretches.get(1).from()).bare() ? text(blocks.getFirst()) : null;
        for (int i = headed ? 1 : 0; i < stretches.size(); i++) {
            var stretch = stretches.get(i);
            var plan = PlanReader.read(blocks.subList(stretch.from(), stretch.to()), stretch.titled(), whole, name);
            plans.add(headed && i == 1 ? withHead(plan, blocks.subList(0, stretch.from())) : plan);
        }
        return plans;
    }

    /** Whether nothing but a title and a few lines stand before the first of several plans. */
    private static boolean headed(List<Block> blocks, List<Boundaries.Stretch> stretches) {
        boolean several = stretches.size() > 1 && !stretches.getFirst().titled() && stretches.get(1).titled();
        int size = several ? stretches.get(1).from() : 0;
        return several && size <= 8 && blocks.subList(0, size).stream().allMatch(block -> block.mark() == null && !HeadingWords.unnumbered(block.folded()));
    }

    private static String text(Block block) {
        return block.hashes() == 0 ? block.raw() : block.body();
    }

    private static ParsedPlan withHead(ParsedPlan plan, List<Block> head) {
        boolean title = head.getFirst().raw().length() <= 60;
        var rest = head.subList(title ? 1 : 0, head.size()).stream().map(Block::raw).toList();
        var first = title ? text(head.getFirst()) : "";
        var sections = new ArrayList<Section>();
        sections.add(new Section(null, first, String.join("\n", rest), List.of(), head.getFirst().line(), head.getLast().line()));
        sections.addAll(plan.sections());
        var doubts = new ArrayList<Uncertain>();
        doubts.add(new Uncertain(head.getFirst().line(), first, "这份文件含有几份文稿,已按各部分的标题拆开,请核对"));
        doubts.addAll(plan.uncertain());
        return new ParsedPlan(plan.title(), plan.period(), sections, plan.goals(), plan.tasks(), plan.targets(), plan.calendar(), doubts, plan.number(), plan.line());
    }
}
