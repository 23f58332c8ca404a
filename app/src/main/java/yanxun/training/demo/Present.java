package yanxun.training.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.platform.access.Scope;
import yanxun.platform.access.Viewer;
import yanxun.platform.demo.DemoRegion;
import yanxun.training.audience.Audience;
import yanxun.training.audience.AudienceForm;
import yanxun.training.enrolment.Checking;
import yanxun.training.enrolment.CohortForm;
import yanxun.training.enrolment.Enrolling;
import yanxun.training.enrolment.Naming;
import yanxun.training.enrolment.Organising;
import yanxun.training.enrolment.Sharing;
import yanxun.training.order.OrderForm;
import yanxun.training.order.Ordering;
import yanxun.training.programme.Designing;
import yanxun.training.programme.ProgrammeForm;
import yanxun.training.season.PlanningSeasons;
import yanxun.training.season.SchoolChecking;
import yanxun.training.season.SeasonForm;
import yanxun.training.season.Wishing;

/** What is going on now: a class teachers sign up for, one for which schools name their people, a season in its first round, orders. */
@Component
class Present {
    private final JdbcClient jdbc;
    private final TrainingRoles roles;
    private final Making making;
    private final Taking taking;
    private final Season season;

    Present(JdbcClient jdbc, TrainingRoles roles, Making making, Taking taking, Season season) {
        this.jdbc = jdbc;
        this.roles = roles;
        this.making = making;
        this.taking = taking;
        this.season = season;
    }

    void live(UUID officer, DemoRegion region) {
        var schools = roles.schools(region.district(), 8);
        signUps(officer, schools, region);
        quotas(officer, schools, region);
        orders(officer, schools, region);
        season(officer, schools, region);
    }

    private void signUps(UUID officer, List<TrainingRoles.School> schools, DemoRegion region) {
        var chance = region.chance("training sign-up");
        var cohort = DemoRegion.id(chance);
        roles.act(officer, region.today().minusDays(8), viewer -> making.open(DemoRegion.id(chance), cohort, "小学作业设计与命题研修", "KNOWLEDGE.ASSIGNMENT", "SIGN_UP", 12, region.today(), viewer));
        for (int i = 0; i < schools.size(); i++) {
            var school = schools.get(i);
            var teachers = roles.teachers(region.district(), school.unit(), "小学", 2);
            teachers.forEach(teacher -> roles.act(teacher, region.today().minusDays(5), viewer -> taking.enrolling.signUp(cohort, viewer)));
            if (i % 2 == 0) {
                teachers.forEach(teacher -> roles.act(school.head(), region.today().minusDays(3), viewer -> taking.checking.approve(cohort, teacher, viewer)));
            }
        }
    }

    private void quotas(UUID officer, List<TrainingRoles.School> schools, DemoRegion region) {
        var chance = region.chance("training quotas");
        var cohort = DemoRegion.id(chance);
        roles.act(officer, region.today().minusDays(6), viewer -> making.quotas(DemoRegion.id(chance), cohort, region.today(), viewer));
        record Share(UUID unitId, int places) {}
        var shares = Scope.within(region.district(), () -> jdbc.sql("select unit_id, places from training.quota where cohort_id = :id and places > 0").param("id", cohort).query(Share.class).list()).stream().collect(Collectors.toMap(Share::unitId, Share::places));
        schools.stream().filter(school -> shares.containsKey(school.unit())).limit(3).forEach(school -> {
            var named = roles.teachers(region.district(), school.unit(), "小学", 1);
            if (!named.isEmpty()) {
                roles.act(school.head(), region.today().minusDays(2), viewer -> taking.naming.name(cohort, school.unit(), Set.copyOf(named), viewer));
            }
        });
    }

    private void orders(UUID officer, List<TrainingRoles.School> schools, DemoRegion region) {
        var chance = region.chance("training orders");
        var topics = List.of("信息技术与课堂融合入校培训", "班级管理与家校沟通专题");
        for (int i = 0; i < Math.min(2, schools.size()); i++) {
            var order = DemoRegion.id(chance);
            var topic = topics.get(i);
            roles.act(schools.get(i).head(), region.today().minusDays(12 - i), viewer -> taking.ordering.order(new OrderForm(order, null, topic, "教师平均教龄偏低，希望专家到校带着做。", "WORKSHOP", 20, region.today().plusDays(20), region.today().plusDays(50)), viewer));
            if (i == 0) {
                roles.act(officer, region.today().minusDays(9), viewer -> taking.ordering.accept(order, making.programme(DemoRegion.id(chance), topic, "PRACTICE.DIGITAL", 40, viewer), "已排入本学期计划", viewer));
            }
        }
    }

