package yanxun.org.demo;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import yanxun.platform.data.Secrets;
import yanxun.platform.demo.DemoPart;
import yanxun.platform.demo.DemoRegion;
import yanxun.platform.demo.Rows;
import yanxun.platform.job.Progress;

/** Founds the region: a province where it is that large, the city, the district that lives its year, and the neighbour that must never leak. */
@Component
class OrgDemo implements DemoPart {
    private static final int NEW_LAST_YEAR = 212;
    private static final int NEW_THIS_YEAR = 131;
    private static final Map<String, List<String>> STUDIOS = Map.of("小学", List.of("语文", "数学", "英语", "科学", "道德与法治", "体育"), "初中", List.of("语文", "数学", "英语", "物理"), "高中", List.of("数学", "历史"));

    private final Rows rows;
    private final Opening opening;
    private final YearCalendar calendar;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Secrets secrets;

    OrgDemo(Rows rows, Opening opening, YearCalendar calendar, JdbcClient jdbc, TransactionTemplate transaction, Secrets secrets) {
        this.rows = rows;
        this.opening = opening;
        this.calendar = calendar;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.secrets = secrets;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String name() {
        return "学校与教师";
    }

    @Override
    public void live(DemoRegion region, Progress progress) {
        transaction.executeWithoutResult(_ -> {
            var doors = new Opening.Doors(region);
            city(region, doors);
            progress.at(15, "凤城区的学校与教师");
            district(region, doors);
            progress.at(70, "临江区");
            neighbour(region, doors);
            progress.at(85, "账号");
            opening.open(doors);
        });
    }

    private void city(DemoRegion region, Opening.Doors doors) {
        var land = new Landscape(region.city(), region.chance("city"));
        var province = region.moreCities().isEmpty() ? null : region.province();
        if (province != null) {
            var above = new Landscape(province, region.chance("province units"));
            above.region(province, "PROVINCE", "东岭省", "东岭省", null);
            write(above, region);
            region.moreCities().forEach(city -> {
                var other = new Landscape(city, region.chance("city " + city));
                other.region(city, "CITY", "东岭省第" + (region.moreCities().indexOf(city) + 2) + "市", "第" + (region.moreCities().indexOf(city) + 2) + "市", province);
                write(other, region);
            });
        }
        land.region(region.city(), "CITY", "云州市", "云州市", province);
        var institute = land.office("BUREAU", "云州市教育科学研究院", "市教科院", region.city());
        var staffing = new Staffing(region, region.city(), "YZ");
        var duties = new Duties(region, land);
        for (var subject : List.of("语文", "数学", "英语", "科学")) {
            var person = staffing.person(institute, null, List.of(subject), region.year() - 18, 50);
            duties.hold(person, "RESEARCHER", institute, region.city(), null, subject, "");
            doors.show("city", person);
        }
        write(land, region);
        people(region, land, staffing, duties, doors);
    }

    private void district(DemoRegion region, Opening.Doors doors) {
        var land = new Founding(region).district();
        var staffing = new Staffing(region, region.district(), "FC");
        land.schools.forEach(staffing::staff);
        staffing.renew(region.isTiny() ? 12 : NEW_LAST_YEAR, region.year() - 1);
        staffing.renew(region.isTiny() ? 8 : NEW_THIS_YEAR, region.year());
        var duties = new Duties(region, land);
        duties.distribute(staffing.people);
        duties.renewCadres();
        var bureau = new Bureau(land, staffing, duties);
        bureau.open(region, "凤城区", Integer.MAX_VALUE);
        studios(land);
        bureau.shown.forEach(doors::show);
        write(land, region);
        people(region, land, staffing, duties, doors);
        doors.showSchool(land, duties, staffing);
    }

    /** A studio of a subject's masters lives at a large school of its stage. */
    private static void studios(Landscape land) {
        new TreeMap<>(STUDIOS).forEach((stage, subjects) -> {
            var hosts = land.schools.stream().filter(school -> school.stages().contains(stage)).sorted(java.util.Comparator.comparing(School::classes).reversed()).toList();
            for (int i = 0; i < Math.min(subjects.size(), hosts.size()); i++) {
                land.office("STUDIO", "凤城区" + stage + subjects.get(i) + "名师工作室", stage + subjects.get(i) + "名师工作室", hosts.get(i).id());
            }
        });
    }

    private void neighbour(DemoRegion region, Opening.Doors doors) {
        var land = new Founding(region).neighbour();
        var staffing = new Staffing(region, region.neighbour(), "LJ");
        land.schools.forEach(staffing::staff);
        var duties = new Duties(region, land);
        duties.distribute(staffing.people);
        var bureau = new Bureau(land, staffing, duties);
        bureau.open(region, "临江区", 2);
        doors.show("neighbour", java.util.Objects.requireNonNull(bureau.shown.get("researcher")));
        write(land, region);
        people(region, land, staffing, duties, doors);
    }

    private void write(Landscape land, DemoRegion region) {
        rows.insert("org.unit", Tables.Unit.class, land.units);
        rows.insert("org.unit_period", Tables.UnitPeriod.class, land.periods);
        jdbc.sql("select org.refresh_reach(:wall)").param("wall", land.wall).query().listOfRows();
        calendar.write(land.wall, region);
    }

    private void people(DemoRegion region, Landscape land, Staffing staffing, Duties duties, Opening.Doors doors) {
        var careers = new Careers(region, land);
        careers.walk(staffing.people);
        var chance = region.chance("party " + land.wall);
        rows.insert("org.person", Tables.Person.class, staffing.people.stream().map(person -> new Tables.Person(person.id(), person.wall(), person.number(), person.name(),
                person.woman() ? "女" : "男", Staffing.first(person.employed()), chance.nextInt(100) < 34)).toList());
        rows.insert("org.person_secret", Tables.PersonSecret.class, staffing.people.stream()
                .map(person -> new Tables.PersonSecret(person.id(), person.wall(), secrets.seal("1990000" + String.format("%04d", chance.nextInt(10_000))))).toList());
        rows.insert("org.membership", Tables.Membership.class, careers.memberships);
        rows.insert("org.honour", Tables.Honour.class, careers.honours);
        rows.insert("org.duty", Tables.Duty.class, duties.rows);
        doors.add(staffing.people);
    }

}
