package yanxun.activity.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Trainings, meetings, the psychological team in the schools, acceptance of model groups, contests and studios. */
final class Gatherings {
    static final int COUNSELLING = 59;
    static final Map<String, Integer> ACCEPTED = Map.of("小学", 24, "初中", 22, "高中", 5);
    private static final Map<String, Integer> ACCEPTED_SUBJECTS = Map.of("小学", 6, "初中", 8, "高中", 5);
    private static final int STUDIO_SESSIONS = 40;
    private static final String HALL = "区教师发展中心报告厅";

    private final Stage stage;

    Gatherings(Stage stage) {
        this.stage = stage;
    }

    void trainings() {
        var newcomers = stage.cast.people.values().stream().filter(person -> person.since().equals(LocalDate.of(stage.region.year() - 1, 9, 1)) && person.stage() != null)
                .sorted(java.util.Comparator.comparing(Cast.Somebody::number)).toList();
        training("新入职教师岗前培训（集中研修）", stage.date(3, 21), stage.date(4, 11), newcomers);
        var principals = stage.cast.schools("初中").stream().flatMap(school -> stage.cast.holding("PRINCIPAL").stream().filter(duty -> duty.unitId().equals(school.id()))).map(duty -> stage.cast.person(duty.personId())).toList();
        training("初中校长任职能力提升培训", stage.date(4, 16), stage.date(4, 17), principals);
        var cadres = stage.cast.duties.stream().filter(duty -> duty.since().equals(stage.date(4, 15))).map(duty -> stage.cast.person(duty.personId())).distinct().toList();
        training("教育系统新任职干部培训班", stage.date(5, 13), stage.date(5, 15), cadres);
        training("省特级教师工作坊主持人培训（选派）", stage.date(5, 20), stage.date(5, 22), stage.cast.some("小学", "语文", 5, stage.chance));
        training("市名师建设工程人选第一次集中培训（选派）", stage.date(5, 27), stage.date(5, 29), stage.cast.some("初中", null, 8, stage.chance));
        for (var subject : stage.cast.subjectsResearched("初中")) {
            var people = stage.cast.some("初中", subject, stage.region.isTiny() ? 6 : 36, stage.chance);
            stage.add(training("初中" + subject + "新课标学习培训", stage.days.any(stage.date(3, 10), stage.date(3, 27), stage.chance), people).teaching("初中", subject));
        }
    }

    private void training(String title, LocalDate from, LocalDate to, List<Cast.Somebody> people) {
        stage.add(training(title, from, people).until(to).turnout(1));
    }

    private Session.Plan training(String title, LocalDate day, List<Cast.Somebody> people) {
        var duty = stage.pick(stage.cast.holding("TRAINING_OFFICER"));
        return stage.plan("training", duty).about(title, stage.topic(null, null, stage.cast.person(duty.personId()))).on(day, 8, 480).where(HALL).ask(people);
    }

    void meetings() {
        stage.add(meeting("quality-analysis", "全区校长质量监测暨教学研讨会（春季）", stage.date(4, 24)));
        stage.add(meeting("quality-analysis", "全区校长质量监测暨教学研讨会（期末）", stage.date(6, 24)));
        stage.add(meeting("launch", "全区“新课堂”建设暨青年教师工作坊启动会", stage.date(9, 18)).ask(stage.cast.some(null, null, stage.region.isTiny() ? 10 : 120, stage.chance)));
        for (var level : List.of("小学", "初中", "高中")) {
            var schools = stage.cast.schools(level).stream().map(Cast.Unit::id).toList();
            var duty = stage.pick(stage.cast.holding("RESEARCHER").stream().filter(each -> level.equals(each.stage())).toList());
            stage.add(stage.plan("dispatch-meeting", duty).about(level + "新学期教学工作部署会", stage.topic(null, level, stage.cast.person(duty.personId()))).teaching(level, null).on(stage.date(9, 2), 14, 120).where(HALL)
                    .invite(schools, null, null, "DEAN").ask(List.of(stage.cast.person(duty.personId()))).turnout(0.97));
        }
    }

    private Session.Plan meeting(String form, String title, LocalDate day) {
        var director = stage.cast.holding("BUREAU_DIRECTOR").getFirst();
        return stage.plan(form, director).about(title, stage.topic(null, null, stage.cast.person(director.personId()))).on(day, 14, 150).where(HALL)
                .invite(List.of(stage.region.district()), null, null, "PRINCIPAL").ask(List.of(stage.cast.person(director.personId()))).turnout(0.97);
    }

