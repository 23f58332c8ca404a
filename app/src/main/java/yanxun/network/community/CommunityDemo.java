package yanxun.network.community;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.network.TieRole;
import yanxun.platform.access.Scope;
import yanxun.platform.access.Viewer;
import yanxun.platform.access.Viewers;
import yanxun.platform.data.Id;
import yanxun.platform.data.PersonId;
import yanxun.platform.demo.DemoPart;
import yanxun.platform.demo.DemoRegion;
import yanxun.platform.job.Progress;

/** The demo district's communities: the primary schools of each township round their largest,, six of junior schools, and one of the senior schools. */
@Component
class CommunityDemo implements DemoPart {
    private static final List<String> JUNIOR = List.of("东部", "西部", "南部", "北部", "城区一", "城区二");

    private final JdbcClient jdbc;
    private final Viewers viewers;
    private final Associating associating;
    private final Contacting contacting;

    CommunityDemo(JdbcClient jdbc, Viewers viewers, Associating associating, Contacting contacting) {
        this.jdbc = jdbc;
        this.viewers = viewers;
        this.associating = associating;
        this.contacting = contacting;
    }

    @Override
    public int order() {
        return 15;
    }

    @Override
    public String name() {
        return "教研共同体";
    }

    record School(UUID id, String town, int classes) {}

    @Override
    public void live(DemoRegion region, Progress progress) {
        var director = Scope.everywhere(() -> jdbc.sql("select person_id from org.duty_card where wall = :wall and post = 'BUREAU_DIRECTOR' order by person_id limit 1")
                .param("wall", region.district()).query(UUID.class).optional());
        director.map(PersonId::new).flatMap(person -> Scope.everywhere(() -> viewers.of(person))).ifPresent(viewer -> ScopedValue.where(Scope.CURRENT, viewer.scope()).run(() -> {
            var primary = schools(region, "小学");
            primary.stream().map(School::town).distinct().toList().forEach(town ->
                    found(region, town + "教研共同体", "COUNTY_WIDE", "小学", primary.stream().filter(school -> school.town().equals(town)).toList(), viewer));
            var junior = schools(region, "初中");
            found(region, "高中教研共同体", "SAME_CITY", "高中", schools(region, "高中"), viewer);
            for (int i = 0; i < JUNIOR.size(); i++) {
                int part = i;
                found(region, "初中" + JUNIOR.get(i) + "教研共同体", "CLUSTER", "初中",
                        junior.stream().filter(school -> junior.indexOf(school) % JUNIOR.size() == part).toList(), viewer);
            }
        }));
    }

    private void found(DemoRegion region, String name, String kind, String stage, List<School> schools, Viewer viewer) {
        if (schools.size() < 2) {
            return;
        }
        var id = Id.next();
        var from = LocalDate.of(region.year() - 1, 9, 1);
        associating.found(id, new CommunityForm(id, null, name, kind, schools.getFirst().id(), stage, null, from, LocalDate.of(region.year() + 2, 8, 31), "以强带弱，校际共研，城乡共进。"), viewer);
        associating.join(id, new PartnerForm(schools.stream().skip(1).map(School::id).toList(), from, null, ""), viewer);
        associating.owe(id, new DueForm("EXCHANGE", 3, "TERM", "COMMUNITY"), viewer);
        associating.owe(id, new DueForm("LESSON", 2, "TERM", "COMMUNITY"), viewer);
        if (!stage.equals("小学")) {
            associating.owe(id, new DueForm("CONTEST", 1, "YEAR", "COMMUNITY"), viewer);
        }
        associating.owe(id, new DueForm("EXCHANGE", 1, "TERM", "MEMBER"), viewer);
        if (stage.equals("初中")) {
            associating.owe(id, new DueForm("OPEN_WEEK", 1, "TERM", "COMMUNITY"), viewer);
        }
        name(id, schools, from, viewer);
    }

    record Head(UUID unitId, String number) {}

    /** The dean of each school stands for it, or where there is none the principal. */
    private void name(UUID community, List<School> schools, LocalDate from, Viewer viewer) {
        jdbc.sql("""
                select distinct on (d.unit_id) d.unit_id, p.number from org.duty_card d join org.person_card p on p.id = d.person_id
                  join org.membership_card w on w.person_id = d.person_id and w.unit_id = d.unit_id and w.valid @> :from::date
                 where d.unit_id = any (:units::uuid[]) and d.post in ('DEAN', 'PRINCIPAL') and d.valid @> current_date order by d.unit_id, d.post, p.number
                """).param("from", from).param("units", schools.stream().map(School::id).toArray(UUID[]::new)).query(Head.class).list()
                .forEach(head -> contacting.name(community, new ContactForm(head.unitId(), head.unitId().equals(schools.getFirst().id()) ? TieRole.COORDINATOR : TieRole.CONTACT, head.number(), from, null), viewer));
    }

    /** Largest first: the first of a community leads it. */
    private List<School> schools(DemoRegion region, String stage) {
        return jdbc.sql("""
                select u.id, coalesce(town.short_name, '城区') as town, coalesce(u.classes, 0) as classes
                  from org.unit_card u left join org.unit_card town on town.id = u.parent_id and town.kind = 'TOWNSHIP'
                 where u.wall = :wall and u.kind = 'SCHOOL' and :stage = any (u.stages) order by classes desc, u.code
                """).param("wall", region.district()).param("stage", stage).query(School.class).list();
    }
}
