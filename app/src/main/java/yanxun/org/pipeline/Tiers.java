package yanxun.org.pipeline;

import static yanxun.platform.i18n.Text.t;

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
            return List.of(t("至少要有一个梯队"));
        }
        tiers.stream().collect(Collectors.groupingBy(Tier::name, Collectors.counting())).forEach((name, count) -> {
            if (count > 1) {
                troubles.add(t("名称“{0}”用了 {1} 次", name, count));
            }
        });
        gaps(troubles);
        overlaps(troubles);
        return troubles;
    }

    public void refuseTroubles() {
        var troubles = troubles();
        if (!troubles.isEmpty()) {
            throw new Rejected("这套梯队不能用:{0}", String.join(t(";"), troubles));
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
            return t("教龄满 {0}的教师不属于任何梯队", years(from, to));
        }
        var bounds = from == 0 ? t("不到 {0} 年", to + 1) : t("{0} 年以上、不到 {1} 年", from - 1, to + 1);
        return t("教龄满 {0}的教师不属于任何梯队({1})", years(from, to), bounds);
    }

    private static String years(int from, int to) {
        return from == to ? t("{0} 年", from) : to >= OLDEST ? t("{0} 年及以上", from) : t("{0}–{1} 年", from, to);
    }

    private void overlaps(List<String> troubles) {
        for (int i = 0; i < tiers.size(); i++) {
            for (int j = i + 1; j < tiers.size(); j++) {
                var one = tiers.get(i);
                var other = tiers.get(j);
                int from = Math.max(one.from(), other.from());
                int last = Math.min(one.below() == null ? OLDEST : one.below() - 1, other.below() == null ? OLDEST : other.below() - 1);
                if (from <= last) {
                    troubles.add(t("教龄满 {0}的教师同时属于“{1}”和“{2}”", years(from, last), one.name(), other.name()));
                }
            }
        }
    }
}
