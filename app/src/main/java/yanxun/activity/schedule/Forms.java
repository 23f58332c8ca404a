package yanxun.activity.schedule;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.activity.FormNames;

/** The forms catalogue 活动形式: a standard one for every region, which a region adds to, changes or retires. What a form counts as is what a community owes. */
@Component
public class Forms implements FormNames {
    public record Form(String code, String name, BigDecimal hours, boolean needsRecord, boolean needsReflection, @Nullable String countsAs) {}

    private static final List<Form> STANDARD = List.of(
            form("lecture", "专业引领(讲座、报告)", "3", true, true, "TRAINING"), form("grand-lecture", "大讲堂", "2", true, false, "TRAINING"), form("training", "专题培训", "6", true, true, "TRAINING"),
            form("joint-lesson", "校际会课", "3", true, true, "EXCHANGE"), form("master-clinic", "名师会诊", "3", true, true, "EXCHANGE"), form("topic-work", "专题合作", "2", true, false, "TOPIC"),
            form("mutual-visit", "教学互访", "3", true, true, "EXCHANGE"), form("town-country", "城乡互动", "3", true, true, "EXCHANGE"), form("open-day", "开放日(周)", "3", true, false, "OPEN_WEEK"),
            form("party-day", "主题党日(党课)", "2", true, false, null), form("lesson-preparation", "集体备课", "2", true, false, "EXCHANGE"), form("rehearsal", "磨课", "2", true, true, "EXCHANGE"),
            form("exhibition", "展课(说课·上课·议课·辩课)", "4", true, true, "LESSON"), form("lesson-delivery", "送课下乡", "3", true, true, "LESSON"), form("parallel-lesson", "同课异构", "3", true, true, "EXCHANGE"),
            form("salon", "教研沙龙", "2", true, false, "EXCHANGE"), form("forum", "教学论坛", "3", true, false, "EXCHANGE"), form("reading", "读书会", "2", true, true, null),
            form("skills-contest", "基本功比赛", "4", true, false, "CONTEST"), form("contest", "评选活动", "4", true, false, "CONTEST"), form("inspection", "教学视导", "0", true, false, null),
            form("school-tour", "校校行调研", "0", true, false, null), form("feedback-meeting", "视导反馈会", "1", true, false, null), form("quality-analysis", "质量分析会", "2", true, false, "MEETING"),
            form("dispatch-meeting", "教学调度会", "2", true, false, "MEETING"), form("group-study", "集体教研", "2", true, false, "EXCHANGE"), form("counselling", "心理团队进校园", "2", true, false, null),
            form("launch", "启动部署会", "2", true, false, "MEETING"), form("acceptance", "学科示范校验收", "0", true, false, null), form("studio", "名师工作室活动", "3", true, true, null));

    private final JdbcClient jdbc;

    Forms(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The catalogue in force in a district, by code. */
    public Map<String, Form> inForce(UUID wall) {
        var all = new LinkedHashMap<String, Form>();
        STANDARD.forEach(form -> all.put(form.code(), form));
        jdbc.sql("select code, name, hours, needs_record, needs_reflection, retired, counts_as from activity.form where wall = :wall order by code").param("wall", wall)
                .query(rs -> {
                    if (rs.getBoolean("retired")) {
                        all.remove(rs.getString("code"));
                    } else {
                        all.put(rs.getString("code"), new Form(rs.getString("code"), rs.getString("name"), rs.getBigDecimal("hours"), rs.getBoolean("needs_record"), rs.getBoolean("needs_reflection"), rs.getString("counts_as")));
                    }
                });
        return all;
    }

    @Override
    public Map<String, String> of(UUID wall) {
        var names = new LinkedHashMap<String, String>();
        inForce(wall).values().forEach(form -> names.put(form.code(), form.name()));
        return names;
    }

    private static Form form(String code, String name, String hours, boolean record, boolean reflection, @Nullable String countsAs) {
        return new Form(code, name, new BigDecimal(hours), record, reflection, countsAs);
    }
}
