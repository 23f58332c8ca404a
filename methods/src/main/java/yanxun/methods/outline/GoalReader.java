package yanxun.methods.outline;

import java.util.ArrayList;
import java.util.List;

/** Draws the goals from the sections whose heading promises them: each paragraph or point is one. */
final class GoalReader {

    private static final int LONG = 220;

    private GoalReader() {}

    static List<String> of(Node root) {
        var goals = new ArrayList<String>();
        visit(root, goals);
        return goals;
    }

    private static void visit(Node node, List<String> goals) {
        for (var child : node.children) {
            if (child.topics.contains(Topic.GOALS) && child.time == null) {
                collect(child, goals, true);
            } else {
                visit(child, goals);
            }
        }
    }

    private static void collect(Node node, List<String> goals, boolean heading) {
        if (heading) {
            boolean mixed = Folding.fold(node.title).contains("思想");
            node.paragraphs.forEach(paragraph -> goals.addAll(sentences(Folding.strip(paragraph.text().substring(Items.bullets(Folding.fold(paragraph.text())))), mixed)));
        } else if (node.children.stream().allMatch(child -> child.time != null)) {
            var rest = node.paragraphs.stream().skip(node.restFirst ? 1 : 0).map(Node.Paragraph::text).toList();
            goals.add(rest.isEmpty() ? node.body : node.body + (node.restFirst ? "" : ":") + String.join("", rest));
        } else {
            node.paragraphs.forEach(paragraph -> goals.add(paragraph.text()));
        }
        for (var child : node.children.stream().filter(child -> child.time == null).toList()) {
            collect(child, goals, child.topics.contains(Topic.GOALS) && !child.paragraphs.isEmpty() && !child.restFirst);
        }
    }

    /** A long paragraph holds a goal in each sentence; one that also states the guiding thought holds goals from the word on. */
    private static List<String> sentences(String text, boolean mixed) {
        if (text.length() <= LONG && !mixed) {
            return text.isEmpty() ? List.of() : List.of(text);
        }
        var sentences = new ArrayList<String>();
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '。' || i == text.length() - 1) {
                sentences.add(Folding.strip(text.substring(from, i + 1)));
                from = i + 1;
            }
        }
        int first = 0;
        while (mixed && first < sentences.size() && !Folding.fold(sentences.get(first)).contains("目标")) {
            first++;
        }
        return first == sentences.size() ? sentences : List.copyOf(sentences.subList(first, sentences.size()));
    }
}
