package yanxun.methods.outline;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Finds where in a file one plan ends and the next begins. */
final class Boundaries {

    private static final int AHEAD = 60;

    /** @param titled the first block is its title */
    record Stretch(int from, int to, boolean titled) {}

    private final List<Block> blocks;
    private final BitSet starts = new BitSet();

    private Boundaries(List<Block> blocks) {
        this.blocks = blocks;
    }

    static List<Stretch> of(List<Block> blocks) {
        return new Boundaries(blocks).stretches();
    }

    private List<Stretch> stretches() {
        numbered();
        if (starts.isEmpty()) {
            parts();
            titles();
        }
        var titled = (BitSet) starts.clone();
        signed();
        starts.set(0);
        var stretches = new ArrayList<Stretch>();
        for (int from = 0; from >= 0 && from < blocks.size(); from = starts.nextSetBit(from + 1)) {
            int to = starts.nextSetBit(from + 1);
            stretches.add(new Stretch(from, to < 0 ? blocks.size() : to, titled.get(from)));
        }
        return stretches;
    }

    /** 篇1, 篇2 … */
    private void numbered() {
        for (int i = 0; i < blocks.size(); i++) {
            var block = blocks.get(i);
            boolean plain = block.mark() == null || block.mark().kind() == Kind.PART;
            if (plain && PlanTitle.numbered(block.folded().substring(block.hashes() == 0 ? 0 : block.start()))) {
                starts.set(i);
            }
        }
        if (starts.cardinality() == 1 && starts.nextSetBit(0) > 3) {
            starts.clear();
        }
    }

    /** 一、2023年工作总结 … 二、2024年工作计划 … */
    private void parts() {
        var found = new BitSet();
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        for (int i = 0; i < blocks.size(); i++) {
            var block = blocks.get(i);
            boolean numbered = block.mark() != null && block.mark().kind().outermost() || block.hashes() > 0;
            if (numbered && PlanTitle.part(block.bodyFolded())) {
                kinds.add(block.hashes() > 0 ? Kind.HASH : block.mark().kind());
                found.set(i);
            }
        }
        boolean differ = found.stream().mapToObj(i -> blocks.get(i).bodyFolded()).distinct().count() == found.cardinality();
        if (found.cardinality() > 1 && kinds.size() == 1 && differ) {
            starts.or(found);
        }
    }

    /** A full title in the midst of the text, behind which the numbering starts anew. */
    private void titles() {
        int last = 0;
        boolean headed = false;
        for (int i = 0; i < blocks.size(); i++) {
            var block = blocks.get(i);
            boolean title = headed && i > last + 2 && (block.bare() || block.hashes() == 1 && block.mark() == null) && PlanTitle.full(block.folded());
            if (title && startsAnew(i)) {
                starts.set(i);
                last = i;
                headed = false;
            }
            headed |= block.mark() != null || block.hashes() > 1 || HeadingWords.unnumbered(block.folded());
        }
    }

    /** Behind a signature the numbering starts anew: another plan, perhaps without a title. */
    private void signed() {
        var signatures = Signature.in(blocks);
        for (int i = signatures.nextClearBit(Math.max(signatures.nextSetBit(0), 0)); i > 0 && i < blocks.size(); i = signatures.nextSetBit(i) < 0 ? -1 : signatures.nextClearBit(signatures.nextSetBit(i))) {
            var mark = blocks.get(i).mark();
            boolean first = mark != null && mark.value() == 1 && mark.kind().compareTo(Kind.CHINESE) <= 0;
            boolean anew = first || HeadingWords.opening(blocks.get(i).folded()) || blocks.get(i).bare() && PlanTitle.like(blocks.get(i).folded()) && !HeadingWords.unnumbered(blocks.get(i).folded()) && startsAnew(i);
            if (signatures.get(i - 1) && anew) {
                starts.set(i);
            }
        }
    }

    private boolean startsAnew(int i) {
        for (int j = i + 1; j < blocks.size() && j < i + AHEAD; j++) {
            var mark = blocks.get(j).mark();
            if (mark != null) {
                return mark.value() == 1 && mark.kind().compareTo(Kind.CHINESE) <= 0;
            } else if (HeadingWords.unnumbered(blocks.get(j).folded()) || blocks.get(j).hashes() > 1) {
                return true;
            }
        }
        return false;
    }
}