    private void season(UUID officer, List<TrainingRoles.School> schools, DemoRegion region) {
        var chance = region.chance("training season");
        var id = DemoRegion.id(chance);
        var cohorts = List.of(DemoRegion.id(chance), DemoRegion.id(chance), DemoRegion.id(chance));
        var today = region.today();
        roles.act(officer, today.minusDays(7), viewer -> {
            season.planning.prepare(new SeasonForm(id, null, null, "冬季研修选课", "每人最多三个志愿，学校审核后统一抽签分配。", 3, today.plusDays(6), today.plusDays(9), today.plusDays(16), today.plusDays(19)), viewer);
            making.inSeason(DemoRegion.id(chance), cohorts.get(0), id, "整本书阅读教学", "KNOWLEDGE.SUBJECT", 8, today, viewer);
            making.inSeason(DemoRegion.id(chance), cohorts.get(1), id, "小学科学实验操作", "PRACTICE.LAB", 6, today, viewer);
            making.inSeason(DemoRegion.id(chance), cohorts.get(2), id, "学生心理辅导基础", "ETHICS.WELLBEING", 10, today, viewer);
            season.planning.open(id, viewer);
        });
        Scope.runEverywhere(() -> jdbc.sql("update training.season set seed = :seed where id = :id").param("id", id).param("seed", id.toString().substring(0, 16)).update());
        for (int i = 0; i < schools.size(); i++) {
            var school = schools.get(i);
            var first = i;
            for (var teacher : roles.teachers(region.district(), school.unit(), "小学", 3)) {
                roles.act(teacher, today.minusDays(4), viewer -> season.wishing.handIn(id, List.of(cohorts.get(first % 3), cohorts.get((first + 1) % 3)), viewer));
                if (i % 3 != 0) {
                    roles.act(school.head(), today.minusDays(2), viewer -> season.checking.approve(id, teacher, viewer));
                }
            }
        }
    }

    /** Programmes and the classes made of them. */
    @Component
    static class Making {
        private final Designing designing;
        private final Organising organising;
        private final Sharing sharing;

        Making(Designing designing, Organising organising, Sharing sharing) {
            this.designing = designing;
            this.organising = organising;
            this.sharing = sharing;
        }

        UUID programme(UUID id, String title, String category, int most, Viewer viewer) {
            var primary = new AudienceForm(null, null, null, null, List.of("小学"), null, null, null, null, null, null, null);
            designing.design(new ProgrammeForm(id, null, null, title, "案例研讨与动手设计相结合。", "GENERAL", "DISTRICT", category, "WORKSHOP", "OWN", new BigDecimal(12), "小学", null, 5, most, 1, 5, true, false,
                    most == 40 ? AudienceForm.of(Audience.EVERYBODY) : primary, null, null, null, null), viewer);
            return id;
        }

        void open(UUID programme, UUID cohort, String title, String category, String admission, int most, LocalDate today, Viewer viewer) {
            programme(programme, title, category, most, viewer);
            organising.organise(run(cohort, programme, null, title, admission, most, today), viewer);
            organising.publish(cohort, viewer);
        }

        void quotas(UUID programme, UUID cohort, LocalDate today, Viewer viewer) {
            programme(programme, "小学骨干班主任高级研修", "ETHICS", 60, viewer);
            organising.organise(run(cohort, programme, null, "小学骨干班主任高级研修", "QUOTA", 60, today), viewer);
            sharing.share(cohort, "PROPORTIONAL", 60, viewer);
            organising.publish(cohort, viewer);
            sharing.announce(cohort, viewer);
        }

        void inSeason(UUID programme, UUID cohort, UUID season, String title, String category, int most, LocalDate today, Viewer viewer) {
            programme(programme, title, category, most, viewer);
            organising.organise(run(cohort, programme, season, title, "SIGN_UP", most, today), viewer);
        }

        private static CohortForm run(UUID cohort, UUID programme, @org.jspecify.annotations.Nullable UUID season, String title, String admission, int most, LocalDate today) {
            return new CohortForm(cohort, null, programme, season, null, title, admission, 5, most, "教研中心二楼会议室", "", today.plusDays(25), today.plusDays(60), today.plusDays(12));
        }
    }

    /** What teachers and schools do. */
    @Component
    static class Taking {
        final Enrolling enrolling;
        final Checking checking;
        final Naming naming;
        final Ordering ordering;

        Taking(Enrolling enrolling, Checking checking, Naming naming, Ordering ordering) {
            this.enrolling = enrolling;
            this.checking = checking;
            this.naming = naming;
            this.ordering = ordering;
        }
    }

    /** The season's part. */
    @Component
    static class Season {
        final PlanningSeasons planning;
        final Wishing wishing;
        final SchoolChecking checking;

        Season(PlanningSeasons planning, Wishing wishing, SchoolChecking checking) {
            this.planning = planning;
            this.wishing = wishing;
            this.checking = checking;
        }
    }
}
