package yanxun.observation.demo;

import static yanxun.platform.i18n.Text.kept;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.observation.debrief.DebriefForm;
import yanxun.observation.debrief.Telling;
import yanxun.observation.duty.Obliging;
import yanxun.observation.lesson.Arranging;
import yanxun.observation.lesson.LessonForm;
import yanxun.observation.report.ReportForm;
import yanxun.observation.report.Reports;
import yanxun.org.Terms;
import yanxun.platform.access.Scope;
import yanxun.platform.demo.DemoPart;
import yanxun.platform.demo.DemoRegion;
import yanxun.platform.job.Progress;
import yanxun.platform.time.Times;

/** The year's observed lessons: 1,072 by researchers, 466 of them in 65 primary schools in February and March, 223 more while researchers stayed in township schools, 68 in junior schools that asked for help. */
@Component
class ObservationDemo implements DemoPart {
    static final int LESSONS = 1_072;
    static final int PRIMARY = 466;
    static final int TOWNSHIPS = 223;
    static final int JUNIOR = 68;
    static final int CHARACTERS = 720_600;
    private static final int REPORTS_EACH = 6;

    private final JdbcClient jdbc;
    private final Terms terms;
    private final Sitting sitting;
    private final Arranging arranging;
    private final Obliging obliging;
    private final Reports reports;
    private final Telling telling;

    ObservationDemo(JdbcClient jdbc, Terms terms, Sitting sitting, Arranging arranging, Obliging obliging, Reports reports, Telling telling) {
        this.jdbc = jdbc;
        this.terms = terms;
        this.sitting = sitting;
        this.arranging = arranging;
        this.obliging = obliging;
        this.reports = reports;
        this.telling = telling;
    }

    @Override
    public int order() {
        return 35;
    }

    @Override
    public String name() {
        return "一年的听课";
    }

    @Override
    public int weight() {
        return 12;
    }

    @Override
    public void live(DemoRegion region, Progress progress) {
        var company = Scope.everywhere(() -> Company.of(region.district(), region.year(), region.today(), terms, jdbc));
        if (company.researchersOf("小学").isEmpty()) {
            return;
        }
        sitting.forget(company.researchersOf("小学").getFirst().person());
        oblige(region, company);
        var lessons = lessons(region, company);
        var chance = region.chance("sitting in lessons");
        for (int i = 0; i < lessons.size(); i++) {
            var each = lessons.get(i);
            each.observers().forEach(observer -> sitting.observe(observer, each.lesson(), each.coded(), chance));
            if (i % 4 == 0) {
                talkOver(region, each, chance);
            }
            if (i % 40 == 0) {
                progress.at(100 * i / lessons.size(), kept("听课 {0} / {1}", i, lessons.size()));
            }
        }
        report(region, company);
        ahead(region, company);
    }

    private record Observed(Sitting.Lesson lesson, List<UUID> observers, boolean coded) {}

    private static List<Observed> lessons(DemoRegion region, Company company) {
        var year = region.year();
        var chance = region.chance("observed lessons");
        var lessons = new ArrayList<Observed>();
        var taken = new HashSet<Slot>();
        tour(region, company, "小学", PRIMARY, LocalDate.of(year, 2, 26), LocalDate.of(year, 3, 30), chance, taken, lessons);
        tour(region, company, "小学", TOWNSHIPS, LocalDate.of(year, 4, 7), LocalDate.of(year, 10, 30), chance, taken, lessons);
        tour(region, company, "初中", JUNIOR, LocalDate.of(year, 3, 2), LocalDate.of(year, 6, 12), chance, taken, lessons);
        int left = LESSONS - PRIMARY - TOWNSHIPS - JUNIOR;
        tour(region, company, "初中", left / 2, LocalDate.of(year, 9, 7), LocalDate.of(year, 12, 10), chance, taken, lessons);
        tour(region, company, "高中", left - left / 2, LocalDate.of(year, 3, 2), LocalDate.of(year, 12, 10), chance, taken, lessons);
        heads(region, company, chance, lessons);
        return lessons.stream().sorted(java.util.Comparator.comparing((Observed each) -> each.lesson().begins()).thenComparing(each -> each.lesson().id())).toList();
    }

