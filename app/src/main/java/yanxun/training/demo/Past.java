package yanxun.training.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.platform.access.Viewer;
import yanxun.platform.demo.DemoRegion;
import yanxun.training.audience.AudienceForm;
import yanxun.training.completion.Finishing;
import yanxun.training.completion.SchedulingSessions;
import yanxun.training.enrolment.CohortForm;
import yanxun.training.enrolment.Naming;
import yanxun.training.enrolment.Organising;
import yanxun.training.programme.Designing;
import yanxun.training.programme.ProgrammeForm;

/** The classes of the year that are over: written, filled, held session by session, closed. */
@Component
class Past {
    private final Designing designing;
    private final Organising organising;
    private final Naming naming;
    private final Ending ending;
    private final TrainingRoles roles;

    Past(Designing designing, Organising organising, Naming naming, Ending ending, TrainingRoles roles) {
        this.designing = designing;
        this.organising = organising;
        this.naming = naming;
        this.ending = ending;
        this.roles = roles;
    }

    /** @param who a list of staff numbers, or empty for everybody the audience means */
    record Class(String title, String kind, String category, String form, String hours, AudienceForm audience, String who, LocalDate first, List<String> sessions, int gap, String speaker) {}

    void live(Class wanted, UUID officer, DemoRegion region) {
        var chance = region.chance("training " + wanted.title());
        var programme = DemoRegion.id(chance);
        var cohort = DemoRegion.id(chance);
        var last = wanted.first().plusDays((long) (wanted.sessions().size() - 1) * wanted.gap());
        roles.act(officer, wanted.first().minusDays(20), viewer -> {
            designing.design(programme(programme, wanted), viewer);
            organising.organise(new CohortForm(cohort, null, programme, null, null, wanted.title(), "ASSIGNMENT", 1, 400, "教研中心报告厅", "", wanted.first(), last, wanted.first()), viewer);
            organising.publish(cohort, viewer);
            if (wanted.who().isEmpty()) {
                naming.assignAll(cohort, viewer);
            } else {
                naming.assign(cohort, wanted.who(), viewer);
            }
        });
        roles.act(officer, wanted.first().minusDays(10), viewer -> {
            organising.start(cohort, "", viewer);
            for (int i = 0; i < wanted.sessions().size(); i++) {
                ending.schedule(cohort, wanted.sessions().get(i), wanted.first().plusDays((long) i * wanted.gap()), wanted.speaker(), viewer);
            }
        });
        for (int i = 0; i < wanted.sessions().size(); i++) {
            roles.act(officer, wanted.first().plusDays((long) i * wanted.gap() + 1), viewer -> ending.settleNext(cohort, chance, viewer));
        }
        roles.act(officer, last.plusDays(3), viewer -> ending.close(cohort, viewer));
    }

    private static ProgrammeForm programme(UUID id, Class wanted) {
        return new ProgrammeForm(id, null, null, wanted.title(), "围绕岗位需要，集中学习与回校实践相结合。", wanted.kind(), "DISTRICT", wanted.category(), wanted.form(), "PRESCRIBED", new java.math.BigDecimal(wanted.hours()), null, null, 20, 400,
                1, 5, true, false, wanted.audience(), List.of("专家课酬", "资料费", "场地费", ""), List.of(String.valueOf(wanted.sessions().size()), "100", "1", ""), List.of("场", "份", "次", ""), List.of("1200", "15.50", "600", ""));
    }

    /** Sessions and what becomes of them. */
    @Component
    static class Ending {
        private final JdbcClient jdbc;
        private final SchedulingSessions scheduling;
        private final Finishing finishing;

        Ending(JdbcClient jdbc, SchedulingSessions scheduling, Finishing finishing) {
            this.jdbc = jdbc;
            this.scheduling = scheduling;
            this.finishing = finishing;
        }

        void schedule(UUID cohort, String title, LocalDate day, String speaker, Viewer viewer) {
            scheduling.schedule(cohort, title, day, LocalTime.of(8, 30), LocalTime.of(11, 30), speaker, viewer);
        }

        /** The first session not yet settled; a few are absent. The first of the list never comes. */
        void settleNext(UUID cohort, Random chance, Viewer viewer) {
            var session = jdbc.sql("select s.activity_id from training.session s join activity.activity_card a on a.id = s.activity_id where s.cohort_id = :id and a.state = 'PUBLISHED' order by a.starts_at limit 1").param("id", cohort).query(UUID.class).single();
            var numbers = jdbc.sql("select p.number from training.place l join org.person_card p on p.id = l.person_id where l.cohort_id = :id and l.state = 'PLACED' order by p.number").param("id", cohort).query(String.class).list();
            var absent = numbers.stream().skip(1).filter(_ -> chance.nextInt(100) < 2).toList();
            scheduling.settle(cohort, session, (numbers.size() > 30 ? numbers.getFirst() + " " : "") + String.join(" ", absent), "按方案完成，学员参与充分。", viewer);
        }

        void close(UUID cohort, Viewer viewer) {
            finishing.close(cohort, "", viewer);
        }
    }
}
