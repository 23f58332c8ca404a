package yanxun.org.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import yanxun.platform.demo.DemoRegion;
import yanxun.platform.demo.Rows;
import yanxun.platform.time.Times;

/** Gives everybody an account. One password opens all of them: it is a demo, and hashing takes its time by design. */
@Component
class Opening {
    static final String PASSWORD = "Yanxun-2026";
    private static final Map<String, String> ROLES = new LinkedHashMap<>();

    static {
        ROLES.put("director", "教研中心主任");
        ROLES.put("researcher", "小学语文教研员");
        ROLES.put("training", "培训专干");
        ROLES.put("principal", "小学校长");
        ROLES.put("dean", "教导主任");
        ROLES.put("leader", "语文教研组长");
        ROLES.put("teacher", "语文教师、班主任");
        ROLES.put("parttime", "兼职教研员");
        ROLES.put("city", "市教研员");
        ROLES.put("admin", "系统管理员");
        ROLES.put("audit", "审计管理员");
        ROLES.put("neighbour", "邻区（临江区）教研员");
    }

    private final Rows rows;
    private final PasswordEncoder passwords;

    Opening(Rows rows, PasswordEncoder passwords) {
        this.rows = rows;
        this.passwords = passwords;
    }

    /** Who there is, and which of them stands at the door for a role. */
    static final class Doors {
        private final DemoRegion region;
        private final List<Person> people = new ArrayList<>();
        private final Map<String, UUID> shown = new LinkedHashMap<>();

        Doors(DemoRegion region) {
            this.region = region;
        }

        void add(List<Person> more) {
            people.addAll(more);
        }

        void show(String role, Person person) {
            shown.putIfAbsent(role, person.id());
        }

        /** The principal, a dean, the leader of the Chinese group and a teacher of the same school. */
        void showSchool(Landscape land, Duties duties, Staffing staffing) {
            var school = land.schools.stream().filter(each -> each.name().endsWith("实验小学")).findFirst().orElseThrow();
            duties.rows.stream().filter(duty -> duty.scopeId().equals(school.id())).forEach(duty -> shown.putIfAbsent(switch (duty.post()) {
                case "PRINCIPAL" -> "principal";
                case "DEAN" -> "dean";
                default -> "";
            }, duty.personId()));
            var group = java.util.Objects.requireNonNull(land.groups.get(school.id())).get("语文");
            duties.rows.stream().filter(duty -> duty.unitId().equals(group)).findFirst().ifPresent(duty -> shown.put("leader", duty.personId()));
            var busy = duties.rows.stream().filter(duty -> !duty.post().equals("CLASS_TEACHER")).map(Tables.Duty::personId).collect(java.util.stream.Collectors.toSet());
            staffing.people.stream().filter(person -> person.unit().equals(school.id()) && person.teaches("语文") && !busy.contains(person.id()) && person.employed() < region.year() - 3)
                    .findFirst().ifPresent(person -> show("teacher", person));
        }
    }

    void open(Doors doors) {
        var hash = passwords.encode(PASSWORD);
        var roles = new LinkedHashMap<UUID, String>();
        doors.shown.forEach((role, person) -> roles.putIfAbsent(person, role));
        var since = LocalDate.of(doors.region.year() - 1, 9, 1).atStartOfDay(Times.ZONE).toInstant();
        var ids = doors.region.chance("accounts");
        rows.insert("org.account", Tables.Account.class, doors.people.stream().map(person -> {
            var role = roles.getOrDefault(person.id(), "");
            return new Tables.Account(DemoRegion.id(ids), person.wall(), person.id(), role.isEmpty() ? person.number().toLowerCase(java.util.Locale.ROOT) : role, hash, false, since);
        }).toList());
        var order = List.copyOf(ROLES.keySet());
        rows.insert("org.demo_account", Tables.DemoAccount.class, order.stream().filter(roles.values()::contains)
                .map(role -> new Tables.DemoAccount(order.indexOf(role) + 1, role, java.util.Objects.requireNonNull(ROLES.get(role)), PASSWORD)).toList());
    }
}
