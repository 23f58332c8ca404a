package yanxun.methods.caps;

import java.util.ArrayDeque;
import java.util.Arrays;

/** A maximum flow by blocking flows (Dinitz). Capacities are whole units; {@link Long#MAX_VALUE} is no limit. */
final class Network {
    private final int[] first;
    private int[] next = new int[64];
    private int[] to = new int[64];
    private long[] room = new long[64];
    private int edges;
    private final int[] level;
    private final int[] at;

    Network(int nodes) {
        this.first = new int[nodes];
        this.level = new int[nodes];
        this.at = new int[nodes];
        Arrays.fill(first, -1);
    }

    void edge(int from, int to, long capacity) {
        half(from, to, capacity);
        half(to, from, 0);
    }

    private void half(int from, int target, long capacity) {
        if (edges == to.length) {
            next = Arrays.copyOf(next, 2 * edges);
            to = Arrays.copyOf(to, 2 * edges);
            room = Arrays.copyOf(room, 2 * edges);
        }
        to[edges] = target;
        room[edges] = capacity;
        next[edges] = first[from];
        first[from] = edges++;
    }

    long most(int source, int sink) {
        var total = 0L;
        while (levels(source, sink)) {
            System.arraycopy(first, 0, at, 0, first.length);
            for (long pushed = push(source, sink, Long.MAX_VALUE); pushed > 0; pushed = push(source, sink, Long.MAX_VALUE)) {
                total += pushed;
            }
        }
        return total;
    }

    private boolean levels(int source, int sink) {
        Arrays.fill(level, -1);
        level[source] = 0;
        var waiting = new ArrayDeque<Integer>();
        waiting.add(source);
        while (!waiting.isEmpty()) {
            int node = waiting.remove();
            for (int edge = first[node]; edge >= 0; edge = next[edge]) {
                if (room[edge] > 0 && level[to[edge]] < 0) {
                    level[to[edge]] = level[node] + 1;
                    waiting.add(to[edge]);
                }
            }
        }
        return level[sink] >= 0;
    }

    private long push(int node, int sink, long most) {
        if (node == sink) {
            return most;
        }
        for (; at[node] >= 0; at[node] = next[at[node]]) {
            int edge = at[node];
            if (room[edge] > 0 && level[to[edge]] == level[node] + 1) {
                long pushed = push(to[edge], sink, Math.min(most, room[edge]));
                if (pushed > 0) {
                    room[edge] -= room[edge] == Long.MAX_VALUE ? 0 : pushed;
                    room[edge ^ 1] += room[edge ^ 1] == Long.MAX_VALUE ? 0 : pushed;
                    return pushed;
                }
            }
        }
        return 0;
    }
}
