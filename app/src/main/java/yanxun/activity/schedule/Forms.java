package yanxun.activity.schedule;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.activity.FormNames;

/** The forms catalogue 活动形式: a standard one for every region, which a region adds to, changes or retires. What a form counts as is what a community owes. */
@Component
public class Forms implements FormNames {
    public record Form(String code, String name, BigDecimal hours, boolean needsRecord, boolean needsReflection, @Nullable String countsAs, String category, String block, String figure) {}

    private static final List<Form> STANDARD = List.of(
            form("lecture", "专业引领(讲座、报告)", "3", true, true, "TRAINING", "KNOWLEDGE.SUBJECT", "PRESCRIBED"), form("grand-lecture", "大讲堂", "2", true, false, "TRAINING", "KNOWLEDGE", "PRESCRIBED", "OTHER"),
            form("training", "专题培训", "6", true, true, "TRAINING", "KNOWLEDGE.SUBJECT", "PRESCRIBED", "OTHER"), form("joint-lesson", "校际会课", "3", true, true, "EXCHANGE", "PRACTICE.SUBJECT", "OWN"),
            form("master-clinic", "名师会诊", "3", true, true, "EXCHANGE", "PRACTICE.SUBJECT", "OWN"), form("topic-work", "专题合作", "2", true, false, "TOPIC", "PRACTICE.SUBJECT", "OWN"),
            form("mutual-visit", "教学互访", "3", true, true, "EXCHANGE", "PRACTICE.SUBJECT", "OWN"), form("town-country", "城乡互动", "3", true, true, "EXCHANGE", "PRACTICE.SUBJECT", "OWN"),
            form("open-day", "开放日(周)", "3", true, false, "OPEN_WEEK", "PRACTICE.SUBJECT", "OWN"), form("party-day", "主题党日(党课)", "2", true, false, null, "ETHICS", "PRESCRIBED", "OTHER"),
            form("lesson-preparation", "集体备课", "2", true, false, "EXCHANGE", "PRACTICE.SUBJECT", "OWN"), form("rehearsal", "磨课", "2", true, true, "EXCHANGE", "PRACTICE.SUBJECT", "OWN"),
            form("exhibition", "展课(说课·上课·议课·辩课)", "4", true, true, "LESSON", "PRACTICE.SUBJECT", "OWN"), form("lesson-delivery", "送课下乡", "3", true, true, "LESSON", "PRACTICE.SUBJECT", "OWN", "DELIVERY"),
            form("parallel-lesson", "同课异构", "3", true, true, "EXCHANGE", "PRACTICE.SUBJECT", "OWN"), form("salon", "教研沙龙", "2", true, false, "EXCHANGE", "KNOWLEDGE.SUBJECT", "OWN"),
            form("forum", "教学论坛", "3", true, false, "EXCHANGE", "KNOWLEDGE.SUBJECT", "OWN"), form("reading", "读书会", "2", true, true, null, "KNOWLEDGE", "OWN"),
            form("skills-contest", "基本功比赛", "4", true, false, "CONTEST", "PRACTICE.SUBJECT", "OWN", "OTHER"), form("contest", "评选活动", "4", true, false, "CONTEST", "PRACTICE.SUBJECT", "OWN", "OTHER"),
            form("inspection", "教学视导", "0", true, false, null, "", ""), form("school-tour", "校校行调研", "0", true, false, null, "", ""),
            form("feedback-meeting", "视导反馈会", "1", true, false, null, "PRACTICE.SUBJECT", "PRESCRIBED", "FEEDBACK"), form("quality-analysis", "质量分析会", "2", true, false, "MEETING", "PRACTICE.ASSIGNMENT", "PRESCRIBED", "OTHER"),
            form("dispatch-meeting", "教学调度会", "2", true, false, "MEETING", "", "PRESCRIBED", "OTHER"), form("group-study", "集体教研", "2", true, false, "EXCHANGE", "PRACTICE.SUBJECT", "OWN", "GROUP_STUDY"),
            form("counselling", "心理团队进校园", "2", true, false, null, "ETHICS.WELLBEING", "OWN", "COUNSELLING"), form("launch", "启动部署会", "2", true, false, "MEETING", "", "PRESCRIBED", "OTHER"),
            form("acceptance", "学科示范校验收", "0", true, false, null, "", "", "OTHER"), form("studio", "名师工作室活动", "3", true, true, null, "PRACTICE.SUBJECT", "OWN", "OTHER"));

    private final JdbcClient jdbc;

    Forms(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The catalogue in force in a district, by code. */
    public Map<String, Form> inForce(UUID wall) {
        var all = new LinkedHashMap<String, Form>();
        everything(wall).forEach((code, kept) -> {
            if (!kept.retired()) {
                all.put(code, kept.form());
            }
        });
        return all;
    }

    /** A form as a district keeps it; version 0 where it is still the usual one. */
    public record Kept(Form form, boolean retired, int version) {}

    /** The usual forms and the district's own, those it has retired included. */
    public Map<String, Kept> everything(UUID wall) {
        var all = new LinkedHashMap<String, Kept>();
        STANDARD.forEach(form -> all.put(form.code(), new Kept(form, false, 0)));
        jdbc.sql("select code, name, hours, needs_record, needs_reflection, counts_as, category, block, figure, retired, version from activity.form where wall = :wall order by code").param("wall", wall)
                .query(rs -> {
                    var form = new Form(rs.getString("code"), rs.getString("name"), rs.getBigDecimal("hours"), rs.getBoolean("needs_record"), rs.getBoolean("needs_reflection"),
                            rs.getString("counts_as"), rs.getString("category"), rs.getString("block"), rs.getString("figure"));
                    all.put(form.code(), new Kept(form, rs.getBoolean("retired"), rs.getInt("version")));
                });
        return all;
    }

    @Override
    public Map<String, String> of(UUID wall) {
        var names = new LinkedHashMap<String, String>();
        inForce(wall).values().forEach(form -> names.put(form.code(), form.name()));
        return names;
    }

    @Override
    public Map<String, String> everOf(UUID wall) {
        var names = new LinkedHashMap<String, String>();
        everything(wall).values().forEach(kept -> names.put(kept.form().code(), kept.form().name()));
        return names;
    }

    @Override
    public Map<String, String> usualFigures() {
        return STANDARD.stream().collect(Collectors.toMap(Form::code, Form::figure, (one, _) -> one, LinkedHashMap::new));
    }

    private static Form form(String code, String name, String hours, boolean record, boolean reflection, @Nullable String countsAs, String category, String block) {
        return form(code, name, hours, record, reflection, countsAs, category, block, "RESEARCH");
    }

    private static Form form(String code, String name, String hours, boolean record, boolean reflection, @Nullable String countsAs, String category, String block, String figure) {
        return new Form(code, name, new BigDecimal(hours), record, reflection, countsAs, category, block, figure);
    }
}
