package yanxun.org.pipeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import yanxun.platform.error.Rejected;

/** All tiers of a region. Together they take every completed year of teaching once: no year falls through, none counts twice. */
public record Tiers(List<Tier> tiers) {
    private static final int OLDEST = 70;

    public Tiers {
        tiers = tiers.stream().sorted(Comparator.comparingInt(Tier::from)).toList();
    }

    /** Everything wrong, in sentences that name the years; empty when the rule may stand. */
    public List<String> troubles() {
        var troubles = new ArrayList<String>();
        if (tiers.isEmpty()) {
            return List.of("至少要有一个梯队");
        }
        tiers.stream().collect(Collectors.groupingBy(Tier::name, Collectors.counting())).forEach((name, count) -> {
            if (count > 1) {
                troubles.add("名称“" + name + "”用了 " + count + " 次");
            }
        });
        gaps(troubles);
        overlaps(troubles);
        return troubles;
    }

    public void refuseTroubles() {
        var troubles = troubles();
        if (!troubles.isEmpty()) {
            throw new Rejected("这套梯队不能用:{0}", String.join(";", troubles));
        }
    }

    private void gaps(List<String> troubles) {
        int next = 0;
        while (next <= OLDEST) {
            int year = next;
            if (tiers.stream().anyMatch(tier -> tier.contains(year))) {
                next++;
            } else {
                int end = year;
                while (end < OLDEST && noneTakes(end + 1)) {
                    end++;
                }
                troubles.add(gap(year, end));
                next = end + 1;
            }
        }
    }

    private boolean noneTakes(int year) {
        return tiers.stream().noneMatch(tier -> tier.contains(year));
    }

    /** In whole years, and as the span between the bounds people wrote. */
    private String gap(int from, int to) {
        if (to >= OLDEST) {
            return "教龄满 " + from + " 年及以上的教师不属于任何梯队";
        }
        var years = from == to ? "满 " + from + " 年" : "满 " + from + "–" + to + " 年";
        return "教龄" + years + "的教师不属于任何梯队(" + (from == 0 ? "不到 " + (to + 1) + " 年" : (from - 1) + " 年以上、不到 " + (to + 1) + " 年") + ")";
    }

    private void overlaps(List<String> troubles) {
        for (int i = 0; i < tiers.size(); i++) {
            for (int j = i + 1; j < tiers.size(); j++) {
                var one = tiers.get(i);
                var other = tiers.get(j);
                int from = Math.max(one.from(), other.from());
                int last = Math.min(one.below() == null ? OLDEST : one.below() - 1, other.below() == null ? OLDEST : other.below() - 1);
                if (from <= last) {
                    troubles.add("教龄满 " + (from == last ? from + " 年" : last == OLDEST ? from + " 年及以上" : from + "–" + last + " 年") + "的教师同时属于“" + one.name() + "”和“" + other.name() + "”");
                }
            }
        }
    }
}
