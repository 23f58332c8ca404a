package yanxun.activity.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What researchers do with the schools besides touring: communities study together, lessons are prepared, delivered, shown; teaching is inspected. */
final class Research {
    static final int GROUP_STUDY = 89;
    static final int PREPARATIONS = 80;
    static final int DELIVERIES = 15;
    static final int JOINED = 597;
    private static final int OF_THEM_PRIMARY = 76;
    private static final int OF_THEM_JUNIOR = 10;
    private static final int INSPECTIONS = 20;
    private static final List<String> DELIVERED = List.of("语文", "数学", "科学", "英语", "劳动");

    private final Stage stage;

    Research(Stage stage) {
        this.stage = stage;
    }

    /** Sessions planned here in which researchers take part. */
    int held() {
        return (int) stage.sessions.stream().filter(session -> List.of("group-study", "lesson-preparation", "lesson-delivery", "inspection", "exhibition", "parallel-lesson").contains(session.form())).count();
    }

    void groupStudy() {
        int all = stage.count(GROUP_STUDY);
        for (int i = 0; i < all && !stage.cast.communities.isEmpty(); i++) {
            int place = i * GROUP_STUDY / all;
            var level = place < OF_THEM_PRIMARY ? "小学" : place < OF_THEM_PRIMARY + OF_THEM_JUNIOR ? "初中" : "高中";
            var subjects = stage.cast.subjectsResearched(level);
            var subject = subjects.get(i % subjects.size());
            var ofLevel = stage.cast.communities.stream().filter(each -> level.equals(each.stage())).toList();
            var communities = ofLevel.isEmpty() ? stage.cast.communities : ofLevel;
            var community = communities.get(i % communities.size());
            var members = community.members();
            var host = stage.cast.unit(members.get(i / communities.size() % members.size()));
            stage.add(plan("group-study", level, subject, host, members.stream().limit(5).toList(), community.name() + subject + "集体教研", day(i, all), "COMMUNITY", 150).of(community.id()));
        }
    }

    void preparations() {
        int all = stage.count(PREPARATIONS);
        for (int i = 0; i < all; i++) {
            var subject = List.of("语文", "数学", "英语", "科学", "道德与法治").get(i % 5);
            var school = stage.pick(stage.cast.schoolsOf("PRIMARY").stream().filter(each -> stage.cast.teachers(each.id(), "小学", subject).size() >= 2).toList());
            held("lesson-preparation", "小学", subject, school, List.of(school.id()), school.shortName() + subject + "集体备课指导", day(i, all), "DISTRICT", 120);
        }
    }

    void deliveries() {
        int all = stage.count(DELIVERIES);
        for (int i = 0; i < all; i++) {
            var subject = DELIVERED.get(i % DELIVERED.size());
            var school = stage.pick(stage.cast.schoolsOf("PRIMARY").stream().filter(each -> "RURAL".equals(each.setting()) && stage.cast.teachers(each.id(), "小学", subject).size() >= 1).toList());
            stage.add(plan("lesson-delivery", "小学", subject, school, List.of(school.id()), "骨干教师送课进" + school.shortName() + "(" + subject + ")", day(i, all), "DISTRICT", 120).of(stage.cast.communityOf(school.id())));
        }
    }

    /** Shows of lessons through the year, and the inspections of November. */
    void shows() {
        for (int i = 0; i < stage.count(24); i++) {
            var level = List.of("小学", "初中", "高中").get(i % 3);
            var subjects = stage.cast.subjectsResearched(level);
            var subject = subjects.get(i % subjects.size());
            var school = stage.pick(stage.cast.schools(level));
            var others = stage.cast.some(level, subject, 24, stage.chance);
            var form = i % 2 == 0 ? "exhibition" : "parallel-lesson";
            var day = day(i, 24);
            stage.add(plan(form, level, subject, school, List.of(school.id()), level + subject + (i % 2 == 0 ? "“新课堂”展示活动" : "同课异构研讨"), day, "DISTRICT", 180).of(stage.cast.communityOf(school.id())).ask(others).traits(new Session.Traits(true, false, false, false, "")));
        }
        for (int i = 0; i < stage.count(INSPECTIONS); i++) {
            var level = List.of("小学", "初中", "高中").get(i % 3);
            var subjects = stage.cast.subjectsResearched(level);
            var school = stage.pick(stage.cast.schools(level));
            held("inspection", level, subjects.get(i % subjects.size()), school, List.of(school.id()), school.shortName() + "教学专项视导(" + subjects.get(i % subjects.size()) + ")",
                    stage.days.any(stage.date(11, 2).isBefore(stage.closing()) ? stage.date(11, 2) : stage.closing(), stage.closing(), stage.chance), "DISTRICT", 150);
        }
    }

    private void held(String form, String level, String subject, Cast.Unit school, List<UUID> invited, String title, LocalDate day, String reach, int minutes) {
        stage.add(plan(form, level, subject, school, invited, title, day, reach, minutes));
    }

    private Session.Plan plan(String form, String level, String subject, Cast.Unit school, List<UUID> invited, String title, LocalDate day, String reach, int minutes) {
        var duty = stage.cast.researcher(level, subject);
        var researcher = stage.cast.person(duty.personId());
        var teachers = stage.cast.teachers(school.id(), level, subject);
        var topic = stage.topic(subject, level, teachers.isEmpty() ? researcher : stage.pick(teachers));
        return stage.plan(form, duty).about(title + ":" + topic.focus(), topic).teaching(level, subject).level(reach).on(day, stage.chance.nextInt(3) == 0 ? 9 : 14, minutes).at(school, "多功能厅")
                .invite(invited, level, subject, null).ask(List.of(researcher));
    }

    /** From March to May and in September and October. */
    private LocalDate day(int number, int of) {
        return number % 2 == 0 ? stage.days.along(stage.date(3, 9), stage.date(5, 29), (double) number / of) : stage.days.along(stage.date(9, 7), earlier(stage.date(10, 30)), (double) number / of);
    }

    private LocalDate earlier(LocalDate day) {
        return day.isBefore(stage.closing()) ? day : stage.closing();
    }
}
