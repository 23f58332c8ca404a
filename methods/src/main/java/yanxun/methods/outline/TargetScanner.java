package yanxun.methods.outline;

import static yanxun.methods.outline.TargetWords.*;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the measurable statements of one paragraph, clause by clause. */
final class TargetScanner {

    private static final int NEAR = 12;

    private record Hit(int at, int comparator, Quantity quantity, @Nullable String per, @Nullable String each, int spanStart, int spanEnd) {}

    private final int line;
    private final String text;
    private final String folded;
    private final String heading;
    private final boolean summary;
    private final List<Target> targets = new ArrayList<>();
    private final List<Hit> hits = new ArrayList<>();
    private int clause;
    private int clauseEnd;
    private int clauseBefore = -1;
    private @Nullable String per;
    private @Nullable String each;
    private int spanStart = -1;
    private int spanEnd = -1;
    /** A span an earlier clause has used holds on only for its parts (其中 …). */
    private int spentSpan = -1;
    private boolean measuredBefore;
    private String lastMeasure = "";
    private @Nullable String lastPer;
    private String lastUnit = "";
    /** Whom the clause before names: 教研员每周下校3天,全年听课120节. */
    private @Nullable String lastRole;
    /** The span is one stretch of time rather than one that comes again: a number in it may be no count. */
    private boolean loose;
    private int comparator = -1;
    private int comparatorEnd = -1;
    /** Where the last word for an upper bound ends: what it bounds is no target. */
    private int mostEnd = -1;
    private boolean firm;

    TargetScanner(int line, String text, String heading, boolean summary) {
        this.line = line;
        this.text = text;
        this.folded = Folding.fold(text);
        this.heading = heading;
        this.summary = summary;
    }

