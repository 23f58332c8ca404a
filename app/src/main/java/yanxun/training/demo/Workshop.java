package yanxun.training.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.platform.access.Scope;
import yanxun.platform.access.Viewer;
import yanxun.platform.demo.DemoRegion;
import yanxun.training.audience.Audience;
import yanxun.training.audience.AudienceForm;
import yanxun.training.completion.SchedulingSessions;
import yanxun.training.enrolment.CohortForm;
import yanxun.training.enrolment.Naming;
import yanxun.training.enrolment.Organising;
import yanxun.training.programme.Designing;
import yanxun.training.programme.ProgrammeForm;
import yanxun.training.trainer.Engaging;
import yanxun.training.trainer.EngagementForm;

/** A workshop in the middle of its course: two sessions behind, two ahead, trainers from the pool, tasks being handed in. */
@Component
class Workshop {
    private static final String TITLE = "小学语文单元整体教学工作坊";
    /** Six of a school, the experimental schools first. */
    private static final String LEARNERS = """
            select number from (select p.number, u.name, row_number() over (partition by p.unit_id order by p.number) as place from org.person_card p join org.unit_card u on u.id = p.unit_id
             where p.wall = :wall and u.kind = 'SCHOOL' and p.stage = '小学' and '语文' = any (p.subjects) and p.employed_on < :before
               and not exists (select from org.duty_card d where d.person_id = p.id and d.post in ('PRINCIPAL', 'DEAN') and d.valid @> current_date)) each
             where place <= 6 order by name not like '%实验小学', name, place limit 36
            """;

    private final TrainingRoles roles;
    private final Preparing making;
    private final Engaging engaging;
    private final Handing handing;
    private final JdbcClient jdbc;

    Workshop(TrainingRoles roles, Preparing making, Engaging engaging, Handing handing, JdbcClient jdbc) {
        this.roles = roles;
        this.making = making;
        this.engaging = engaging;
        this.handing = handing;
        this.jdbc = jdbc;
    }

    void live(UUID officer, List<UUID> experts, DemoRegion region) {
        var chance = region.chance("workshop");
        var cohort = DemoRegion.id(chance);
        var today = region.today();
        var learners = String.join(" ", Scope.within(region.district(), () -> jdbc.sql(LEARNERS).param("wall", region.district()).param("before", LocalDate.of(region.year() - 3, 1, 1)).query(String.class).list()));
        var programme = DemoRegion.id(chance);
        roles.act(officer, today.minusDays(32), viewer -> making.begin(programme, cohort, learners, today, viewer));
        roles.act(officer, today.minusDays(30), viewer -> {
            making.schedule(cohort, today, viewer);
            var engaged = 0;
            for (var expert : experts) {
                var form = new EngagementForm(DemoRegion.id(chance), expert, null, engaged == 0 ? "单元教学案例研讨" : "分组指导", new BigDecimal("2"), "本区语文骨干，工作坊主持");
                engaged += engaged < 3 && engaging.engage(cohort, form, viewer).isEmpty() ? 1 : 0;
            }
        });
        roles.act(officer, today.minusDays(20), viewer -> making.settle(cohort, viewer));
        roles.act(officer, today.minusDays(6), viewer -> making.settle(cohort, viewer));
        handing.live(cohort, officer, today, chance, Scope.within(region.district(), () -> jdbc.sql("select person_id from training.place where cohort_id = :id and state = 'PLACED' order by person_id").param("id", cohort).query(UUID.class).list()));
    }

    /** The cohort itself. */
    @Component
    static class Preparing {
        private final Designing designing;
        private final Organising organising;
        private final Naming naming;
        private final SchedulingSessions scheduling;
        private final JdbcClient jdbc;

        Preparing(Designing designing, Organising organising, Naming naming, SchedulingSessions scheduling, JdbcClient jdbc) {
            this.designing = designing;
            this.organising = organising;
            this.naming = naming;
            this.scheduling = scheduling;
            this.jdbc = jdbc;
        }

        void begin(UUID programme, UUID cohort, String learners, LocalDate today, Viewer viewer) {
            designing.design(new ProgrammeForm(programme, null, null, TITLE, "读懂单元，备好一组课，在自己的班里上一遍。", "GENERAL", "DISTRICT", "PRACTICE.SUBJECT", "WORKSHOP", "OWN", new BigDecimal(16), "小学", "语文", 10, 60, 1, 4, true, true,
                    AudienceForm.of(Audience.EVERYBODY), null, null, null, null), viewer);
            organising.organise(new CohortForm(cohort, null, programme, null, null, TITLE, "ASSIGNMENT", 5, 60, "教研中心录播室", "", today.minusDays(21), today.plusDays(22), today.minusDays(21)), viewer);
            organising.publish(cohort, viewer);
            naming.assign(cohort, learners, viewer);
        }

        void schedule(UUID cohort, LocalDate today, Viewer viewer) {
            organising.start(cohort, "", viewer);
            var titles = List.of("读懂单元：从教材到学情", "一课三磨：课例现场", "作业与评价一体设计", "成果展示与互评");
            for (int i = 0; i < titles.size(); i++) {
                scheduling.schedule(cohort, titles.get(i), today.plusDays(-21 + 14L * i), LocalTime.of(14, 0), LocalTime.of(17, 0), "教研中心语文组", viewer);
            }
        }

        void settle(UUID cohort, Viewer viewer) {
            var session = jdbc.sql("select s.activity_id from training.session s join activity.activity_card a on a.id = s.activity_id where s.cohort_id = :id and a.state = 'PUBLISHED' order by a.starts_at limit 1").param("id", cohort).query(UUID.class).single();
            scheduling.settle(cohort, session, "", "按计划完成，分组讨论充分。", viewer);
        }
    }
}