    /** School after school; in each the subjects that come next, so that all of them are seen. Every sixth lesson a colleague sits in too, every ninth is coded. */
    private static void tour(DemoRegion region, Company company, String stage, int howMany, LocalDate from, LocalDate to, Random chance, Set<Slot> taken, List<Observed> lessons) {
        var researchers = company.researchersOf(stage);
        var schools = company.schoolsOf(stage);
        int wanted = region.isTiny() ? Math.max(1, howMany / 20) : howMany;
        int subject = 0;
        for (int i = 0; i < wanted && !researchers.isEmpty() && !schools.isEmpty(); i++) {
            var school = schools.get((int) ((long) i * schools.size() / wanted));
            Company.Teacher teacher = null;
            Company.Duty researcher = researchers.getFirst();
            for (int tries = 0; teacher == null && tries < researchers.size(); tries++) {
                researcher = researchers.get(subject++ % researchers.size());
                var able = company.teaching(school.id(), stage, researcher.subject());
                teacher = able.isEmpty() ? null : able.get(chance.nextInt(able.size()));
            }
            if (teacher != null) {
                var observers = new ArrayList<>(List.of(researcher.person()));
                if (i % 6 == 0) {
                    observers.add(researchers.get((researchers.indexOf(researcher) + 1) % researchers.size()).person());
                }
                var slot = free(company, from, to, (double) i / wanted, observers, taken);
                var lesson = new Sitting.Lesson(DemoRegion.id(chance), teacher, i % 3 == 0 ? "INSPECTION" : "DROP_IN", slot.day(), slot.period(), Words.topic(teacher.subject(), chance));
                lessons.add(new Observed(lesson, observers.stream().distinct().toList(), i % 9 == 0));
            }
        }
    }

    /** The next day, at the latest today. */
    private void talkOver(DemoRegion region, Observed each, Random chance) {
        var day = each.lesson().day().plusDays(1).isAfter(region.today()) ? region.today() : each.lesson().day().plusDays(1);
        var form = new DebriefForm(0, "MEETING", day, each.observers().getFirst(), each.observers(), "", Words.pick(Words.STRENGTHS, chance), Words.pick(Words.SUGGESTIONS, chance) + Words.pick(Words.SEEN, chance), "", true);
        sitting.act(each.observers().getFirst(), day.atTime(16, 30).atZone(Times.ZONE).toInstant(), viewer -> telling.write(each.lesson().id(), form, viewer));
    }

    private record Slot(UUID person, LocalDate day, int period) {}

    /** Nobody sits in two lessons at once: the first period, that day or on the next, in which all are free. */
    private static Slot free(Company company, LocalDate from, LocalDate to, double share, List<UUID> observers, Set<Slot> taken) {
        for (double later = share; ; later += 0.02) {
            var day = company.day(from, to, later % 1);
            for (int period = 1; period <= 7; period++) {
                int at = period;
                if (observers.stream().noneMatch(person -> taken.contains(new Slot(person, day, at)))) {
                    observers.forEach(person -> taken.add(new Slot(person, day, at)));
                    return new Slot(observers.getFirst(), day, at);
                }
            }
        }
    }

