package yanxun.training.enrolment;

import static yanxun.platform.i18n.Text.kept;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yanxun.org.StaffNumbers;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.data.Names;
import yanxun.platform.error.NotFound;
import yanxun.platform.error.Rejected;
import yanxun.platform.i18n.Text;
import yanxun.training.audience.Audiences;
import yanxun.training.audience.Candidate;
import yanxun.training.programme.Sight;

/** Schools name their people within the quota; the organiser assigns by the criteria or by number. */
@Component
@Transactional
public class Naming {
    private final JdbcClient jdbc;
    private final Cohorts cohorts;
    private final Places places;
    private final Audiences audiences;
    private final MovingUp movingUp;

    Naming(JdbcClient jdbc, Cohorts cohorts, Places places, Audiences audiences, MovingUp movingUp) {
        this.jdbc = jdbc;
        this.cohorts = cohorts;
        this.places = places;
        this.audiences = audiences;
        this.movingUp = movingUp;
    }

    public void name(UUID id, UUID unit, Set<UUID> persons, Viewer viewer) {
        var cohort = quota(id, unit, viewer);
        if (persons.isEmpty()) {
            throw new Rejected("请在名单里勾选要推荐的人");
        }
        var chosen = audiences.named(persons, cohort.wall());
        if (chosen.size() != persons.size() || chosen.stream().anyMatch(candidate -> !candidate.unitId().equals(unit))) {
            throw new Rejected("只能推荐本校教师");
        }
        refuseUnfit(cohort, chosen);
        var already = Set.copyOf(places.persons(id, PlaceState.PLACED));
        var fresh = chosen.stream().filter(candidate -> !already.contains(candidate.id())).toList();
        var allowed = jdbc.sql("select places from training.quota where cohort_id = :id and unit_id = :unit").param("id", id).param("unit", unit).query(Integer.class).optional().orElse(0);
        var named = jdbc.sql("select count(*) from training.place where cohort_id = :id and unit_id = :unit and state = 'PLACED'").param("id", id).param("unit", unit).query(Integer.class).single();
        if (named + fresh.size() > allowed) {
            throw new Rejected("本校名额 {0} 个,已推荐 {1} 人,这次勾选了 {2} 人", allowed, named, fresh.size());
        }
        cohorts.seats(cohort).take(fresh.size());
        put(cohort, fresh, "NAMED", viewer);
        movingUp.placed(cohort, fresh.stream().map(Candidate::id).toList(), viewer, "学校推荐学员", Text.listed(fresh.stream().map(Candidate::name).toList()));
    }

    /** A school takes back whom it named, until the deadline. */
    void unname(UUID id, UUID person, Viewer viewer) {
        var place = places.find(id, person).orElseThrow(NotFound::new);
        var cohort = quota(id, place.unitId(), viewer);
        if (!place.way().equals("NAMED") || place.state() != PlaceState.PLACED) {
            throw new Rejected("这个人不是学校推荐的");
        }
        places.decide(place, PlaceState.WITHDRAWN, kept("学校撤回推荐"), viewer);
        movingUp.tell(cohort, List.of(person), kept("已退出班级:{0}", cohort.title()), kept("学校撤回推荐"));
        movingUp.left(cohort, place, viewer, kept("学校撤回推荐"), place.name());
    }

    private Cohort quota(UUID id, UUID unit, Viewer viewer) {
        var cohort = cohorts.claimSeen(id, viewer);
        var reached = jdbc.sql("select " + Sight.managed(":unit::uuid")).param("unit", unit).param("managing", viewer.scopes(Permission.MANAGE_TRAINING)).query(Boolean.class).single();
        if (!reached) {
            throw new NotFound();
        }
        if (cohort.admission() != Admission.QUOTA || cohort.state() != CohortState.OPEN || audiences.today().isAfter(cohort.enrolUntil())) {
            throw new Rejected("这个班现在不接受推荐");
        }
        return cohort;
    }

    /** Everybody the criteria mean who is not there yet; all or, when the seats do not suffice, nobody. */
    public int assignAll(UUID id, Viewer viewer) {
        var cohort = cohorts.claim(id, viewer);
        return assign(cohort, audiences.meant(audiences.of(cohort.programmeId()), cohort.unitId(), cohort.wall()), viewer);
    }

    /** Single persons by number, whatever the criteria say: the organiser knows why. Answers the numbers nobody has. */
    public List<String> assign(UUID id, String numbers, Viewer viewer) {
        var cohort = cohorts.claim(id, viewer);
        var words = new LinkedHashSet<>(StaffNumbers.written(Names.listed(numbers), cohort.wall(), jdbc).values());
        if (words.isEmpty()) {
            throw new Rejected("请填写教师工号");
        }
        record Found(UUID id, String number) {}
        var found = jdbc.sql("select id, number from org.person_card where wall = :wall and unit_id is not null and number = any (:numbers::text[])").param("wall", cohort.wall()).param("numbers", words.toArray(String[]::new)).query(Found.class).list();
        found.forEach(each -> words.remove(each.number()));
        if (found.isEmpty()) {
            throw new Rejected("没有这些工号:{0}", Text.listed(words)).beside("numbers");
        }
        assign(cohort, audiences.named(found.stream().map(Found::id).toList(), cohort.wall()), viewer);
        return List.copyOf(words);
    }

    private int assign(Cohort cohort, List<Candidate> wanted, Viewer viewer) {
        cohort.state().allowChange();
        if (cohort.admission() != Admission.ASSIGNMENT && cohort.state() != CohortState.RUNNING && cohort.state() != CohortState.OPEN) {
            throw new Rejected("发布以后才能补充学员");
        }
        var live = Set.copyOf(places.persons(cohort.id(), PlaceState.ASKED, PlaceState.PROPOSED, PlaceState.PLACED));
        var fresh = wanted.stream().filter(candidate -> !live.contains(candidate.id())).toList();
        if (fresh.isEmpty()) {
            throw new Rejected("没有可以添加的人:都已在名单上");
        }
        cohorts.seats(cohort).take(fresh.size());
        put(cohort, fresh, "ASSIGNED", viewer);
        movingUp.placed(cohort, fresh.stream().map(Candidate::id).toList(), viewer, "指派学员", kept("{0} 人", fresh.size()));
        return fresh.size();
    }

    private void refuseUnfit(Cohort cohort, List<Candidate> chosen) {
        var audience = audiences.of(cohort.programmeId());
        var unfit = chosen.stream().filter(candidate -> !audience.admits(candidate, audiences.today())).map(Candidate::name).toList();
        if (!unfit.isEmpty()) {
            throw new Rejected("不符合培训对象的条件:{0}", Text.listed(unfit));
        }
    }

    private void put(Cohort cohort, List<Candidate> people, String way, Viewer viewer) {
        people.forEach(candidate -> places.put(cohort.id(), new Places.Newcomer(candidate.id(), cohort.wall(), candidate.unitId()), PlaceState.PLACED, way, "", viewer.person().value()));
    }
}