    List<Target> scan() {
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (!TELLING.get(c)) {
                // most characters
            } else if ("。;!?".indexOf(c) >= 0) {
                endClause(i, true);
            } else if (c == ',' || c == ':' || c == '\t') {
                endClause(i, false);
            } else {
                i = Math.max(i, read(i, c));
            }
        }
        endClause(folded.length(), true);
        return targets;
    }

    /** Takes in what stands here; returns the last character it used. */
    private int read(int i, char c) {
        int end = span(i);
        end = end > i ? end : compare(i);
        if (end > i) {
            return end - 1;
        }
        boolean number = (Numeral.isDigit(c) || c == '两' || c == '百' || Numeral.isChinese(c)) && (i == 0 || "第数几".indexOf(folded.charAt(i - 1)) < 0 && !(Numeral.isDigit(folded.charAt(i - 1)) || folded.charAt(i - 1) == '.'));
        var quantity = number ? Quantity.at(folded, i) : null;
        if (quantity == null) {
            return i;
        }
        if (mostEnd >= clause && i - mostEnd <= NEAR || limit(quantity.end())) {
            mostEnd = -1;
            return quantity.end() - 1;
        }
        boolean spent = spanEnd >= 0 && spanEnd == spentSpan && !folded.startsWith("其中", clause);
        boolean compared = comparator >= clause && i - comparatorEnd <= (firm ? NEAR : 4) && (hits.isEmpty() || hits.getLast().comparator != comparator);
        boolean counted = !summary && !spent && per != null && !per.isEmpty() && spanEnd >= 0 && !"%".equals(quantity.unit()) && (hits.isEmpty() || hits.getLast().spanEnd != spanEnd) && !folded.startsWith("以下", quantity.end());
        boolean had = !summary && each != null && i > 0 && folded.charAt(i - 1) == '有';
        boolean rate = !summary && !compared && quantity.unit().equals("%") && hits.isEmpty() && i > clause + 1 && (folded.startsWith("以上", quantity.end()) || folded.charAt(i - 1) == '率');
        boolean listed = rate || !compared && !counted && !had && (hits.isEmpty() ? enumerated(i, quantity) : goesOn(i) && "篇节次本场份".contains(quantity.unit()));
        counted = counted && !(per != null && loose && quantity.unit().length() == 1 && "个批支名位家种类".contains(quantity.unit()));
        if (compared || counted || had || listed) {
            hits.add(new Hit(i, compared ? comparator : i, quantity, listed && !hits.isEmpty() ? hits.getLast().per : spent && !listed ? null : per, spent && !listed ? null : each, spanStart, spanEnd));
        }
        return quantity.end() - 1;
    }

    /** 以内, 以下 behind a number bound it from above. */
    private boolean limit(int end) {
        return folded.startsWith("以内", end) || folded.startsWith("以下", end) || folded.startsWith("之内", end) || folded.startsWith("封顶", end);
    }

    /** 行政每学期听课30节,中层25节,教师20节: nothing but who, and as many of the same. */
    private boolean enumerated(int at, Quantity quantity) {
        boolean follows = !summary && measuredBefore && lastPer != null && (quantity.unit().equals(lastUnit) || "篇节次本场份".contains(quantity.unit()));
        return follows && (Roles.only(folded.substring(clause, at)) || VERBS.contains(folded.substring(clause, at)));
    }

    /** 论文1篇、案例2篇、反思4篇. */
    private boolean goesOn(int at) {
        var last = hits.isEmpty() ? null : hits.getLast();
        int from = last == null ? at : last.quantity.end();
        return !summary && from < at && at - from <= NEAR && folded.substring(from, at).chars().filter(c -> c == '、').count() == 1 && last.per != null && "篇节次本场份".contains(last.quantity.unit());
    }

    private int span(int at) {
        var span = SPANS.at(folded, at);
        boolean within = span != null && span.startsWith("年") && at > 0 && (Numeral.isDigit(folded.charAt(at - 1)) || Numeral.isChinese(folded.charAt(at - 1)));
        if (span != null && !within && !(span.startsWith("一") && "来级内间前后".indexOf(MarkScanner.charAt(folded, at + span.length())) >= 0)) {
            per = Spans.of(span);
            loose = span.startsWith("本") || span.endsWith("内") || span.startsWith("全");
            spanStart = at;
            spanEnd = onWeekday(at + span.length(), span);
            return spanEnd;
        }
        var one = EACH.at(folded, at);
        if (one == null) {
            return at;
        }
        each = one.endsWith("均") ? one.substring(0, 1) : one.substring(1).replaceFirst("^[个所位名](?=.)", "").replaceFirst("^[位名]$", "人");
        spanStart = at;
        spanEnd = at + one.length();
        var leading = "人".equals(each) ? Roles.before(folded, at) : null;
        each = leading == null ? each : leading;
        var role = "人".equals(each) && !one.endsWith("人") ? Roles.in(folded.substring(spanEnd, Math.min(folded.length(), spanEnd + NEAR))) : null;
        if (role != null && folded.startsWith(role, spanEnd)) {
            each = role;
            spanEnd += role.length();
        }
        return spanEnd;
    }

    /** 每周三下午 is the afternoon of a day, 每周三次 is how often. */
    private int onWeekday(int end, String span) {
        boolean weekly = span.endsWith("周") || span.endsWith("星期");
        boolean day = weekly && "一二三四五六日天".indexOf(MarkScanner.charAt(folded, end)) >= 0 && MarkScanner.charAt(folded, end) != 0 && "次节篇场本个课".indexOf(MarkScanner.charAt(folded, end + 1)) < 0;
        int to = day ? end + 1 : end;
        return day && (folded.startsWith("上午", to) || folded.startsWith("下午", to) || folded.startsWith("晚上", to)) ? to + 2 : to;
    }

    private int compare(int at) {
        var most = AT_MOST.at(folded, at);
        if (most != null && AT_LEAST.at(folded, at) == null) {
            mostEnd = at + most.length();
            return mostEnd;
        }
        var atLeast = AT_LEAST.at(folded, at);
        boolean denied = at > 0 && "不得发表传下送通抵".indexOf(folded.charAt(at - 1)) >= 0;
        var reach = atLeast != null || summary || denied ? null : REACH.at(folded, at);
        var ensure = atLeast != null || summary || reach != null ? null : ENSURE.at(folded, at);
        var word = atLeast != null ? atLeast : reach != null ? reach : ensure;
        return word == null ? at : compared(at, word, atLeast != null);
    }

    private int compared(int at, String word, boolean atLeast) {
        comparator = at;
        comparatorEnd = at + word.length();
        firm = atLeast;
        return comparatorEnd;
    }

    private void endClause(int end, boolean sentence) {
        int from = clause;
        clauseEnd = end;
        for (int i = 0; i < hits.size(); i++) {
            int to = i + 1 < hits.size() ? parting(hits.get(i).quantity.end(), hits.get(i + 1).at) : end;
            target(hits.get(i), from, to);
            from = to < end && to < folded.length() && folded.charAt(to) == '、' ? to + 1 : to;
        }
        if (!hits.isEmpty()) {
            spentSpan = spanEnd;
        }
        measuredBefore = !hits.isEmpty() && !sentence;
        hits.clear();
        clauseBefore = sentence ? -1 : clause;
        clause = end + 1;
        if (sentence) {
            per = null;
            each = null;
            spanEnd = -1;
        }
    }

    private int parting(int from, int to) {
        for (int i = to; i > from; i--) {
            if (folded.charAt(i) == '、') {
                return i;
            }
        }
        return Math.min(from, to);
    }

    private void target(Hit hit, int from, int to) {
        var measure = new Measure(text, folded, heading);
        var before = measure.before(Math.max(from, hit.spanEnd <= hit.comparator ? hit.spanEnd : from), hit.comparator);
        var after = measure.after(hit.quantity.end(), to);
        boolean share = hit.quantity.unit().equals("%") || hit.quantity.unit().equals("小时") || hit.quantity.unit().equals("分钟");
        var counted = share ? Measure.first(before, after) : Measure.first(after, before);
        var brief = share ? "" : measure.brief(Math.max(from, Math.min(hit.spanEnd, hit.comparator)), hit.at, hit.quantity.end(), to);
        counted = Measure.first(counted, brief);
        boolean leaning = counted.isEmpty() && !lastMeasure.isEmpty() && hits.getFirst() == hit && clauseBefore >= 0 && measuredBefore;
        if (leaning) {
            counted = lastMeasure;
        } else if (counted.isEmpty() && share) {
            counted = Measure.first(measure.after(hits.getLast().quantity.end(), clauseEnd), measure.heading());
        } else if (counted.isEmpty() && hit.spanStart > from && !Roles.only(folded.substring(from, hit.spanStart))) {
            counted = measure.before(from, hit.spanStart);
        }
        if (counted.isEmpty() && !leaning && !share) {
            counted = measure.before(hit.comparator + length(hit.comparator), hit.at);
        }
        if (counted.isEmpty() && !leaning && !share) {
            counted = Measure.first(clauseBefore < 0 ? "" : measure.clause(clauseBefore, clause - 1), measure.heading());
        }
        var role = hit.each == null && !share ? Roles.in(folded.substring(Math.min(from, hit.comparator), hit.comparator)) : null;
        boolean who = Roles.only(before);
        if (who && !lastMeasure.isEmpty() && hits.getFirst() == hit && measuredBefore) {
            counted = lastMeasure;
            leaning = true;
        } else if (role != null && counted.startsWith(role)) {
            counted = counted.length() > role.length() + 1 ? counted.substring(role.length()) : counted;
        }
        boolean goesOn = role == null && hit.each == null && !share && measuredBefore && hit.spanStart == from;
        role = goesOn ? lastRole : role;
        lastRole = hit.each != null ? hit.each : role;
        lastMeasure = counted;
        lastPer = leaning && hit.per == null ? lastPer : hit.per;
        var excerpt = Folding.strip(text.substring(Math.max(from, Math.min(hit.at - 80, from)), Math.min(to, hit.quantity.end() + 80)));
        targets.add(new Target(excerpt, counted, hit.quantity.value(), lastPer == null || lastPer.isEmpty() ? null : lastPer, hit.quantity.unit(), leaning && role != null ? role : hit.each != null ? hit.each : role, line));
        lastUnit = hit.quantity.unit();
    }

    /** 至少推荐1名: how long the word for the bound is. */
    private int length(int comparator) {
        var word = AT_LEAST.at(folded, comparator);
        return word == null ? 0 : word.length();
    }
}