    void counselling() {
        var duty = stage.cast.researcher(null, "心理健康");
        var kinds = List.of("心理讲座", "教师团辅", "家长微课堂", "班主任沟通工作坊", "考前心理辅导");
        var schools = stage.cast.units.stream().filter(unit -> unit.kind().equals("SCHOOL") && !unit.stages().contains("学前")).toList();
        int all = stage.count(COUNSELLING);
        for (int i = 0; i < all; i++) {
            var school = schools.get(i * 7 % schools.size());
            var day = stage.days.along(i % 2 == 0 ? stage.date(3, 4) : stage.date(9, 9), i % 2 == 0 ? stage.date(6, 30) : stage.closing(), (double) i / all);
            stage.add(stage.plan("counselling", duty).about("心理团队进校园：" + school.shortName() + kinds.get(i % kinds.size()), stage.topic("心理健康", school.stages().getFirst(), stage.cast.person(duty.personId())))
                    .teaching(school.stages().getFirst(), "心理健康").on(day, 14, 120).at(school, "阶梯教室").invite(List.of(school.id()), null, null, "CLASS_TEACHER").ask(List.of(stage.cast.person(duty.personId()))));
        }
    }

    /** In February groups showed that they are models for their subject: all that were accepted. */
    void acceptance() {
        new TreeMap<>(ACCEPTED).forEach((level, groups) -> {
            var subjects = stage.cast.subjectsResearched(level).stream().limit(ACCEPTED_SUBJECTS.get(level)).toList();
            for (int i = 0; i < stage.count(groups); i++) {
                var subject = subjects.get(i % subjects.size());
                var schools = stage.cast.schools(level).stream().filter(school -> stage.cast.teachers(school.id(), level, subject).size() >= 2).toList();
                var school = schools.get(i * 5 % schools.size());
                var duty = stage.cast.researcher(level, subject);
                stage.add(stage.plan("acceptance", duty).about(level + subject + "学科示范校验收：" + school.shortName(), stage.topic(subject, level, stage.cast.person(duty.personId()))).teaching(level, subject)
                        .on(stage.days.any(stage.date(2, 25), stage.date(2, 28), stage.chance), i % 2 == 0 ? 8 : 14, 120).at(school, "会议室").invite(List.of(school.id()), level, subject, null)
                        .ask(List.of(stage.cast.person(duty.personId()))).turnout(0.96));
            }
        });
    }

    void contests() {
        var titles = List.of("优质课评选", "“一师一优课”评选", "青年教师教学基本功比赛", "命题大赛", "讲课比赛");
        for (int i = 0; i < stage.count(15); i++) {
            var level = List.of("小学", "初中", "高中").get(i % 3);
            var subjects = stage.cast.subjectsResearched(level);
            var subject = subjects.get(i % subjects.size());
            var duty = stage.cast.researcher(level, subject);
            stage.add(stage.plan(i % 5 == 2 ? "skills-contest" : "contest", duty).about("全区" + level + subject + titles.get(i % titles.size()), stage.topic(subject, level, stage.cast.person(duty.personId()))).teaching(level, subject)
                    .on(stage.days.any(stage.date(9, 14), stage.closing(), stage.chance), 8, 240).where(HALL).of(community(level, i)).ask(stage.cast.some(level, subject, 28, stage.chance)).ask(List.of(stage.cast.person(duty.personId()))));
        }
    }

    /** The first contests of a level are those of its communities in turn. */
    private java.util.@org.jspecify.annotations.Nullable UUID community(String level, int number) {
        var theirs = stage.cast.communities.stream().filter(each -> level.equals(each.stage())).toList();
        return number / 3 < theirs.size() ? theirs.get(number / 3).id() : null;
    }

    void studios() {
        var masters = stage.cast.holding("PART_TIME_RESEARCHER").stream().limit(8).toList();
        int all = stage.count(STUDIO_SESSIONS);
        for (int i = 0; i < all && !masters.isEmpty(); i++) {
            var duty = masters.get(i % masters.size());
            var master = stage.cast.person(duty.personId());
            var topic = stage.topic(duty.subject(), duty.stage(), master);
            stage.add(stage.plan("studio", duty).about(master.name() + "名师工作室第" + (i / masters.size() + 1) + "次活动：" + topic.focus(), topic).teaching(duty.stage(), duty.subject())
                    .on(stage.days.along(stage.date(3, 12), stage.closing(), (double) i / all), 14, 150).where("名师工作室").ask(stage.cast.some(duty.stage(), duty.subject(), 14, stage.chance)).ask(List.of(master)));
        }
    }
}
