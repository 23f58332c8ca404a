package yanxun.org.oneroster;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.platform.data.Masked;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;

/** Units and their people as the records have them today, as a package; contact numbers are masked as on every list. */
@Component
class OneRosterExport {
    private static final String ABSENT = "academicSessions,categories,classes,classResources,courses,courseResources,demographics,enrollments,lineItemLearningObjectiveIds,lineItems,"
            + "lineItemScoreScales,resources,resultLearningObjectiveIds,results,resultScoreScales,scoreScales,userProfiles,userResources";
    private static final String UNITS = """
            select u.id, coalesce(u.code, '') as code, p.name, u.kind, p.parent_id, coalesce(p.school_kind, '') as school_kind
              from org.unit u join org.unit_period p on p.unit_id = u.id and p.valid @> :on::date
             where u.kind in ('PROVINCE', 'CITY', 'COUNTY', 'TOWNSHIP', 'BUREAU', 'SECTION', 'SCHOOL', 'TEACHING_POINT')
               and u.id in (select descendant from org.reach where ancestor = any (:scopes::uuid[]) and valid @> :on::date)
               and (:unit::uuid is null or u.id in (select descendant from org.reach where ancestor = :unit and valid @> :on::date))
             order by u.kind, p.name, u.id
            """;
    private static final String PEOPLE = """
            select person.id, person.number, person.name, m.unit_id,
                   s.phone,
                   exists (select from org.duty d where d.person_id = person.id and d.unit_id = m.unit_id and d.post in ('PRINCIPAL') and d.valid @> :on::date) as leads
              from org.membership m join org.person on person.id = m.person_id left join org.person_secret s on s.person_id = person.id
             where m.valid @> :on::date and m.unit_id = any (:units::uuid[])
             order by m.unit_id, person.number
            """;

    private record Unit(UUID id, String code, String name, String kind, @Nullable UUID parentId, String schoolKind) {
        String type() {
            return switch (kind) {
                case "PROVINCE", "CITY" -> "state";
                case "COUNTY" -> "district";
                case "TOWNSHIP" -> "local";
                case "BUREAU", "SECTION" -> "department";
                default -> "school";
            };
        }

        String kindName() {
            return kind.equals("TEACHING_POINT") ? "教学点" : switch (schoolKind) {
                case "KINDERGARTEN" -> "幼儿园";
                case "PRIMARY" -> "小学";
                case "JUNIOR" -> "初中";
                case "SENIOR" -> "高中";
                case "NINE_YEAR" -> "九年一贯制";
                case "COMPLETE" -> "完全中学";
                case "TWELVE_YEAR" -> "十二年一贯制";
                case "SPECIAL" -> "特殊教育学校";
                default -> "";
            };
        }
    }

    private record Person(UUID id, String number, String name, UUID unitId, @Nullable Masked phone, boolean leads) {}

    /** The package, and how many people are in it. */
    record Written(byte[] zip, int people) {}

    private final JdbcClient jdbc;

    OneRosterExport(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Written write(@Nullable UUID unit, LocalDate on, Viewer viewer) {
        var units = jdbc.sql(UNITS).param("on", on).param("scopes", viewer.scopes(Permission.SEE_PEOPLE)).param("unit", unit, Types.OTHER).query(Unit.class).list();
        var people = jdbc.sql(PEOPLE).param("on", on).param("units", units.stream().map(Unit::id).toArray(UUID[]::new)).query(Person.class).list();
        return new Written(zip(units, people), people.size());
    }

    private static byte[] zip(List<Unit> units, List<Person> people) {
        var files = new LinkedHashMap<String, byte[]>();
        files.put("manifest.csv", OneRoster.csv(List.of("propertyName", "value"), manifest()));
        files.put("orgs.csv", OneRoster.csv(Orgs.COLUMNS, orgs(units)));
        files.put("users.csv", OneRoster.csv(Staff.COLUMNS, people.stream().map(OneRosterExport::user).toList()));
        files.put("roles.csv", OneRoster.csv(Staff.ROLE_COLUMNS, people.stream().map(person -> List.of("role-" + person.id, "", "", person.id.toString(), "primary",
                person.leads ? "principal" : "teacher", "", "", person.unitId.toString(), "")).toList()));
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static List<List<String>> manifest() {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("manifest.version", "1.0"));
        rows.add(List.of("oneroster.version", "1.2"));
        List.of(ABSENT.split(",")).forEach(file -> rows.add(List.of("file." + file, "absent")));
        List.of("orgs", "roles", "users").forEach(file -> rows.add(List.of("file." + file, "bulk")));
        rows.add(List.of("source.systemName", "Yanxun"));
        rows.add(List.of("source.systemCode", "yanxun"));
        return rows;
    }

    /** A parent outside the package is left out: a reference must lead somewhere. */
    private static List<List<String>> orgs(List<Unit> units) {
        var known = units.stream().map(Unit::id).collect(Collectors.toSet());
        return units.stream().map(unit -> List.of(unit.id.toString(), "", "", unit.name, unit.type(), unit.code,
                unit.parentId != null && known.contains(unit.parentId) ? unit.parentId.toString() : "", unit.kindName())).toList();
    }

    private static List<String> user(Person person) {
        var split = Surnames.split(person.name);
        return List.of(person.id.toString(), "", "", "true", person.number, "", split.given(), split.family(), "", person.number, "", Masked.text(person.phone), "", "", "", "", "", "", "", "", "",
                person.unitId.toString(), "");
    }
}
