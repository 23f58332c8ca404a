package yanxun.activity.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** 校校行: in February and March two teams visit every primary school; later the others; each school hears back at a feedback meeting. */
final class Tours {
    static final int PRIMARY = 298;
    static final int FEEDBACK_MEETINGS = 203;
    private static final List<Integer> HOURS = List.of(8, 10, 14, 15, 16);

    private final Stage stage;
    private int meetings;

    Tours(Stage stage) {
        this.stage = stage;
    }

    void primary() {
        var schools = stage.cast.schoolsOf("PRIMARY");
        var subjects = stage.cast.subjectsResearched("小学");
        int visits = stage.count(PRIMARY);
        var used = subjects.stream().collect(Collectors.toMap(subject -> subject, _ -> 0));
        for (int i = 0; i < schools.size(); i++) {
            int here = visits * (i + 1) / schools.size() - visits * i / schools.size();
            var day = stage.days.along(stage.date(2, 26), stage.date(3, 30), (i / 2 * 2 + 1.0) / schools.size());
            var taught = chosen(schools.get(i), subjects, used, here);
            for (int k = 0; k < here; k++) {
                visit(schools.get(i), "小学", taught.get(k % taught.size()), i % 2 == 0 ? "第一组" : "第二组", day, HOURS.get(k % HOURS.size()));
            }
            feedback(schools.get(i), "小学", stage.days.between(day.plusDays(1), day.plusDays(9)).getFirst());
        }
    }

    /** Subjects the school teaches, those visited least so far first, so that all of them are seen. */
    private List<String> chosen(Cast.Unit school, List<String> subjects, Map<String, Integer> used, int howMany) {
        var chosen = new ArrayList<>(subjects.stream().filter(subject -> !stage.cast.teachers(school.id(), "小学", subject).isEmpty())
                .sorted(java.util.Comparator.<String>comparingInt(used::get).thenComparing(subject -> subject)).limit(Math.max(1, howMany)).toList());
        chosen.forEach(subject -> used.merge(subject, 1, Integer::sum));
        return chosen;
    }

    /** So many more visits to schools with a junior or senior stage through the rest of the year. */
    void others(int howMany) {
        for (int i = 0; i < howMany; i++) {
            var level = i % 3 == 2 ? "高中" : "初中";
            var schools = stage.cast.schools(level);
            var school = schools.get(i / 3 % schools.size());
            var taught = stage.cast.subjectsResearched(level).stream().filter(subject -> !stage.cast.teachers(school.id(), level, subject).isEmpty()).toList();
            var day = i % 2 == 0 ? stage.days.along(stage.date(3, 2), stage.date(6, 12), (double) i / howMany) : stage.days.along(stage.date(9, 7), stage.closing(), (double) i / howMany);
            visit(school, level, taught.get(i % taught.size()), i % 2 == 0 ? "第一组" : "第二组", day, HOURS.get(i % HOURS.size()));
        }
    }

    /** The meetings at which schools hear back, up to the number of the year. */
    void feedbacks() {
        var all = stage.count(FEEDBACK_MEETINGS);
        for (int i = 0; meetings < all; i++) {
            var level = i % 3 == 0 ? "小学" : i % 3 == 1 ? "初中" : "高中";
            var schools = stage.cast.schools(level);
            var day = i % 2 == 0 ? stage.days.any(stage.date(4, 7), stage.date(6, 26), stage.chance) : stage.days.any(stage.date(9, 8), stage.closing(), stage.chance);
            feedback(schools.get(i % schools.size()), level, day);
        }
    }

    private void visit(Cast.Unit school, String level, String subject, String team, java.time.LocalDate day, int hour) {
        var duty = stage.cast.researcher(level, subject);
        var researcher = stage.cast.person(duty.personId());
        var topic = stage.topic(subject, level, stage.pick(or(stage.cast.teachers(school.id(), level, subject), researcher)));
        stage.add(stage.plan("school-tour", duty).about("“校校行”" + team + "走进" + school.shortName() + ":" + subject + "教研活动", topic).teaching(level, subject)
                .on(day, hour, 90).at(school, "录播教室").invite(List.of(school.id()), level, subject, null)
                .invite(List.of(school.id()), null, null, "PRINCIPAL").ask(List.of(researcher)).turnout(0.96));
    }

    private void feedback(Cast.Unit school, String level, java.time.LocalDate day) {
        meetings++;
        var duty = stage.pick(stage.cast.holding("RESEARCHER").stream().filter(each -> level.equals(each.stage())).toList());
        var researcher = stage.cast.person(duty.personId());
        stage.add(stage.plan("feedback-meeting", duty).about(school.shortName() + "教学视导反馈会", stage.topic(duty.subject(), level, researcher)).teaching(level, null)
                .on(day, 15, 60).at(school, "会议室").invite(List.of(school.id()), null, null, "PRINCIPAL").invite(List.of(school.id()), null, null, "DEAN")
                .invite(List.of(school.id()), null, null, "GROUP_LEADER").ask(List.of(researcher)).turnout(0.97));
    }

    private static List<Cast.Somebody> or(List<Cast.Somebody> teachers, Cast.Somebody other) {
        return teachers.isEmpty() ? List.of(other) : teachers;
    }
}
