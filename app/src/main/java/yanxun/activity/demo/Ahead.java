package yanxun.activity.demo;

import java.time.LocalDate;
import java.util.List;

/** Today and the weeks to come: what runs, what is announced, what is still a draft. */
final class Ahead {
    private static final int WEEKS = 3;

    private final Stage stage;
    private final SchoolLife schools;

    Ahead(Stage stage, SchoolLife schools) {
        this.stage = stage;
        this.schools = schools;
    }

    void plan() {
        var today = stage.region.today();
        var all = stage.cast.units.stream().filter(unit -> unit.kind().equals("SCHOOL")).toList();
        for (int i = 0; i < all.size(); i++) {
            var day = i % 8 == 0 || all.get(i).name().endsWith("凤凰实验小学") ? today : next(today);
            stage.add(schools.session(all.get(i), day, i).ends(i % 5 == 4 ? Session.Ending.DRAFT : Session.Ending.OPEN));
        }
        for (int i = 0; i < stage.count(36); i++) {
            var level = List.of("小学", "初中", "高中").get(i % 3);
            var subjects = List.of("语文", "数学", "英语");
            district(level, subjects.get(i / 3 % 3), i < 6 ? today : next(today), i);
        }
        workshop(today);
    }

    private LocalDate next(LocalDate today) {
        return stage.days.any(today.plusDays(1), today.plusWeeks(WEEKS), stage.chance);
    }

    private void district(String level, String subject, LocalDate day, int number) {
        var duty = stage.cast.researcher(level, subject);
        var host = stage.cast.person(duty.personId());
        var topic = stage.topic(subject, level, host);
        var school = stage.pick(stage.cast.schools(level));
        stage.add(stage.plan(number % 2 == 0 ? "exhibition" : "lecture", duty).about("全区" + level + subject + "专题研讨：" + topic.focus(), topic).teaching(level, subject).on(day, number % 2 == 0 ? 8 : 14, 180)
                .at(school, "报告厅").invite(List.of(school.id()), level, subject, null).ask(stage.cast.some(level, subject, 30, stage.chance)).ask(List.of(host))
                .traits(new Session.Traits(true, number % 4 == 1, false, false, number % 2 == 1 ? "市教科院专家" : "")).ends(number % 6 == 5 ? Session.Ending.DRAFT : Session.Ending.OPEN));
    }

    /** Runs all day around today, so that whoever comes can sign in. */
    private void workshop(LocalDate today) {
        var duty = stage.cast.researcher("小学", "语文");
        var host = stage.cast.person(duty.personId());
        var school = stage.cast.units.stream().filter(unit -> unit.name().endsWith("凤凰实验小学")).findFirst().orElse(stage.cast.schoolsOf("PRIMARY").getFirst());
        stage.add(stage.plan("open-day", duty).about("小学语文青年教师工作坊开放周", stage.topic("语文", "小学", host)).teaching("小学", "语文").on(today, 0, 1390).until(today.plusDays(4))
                .at(school, "工作坊").invite(List.of(school.id()), "小学", "语文", null).ask(List.of(host)).traits(new Session.Traits(true, false, false, false, "")).ends(Session.Ending.OPEN));
    }
}
