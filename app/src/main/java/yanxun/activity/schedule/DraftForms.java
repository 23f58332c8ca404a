package yanxun.activity.schedule;

import static yanxun.activity.schedule.ActivityForm.text;
import static yanxun.platform.i18n.Text.t;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.activity.ActivityId;
import yanxun.org.StaffNumbers;
import yanxun.platform.access.Viewer;
import yanxun.platform.data.Id;
import yanxun.platform.time.Times;

/** Fills the draft form: empty, from a plan entry, or from an activity that is there. */
@Component
public class DraftForms {
    private final JdbcClient jdbc;
    private final Forms forms;
    private final Hosting hosting;
    private final Activities activities;
    private final Communities communities;

    DraftForms(JdbcClient jdbc, Forms forms, Hosting hosting, Activities activities, Communities communities) {
        this.jdbc = jdbc;
        this.forms = forms;
        this.hosting = hosting;
        this.activities = activities;
        this.communities = communities;
    }

    ActivityFormPage blank(Viewer viewer, @Nullable UUID entry, @Nullable String title, @Nullable LocalDate day) {
        var owner = hosting.owner(null, viewer);
        var level = owner.kind().equals("SCHOOL") || owner.kind().endsWith("GROUP") ? "SCHOOL" : "DISTRICT";
        var form = new ActivityForm(Id.next(), null, entry, text(title), "", "", text(title), level, null, null, "OFFLINE", "", "", day, LocalTime.of(14, 0), LocalTime.of(16, 30), null,
                viewer.name(), "", null, false, false, null, true, false, owner.id(), null, List.of(), null);
        return page(form, true, Map.of(), null, viewer);
    }

    ActivityFormPage filled(ActivityId activity, Viewer viewer) {
        activities.managed(activity, viewer);
        return page(read(activity), false, Map.of(), null, viewer);
    }

    ActivityFormPage page(ActivityForm form, boolean fresh, Map<String, String> errors, @Nullable String conflict, Viewer viewer) {
        return new ActivityFormPage(form, fresh, errors, conflict, choices(form, viewer), offered(hosting.mine(form.id(), viewer)), offered(hosting.partners(form.id(), viewer)), communities.choices(form.community(), viewer));
    }

    private static List<ActivityFormPage.Choice> offered(List<Hosting.Unit> units) {
        return units.stream().map(unit -> new ActivityFormPage.Choice(unit.id(), unit.name(), unit.kind())).toList();
    }

    /** The forms in force, and the one the activity has although it has been retired since. */
    private Map<String, String> choices(ActivityForm form, Viewer viewer) {
        var names = forms.of(viewer.wall());
        var retired = forms.everOf(viewer.wall()).get(text(form.form()));
        if (retired != null) {
            names.putIfAbsent(text(form.form()), retired);
        }
        return names;
    }

    /** The form with the version that is in force now, keeping what the person typed. */
    ActivityForm atLatest(ActivityId activity, ActivityForm typed) {
        return typed.at(activity.value(), read(activity).version());
    }

    /** What the other person saved, field by field where it differs from what was typed. */
    String differences(ActivityId activity, ActivityForm typed) {
        var now = read(activity);
        var lines = new java.util.ArrayList<String>();
        compare(lines, "名称", now.title(), typed.title());
        compare(lines, "主题", now.theme(), typed.theme());
        compare(lines, "内容", now.content(), typed.content());
        compare(lines, "地点", now.place(), typed.place());
        compare(lines, "日期", now.shownDay() + " " + now.shownFrom() + "–" + now.shownTo(), typed.shownDay() + " " + typed.shownFrom() + "–" + typed.shownTo());
        compare(lines, "负责人", now.leader(), typed.leader());
        compare(lines, "主讲人", now.speaker(), typed.speaker());
        return String.join(t(";"), lines);
    }

    private static void compare(List<String> lines, String label, @Nullable String now, @Nullable String typed) {
        if (!text(now).equals(text(typed))) {
            lines.add(t("{0} 现为“{1}”", t(label), text(now)));
        }
    }

    /** A person by number or, when only one bears it, by name. */
    public Leader leader(@Nullable String word) {
        if (text(word).isEmpty()) {
            return new Leader(null, null);
        }
        var found = jdbc.sql("select id from org.person_card where number = :word or name = :word limit 2").param("word", StaffNumbers.written(text(word), jdbc)).query(UUID.class).list();
        return switch (found.size()) {
            case 0 -> new Leader(null, "没有找到这位教师;请填工号,或把校外人员写在主讲人一栏");
            case 1 -> new Leader(found.getFirst(), null);
            default -> new Leader(null, "有重名,请填工号");
        };
    }

    public record Leader(@Nullable UUID id, @Nullable String trouble) {}

    private ActivityForm read(ActivityId activity) {
        return jdbc.sql("""
                select a.*, p.number as leader_number,
                       (select unit_id from activity.host where activity_id = a.id and role = 'HOST' limit 1) as host,
                       (select array_agg(unit_id) from activity.host where activity_id = a.id and role = 'COHOST') as co_hosts
                  from activity.activity a left join org.person_card p on p.id = a.leader_id where a.id = :id
                """)
                .param("id", activity.value()).query((rs, _) -> {
                    var starts = rs.getTimestamp("starts_at");
                    var ends = rs.getTimestamp("ends_at");
                    var from = starts == null ? null : starts.toInstant().atZone(Times.ZONE);
                    var to = ends == null ? null : ends.toInstant().atZone(Times.ZONE);
                    var coHosts = rs.getArray("co_hosts");
                    return new ActivityForm(rs.getObject("id", UUID.class), rs.getInt("version"), rs.getObject("plan_entry_id", UUID.class), rs.getString("title"), rs.getString("form"),
                            rs.getString("theme"), rs.getString("content"), rs.getString("level"), rs.getString("stage"), rs.getString("subject"), rs.getString("mode"), rs.getString("place"),
                            rs.getString("link"), from == null ? null : from.toLocalDate(), from == null ? null : from.toLocalTime(), to == null ? null : to.toLocalTime(),
                            from == null || to == null || from.toLocalDate().equals(to.toLocalDate()) ? null : to.toLocalDate(), rs.getString("leader_number"), rs.getString("speaker"),
                            (Integer) rs.getObject("capacity"), rs.getBoolean("enrolling"), rs.getBoolean("walk_ins"), rs.getBigDecimal("hours").stripTrailingZeros(), rs.getBoolean("needs_record"),
                            rs.getBoolean("needs_reflection"), rs.getObject("unit_id", UUID.class), rs.getObject("host", UUID.class),
                            coHosts == null ? List.of() : List.of((UUID[]) coHosts.getArray()),
                            rs.getObject("community_id", UUID.class));
                }).single();
    }
}
