package yanxun.training.enrolment;

import static yanxun.platform.i18n.Text.kept;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yanxun.platform.access.Viewer;
import yanxun.platform.error.Rejected;
import yanxun.training.audience.Audiences;
import yanxun.training.audience.Candidate;
import yanxun.training.programme.Chronicle;

/** Giving schools their quotas; while the cohort takes people in, a quota never sinks below those already named. */
@Component
@Transactional
public class Sharing {
    private final JdbcClient jdbc;
    private final Cohorts cohorts;
    private final Audiences audiences;
    private final Telling telling;
    private final Chronicle happenings;

    Sharing(JdbcClient jdbc, Cohorts cohorts, Audiences audiences, Telling telling, Chronicle happenings) {
        this.jdbc = jdbc;
        this.cohorts = cohorts;
        this.audiences = audiences;
        this.telling = telling;
        this.happenings = happenings;
    }

    /** @param way PROPORTIONAL shares {@code places} among all; FIXED gives {@code places} to each school */
    public void share(UUID id, String way, int places, Viewer viewer) {
        var cohort = cohorts.claim(id, viewer);
        refuseOthers(cohort);
        if (places < 1 || way.equals("PROPORTIONAL") && places > cohort.most()) {
            throw new Rejected("名额应在 1 到 {0} 之间", cohort.most());
        }
        var schools = schools(cohort);
        if (schools.isEmpty()) {
            throw new Rejected("没有人符合培训对象的条件,先检查项目的条件");
        }
        var quotas = way.equals("PROPORTIONAL") ? Quotas.proportional(schools, places) : Quotas.fixed(schools, places);
        if (quotas.stream().mapToInt(Quotas.Quota::places).sum() > cohort.most()) {
            throw new Rejected("合计 {0} 个,超过了最多人数 {1}", quotas.stream().mapToInt(Quotas.Quota::places).sum(), cohort.most());
        }
        keep(cohort, quotas);
        happenings.note(id, cohort.wall(), viewer, "分配名额", kept("{0} 所学校,{1} 个", quotas.stream().filter(quota -> quota.places() > 0).count(), quotas.stream().mapToInt(Quotas.Quota::places).sum()));
        telling.toName(cohort);
    }

    /** One school's number by hand. */
    void set(UUID id, UUID unit, int places, Viewer viewer) {
        var cohort = cohorts.claim(id, viewer);
        refuseOthers(cohort);
        var others = jdbc.sql("select coalesce(sum(places), 0) from training.quota where cohort_id = :id and unit_id <> :unit").param("id", id).param("unit", unit).query(Integer.class).single();
        if (places < 0 || others + places > cohort.most()) {
            throw new Rejected("其他学校已有 {0} 个,合计不能超过最多人数 {1}", others, cohort.most());
        }
        keep(cohort, List.of(new Quotas.Quota(unit, places, kept("单独指定"))));
        happenings.note(id, cohort.wall(), viewer, "调整名额", "");
        telling.toName(cohort);
    }

    private static void refuseOthers(Cohort cohort) {
        if (cohort.admission() != Admission.QUOTA || cohort.state() != CohortState.DRAFT && cohort.state() != CohortState.OPEN) {
            throw new Rejected("只有“学校推荐”、还在筹备或招生的班可以分配名额");
        }
    }

    private List<Quotas.School> schools(Cohort cohort) {
        Map<UUID, Long> eligible = audiences.meant(audiences.of(cohort.programmeId()), cohort.unitId(), cohort.wall()).stream().collect(Collectors.groupingBy(Candidate::unitId, TreeMap::new, Collectors.counting()));
        return eligible.entrySet().stream().map(entry -> new Quotas.School(entry.getKey(), Math.toIntExact(entry.getValue()))).toList();
    }

    private void keep(Cohort cohort, List<Quotas.Quota> quotas) {
        for (var quota : quotas) {
            var named = jdbc.sql("select count(*) from training.place where cohort_id = :id and unit_id = :unit and state = 'PLACED'").param("id", cohort.id()).param("unit", quota.unit()).query(Integer.class).single();
            if (quota.places() < named) {
                throw new Rejected("有学校已推荐 {0} 人,名额不能少于这个数", named);
            }
            jdbc.sql("""
                    insert into training.quota (cohort_id, unit_id, wall, places, basis) select :id, u.id, :wall, :places, :basis from org.unit_card u where u.id = :unit and u.wall = :wall
                    on conflict (cohort_id, unit_id) do update set places = excluded.places, basis = excluded.basis
                    """).param("id", cohort.id()).param("unit", quota.unit()).param("wall", cohort.wall()).param("places", quota.places()).param("basis", quota.basis()).update();
        }
    }

    public void announce(UUID id, Viewer viewer) {
        telling.toName(cohorts.managed(id, viewer));
    }
}
