package yanxun.activity.demo;

import java.util.List;

/** What the neighbour does for itself, and what the city does with both. */
final class Elsewhere {
    private final Stage stage;
    private final Cast other;

    Elsewhere(Stage neighbour, Cast other) {
        this.stage = neighbour;
        this.other = other;
    }

    /** The neighbour's own sessions. */
    void neighbour() {
        var life = new SchoolLife(stage);
        life.live();
        for (var level : List.of("小学", "初中", "高中")) {
            var subjects = stage.cast.subjectsResearched(level);
            for (int i = 0; i < 4 && !subjects.isEmpty(); i++) {
                var duty = stage.cast.researcher(level, subjects.get(i % subjects.size()));
                var school = stage.pick(stage.cast.schools(level));
                stage.add(stage.plan("group-study", duty).about("临江区" + level + duty.subject() + "集体教研", stage.topic(duty.subject(), level, stage.cast.person(duty.personId()))).teaching(level, duty.subject())
                        .on(stage.days.any(stage.date(3, 3), stage.closing(), stage.chance), 14, 120).at(school, "会议室").invite(List.of(school.id()), level, null, null).ask(List.of(stage.cast.person(duty.personId()))));
            }
        }
    }

    /** Shown by the city, attended from both districts. */
    void city(Cast city, Stage into) {
        for (var subject : List.of("英语", "数学", "语文")) {
            var duty = city.researcher(null, subject);
            var host = city.person(duty.personId());
            into.add(into.plan("exhibition", host, duty.unitId()).about("全市初中" + subject + "课堂展示活动", into.topic(subject, "初中", host)).teaching("初中", subject).level("CITY")
                    .on(into.days.any(into.date(3, 16), into.date(5, 29), into.chance), 8, 240).where("云州市第一初级中学").ask(into.cast.some("初中", subject, 40, into.chance)).ask(other.some("初中", subject, 4, into.chance)).ask(List.of(host)));
        }
    }
}
