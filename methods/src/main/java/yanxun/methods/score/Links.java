package yanxun.methods.score;

import java.util.HashMap;

/** Who hangs together with whom: union and find (Tarjan 1975). */
final class Links {
    private final int[] parent;

    Links(int size) {
        parent = java.util.stream.IntStream.range(0, size).toArray();
    }

    void join(int one, int other) {
        parent[root(one)] = root(other);
    }

    private int root(int of) {
        int at = of;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }

    /** The groups of the first so many, numbered from 0 in the order in which they appear. */
    int[] numbered(int first) {
        var numbers = new HashMap<Integer, Integer>();
        var of = new int[first];
        for (int i = 0; i < first; i++) {
            var known = numbers.putIfAbsent(root(i), numbers.size());
            of[i] = known == null ? numbers.size() - 1 : known;
        }
        return of;
    }
}
