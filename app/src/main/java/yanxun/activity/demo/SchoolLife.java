package yanxun.activity.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What schools do by themselves, month after month: groups prepare and polish lessons, all read, class teachers meet. */
final class SchoolLife {
    private static final int LEAST_A_YEAR = 10;
    private static final int ALL_TOGETHER = 45;
    private static final int A_ROUND_TABLE = 13;
    private static final List<String> FOR_GROUPS = List.of("lesson-preparation", "rehearsal", "parallel-lesson", "salon", "lesson-preparation", "topic-work");
    private static final List<String> FOR_ALL = List.of("reading", "lecture", "salon", "training", "skills-contest");

    private final Stage stage;

    SchoolLife(Stage stage) {
        this.stage = stage;
    }

    /** A year back from today, or all of the year that is told. */
    void live() {
        var begin = stage.date(1, 4);
        var from = stage.region.today().minusYears(1).isAfter(begin) ? stage.region.today().minusYears(1) : begin;
        for (var school : stage.cast.units.stream().filter(unit -> unit.kind().equals("SCHOOL")).toList()) {
            int times = LEAST_A_YEAR + stage.chance.nextInt(5);
            for (int i = 0; i < times; i++) {
                var day = stage.days.along(from, stage.region.today().minusDays(1), (i + stage.chance.nextDouble()) / times);
                stage.add(ended(session(school, day, i), day));
            }
        }
    }

    /** Most are closed within days; the latest wait for it; a few were cancelled or closed with something missing. */
    private Session.Plan ended(Session.Plan plan, LocalDate day) {
        int luck = stage.chance.nextInt(100);
        boolean fresh = day.isAfter(stage.region.today().minusDays(6));
        if (luck < 2) {
            return plan.ends(Session.Ending.CANCELLED);
        } else if (fresh && luck < 50) {
            return plan.ends(Session.Ending.OPEN);
        } else if (luck < 10) {
            return plan.ends(Session.Ending.CLOSED_WITH_NOTE);
        } else {
            return luck < 12 ? plan.traits(new Session.Traits(false, false, false, true, "")) : plan;
        }
    }

    /** The next one in a school's round of groups and of everybody. */
    Session.Plan session(Cast.Unit school, LocalDate day, int round) {
        var groups = stage.cast.duties.stream().filter(duty -> duty.post().equals("GROUP_LEADER") && duty.subject() != null && school.id().equals(stage.cast.person(duty.personId()).unitId()))
                .filter(duty -> stage.cast.teachers(school.id(), duty.stage(), duty.subject()).size() >= A_ROUND_TABLE).toList();
        var staff = stage.cast.teachers(school.id(), null, null).size();
        return groups.isEmpty() || (round % 3 == 2 && staff <= ALL_TOGETHER * 2) ? together(school, day, round, staff) : group(school, groups.get(round % groups.size()), day, round);
    }

    private Session.Plan group(Cast.Unit school, Cast.Duty leader, LocalDate day, int round) {
        var who = stage.cast.person(leader.personId());
        var topic = stage.topic(leader.subject(), leader.stage(), stage.pick(stage.cast.teachers(school.id(), leader.stage(), leader.subject())));
        var form = FOR_GROUPS.get(round % FOR_GROUPS.size());
        return stage.plan(form, leader).about(title(form, leader.subject() + "组", topic), topic).teaching(leader.stage(), leader.subject()).level("SCHOOL").on(day, 14, 120).at(school, "教研活动室")
                .invite(List.of(school.id()), leader.stage(), leader.subject(), null).turnout(turnout());
    }

    private Session.Plan together(Cast.Unit school, LocalDate day, int round, int staff) {
        var dean = stage.cast.duties.stream().filter(duty -> duty.post().equals("DEAN") && duty.unitId().equals(school.id())).findFirst()
                .orElseGet(() -> stage.cast.duties.stream().filter(duty -> duty.post().equals("PRINCIPAL") && duty.unitId().equals(school.id())).findFirst().orElseThrow());
        var topic = stage.topic(null, school.stages().getFirst(), stage.cast.person(dean.personId()));
        var form = FOR_ALL.get(round % FOR_ALL.size());
        @Nullable String post = staff <= ALL_TOGETHER ? null : "CLASS_TEACHER";
        return stage.plan(form, dean).about(title(form, post == null ? "全体教师" : "班主任", topic), topic).teaching(school.stages().getFirst(), null).level("SCHOOL").on(day, 15, 120).at(school, "会议室")
                .invite(List.<UUID>of(school.id()), null, null, post).turnout(turnout()).traits(new Session.Traits(round % 5 == 1, false, false, false, form.equals("lecture") ? "区级骨干教师" : ""));
    }

    private String title(String form, String who, Wording.Topic topic) {
        return switch (form) {
            case "lesson-preparation" -> who + "集体备课：" + topic.lesson();
            case "rehearsal" -> who + "磨课：" + topic.lesson();
            case "parallel-lesson" -> who + "同课异构：" + topic.lesson();
            case "salon" -> who + "教研沙龙：" + topic.focus();
            case "topic-work" -> who + "专题研讨：" + topic.focus();
            case "reading" -> who + "读书会：" + stage.pick(List.of("《给教师的建议》", "《静悄悄的革命》", "《陶行知教育名篇》", "《课堂的力量》", "《为什么学生不喜欢上学》"));
            case "lecture" -> who + "专题讲座：" + topic.focus();
            case "training" -> who + "校本培训：" + topic.focus();
            default -> who + "基本功展示：" + stage.pick(List.of("粉笔字", "说课", "片段教学", "板书设计", "信息化应用"));
        };
    }

    private double turnout() {
        return 0.88 + stage.chance.nextDouble() * 0.1;
    }
}