    /** Principals and deans in their own schools, in the autumn; some keep up, some fall behind. */
    private static void heads(DemoRegion region, Company company, Random chance, List<Observed> lessons) {
        var heads = company.heads().stream().filter(head -> company.teachers().containsKey(head.unit())).limit(region.isTiny() ? 3 : 40).toList();
        for (int h = 0; h < heads.size(); h++) {
            var head = heads.get(h);
            var others = company.teachers().get(head.unit()).stream().filter(teacher -> !teacher.id().equals(head.person())).toList();
            for (int i = 0; i < 3 + h % 9 && !others.isEmpty(); i++) {
                var day = company.day(LocalDate.of(region.year(), 9, 3), LocalDate.of(region.year(), 12, 15), i / 12.0 + h / 900.0);
                var teacher = others.get(chance.nextInt(others.size()));
                lessons.add(new Observed(new Sitting.Lesson(DemoRegion.id(chance), teacher, "DROP_IN", day, 1 + i % 7, Words.topic(teacher.subject(), chance)), List.of(head.person()), false));
            }
        }
    }

    private void oblige(DemoRegion region, Company company) {
        var director = Scope.within(region.district(), () -> jdbc.sql("select person_id from org.duty_card where wall = :wall and post = 'BUREAU_DIRECTOR' and valid @> current_date order by person_id limit 1").param("wall", region.district())
                .query(UUID.class).optional());
        director.ifPresent(person -> sitting.act(person, LocalDate.of(region.year() - 1, 9, 2).atTime(9, 0).atZone(Times.ZONE).toInstant(), viewer -> {
            obliging.set(region.district(), "RESEARCHER", 20, null, viewer);
            obliging.set(region.district(), "PRINCIPAL", 8, null, viewer);
            obliging.set(region.district(), "DEAN", 10, null, viewer);
        }));
    }

    private void report(DemoRegion region, Company company) {
        var authors = company.researchers().stream().filter(duty -> !duty.subject().isEmpty()).toList();
        var chance = region.chance("subject reports");
        int all = authors.size() * REPORTS_EACH;
        int characters = region.isTiny() ? CHARACTERS / 20 : CHARACTERS;
        for (int i = 0; i < all; i++) {
            var author = authors.get(i % authors.size());
            var day = company.day(LocalDate.of(region.year(), 3, 10), LocalDate.of(region.year(), 12, 16), (double) i / all);
            var id = DemoRegion.id(chance);
            int length = characters / all + (i < characters % all ? 1 : 0);
            sitting.act(author.person(), day.atTime(17, 0).atZone(Times.ZONE).toInstant(), viewer -> {
                reports.write(new ReportForm(id, 0, "SUBJECT", author.stage(), author.subject(), day.getMonthValue() + "月" + author.stage() + author.subject() + "学科总结报告", Words.report(length, chance), day), viewer);
                reports.handIn(id, viewer);
            });
        }
    }

    /** What waits for the researcher who can be signed in as: lessons of this week. */
    private void ahead(DemoRegion region, Company company) {
        var researcher = company.researchersOf("小学").stream().filter(duty -> duty.subject().equals("语文")).findFirst().orElse(company.researchersOf("小学").getFirst());
        var chance = region.chance("lessons ahead");
        var schools = company.schoolsOf("小学").stream().filter(school -> !company.teaching(school.id(), "小学", researcher.subject()).isEmpty()).limit(4).toList();
        var days = region.today().datesUntil(region.today().plusDays(30)).filter(day -> Scope.within(region.district(), () -> terms.isSchoolDay(region.district(), day))).limit(schools.size()).toList();
        for (int i = 0; i < days.size(); i++) {
            var teacher = company.teaching(schools.get(i).id(), "小学", researcher.subject()).getFirst();
            var form = new LessonForm(DemoRegion.id(chance), 0, teacher.id().toString(), researcher.subject(), (i + 2) + "年级（1）班", Words.topic(researcher.subject(), chance), i == 0 ? "RESEARCH" : "INVITED", days.get(i), 2 + i, null, "", false, true,
                    "", List.of(), null, null);
            sitting.act(researcher.person(), region.today().atTime(7, 30).atZone(Times.ZONE).toInstant(), viewer -> arranging.arrange(form, "PLANNED", viewer));
        }
    }
}
