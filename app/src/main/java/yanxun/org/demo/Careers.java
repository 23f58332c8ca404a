package yanxun.org.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import yanxun.platform.demo.DemoRegion;

/** Where people have been: most in one place, some moved in March or September, some came when their school was merged. And what they were honoured with. */
final class Careers {
    private static final int MOVED_IN_SEPTEMBER = 40;
    private static final int MOVED_IN_MARCH = 8;
    private static final List<String> GRADES = List.of("一年级", "二年级", "三年级", "四年级", "五年级", "六年级", "七年级", "八年级", "九年级", "高一", "高二", "高三");

    private final DemoRegion region;
    private final Landscape land;
    private final Random chance;
    final List<Tables.Membership> memberships = new ArrayList<>();
    final List<Tables.Honour> honours = new ArrayList<>();

    Careers(DemoRegion region, Landscape land) {
        this.region = region;
        this.land = land;
        this.chance = region.chance("careers " + land.wall);
    }

    void walk(List<Person> people) {
        var moves = moves(people);
        for (var person : people) {
            var begun = Staffing.first(person.employed());
            var move = moves.get(person.id());
            if (move == null) {
                belong(person, person.unit(), Tables.from(begun), "入职");
            } else {
                belong(person, move.from, Tables.between(begun, move.on), "入职");
                belong(person, person.unit(), Tables.from(move.on), move.why);
            }
            honour(person);
        }
    }

    private record Move(UUID from, LocalDate on, String why) {}

    private Map<UUID, Move> moves(List<Person> people) {
        var moves = new HashMap<UUID, Move>();
        var settled = people.stream().filter(person -> person.stage() != null && region.year() - person.employed() >= 4).toList();
        if (!region.isTiny() && land.wall.equals(region.district())) {
            var heir = Founding.heir(land);
            settled.stream().filter(person -> person.unit().equals(heir.id())).limit(9)
                    .forEach(person -> moves.put(person.id(), new Move(Founding.merged(land, heir).id(), LocalDate.of(region.year() - 1, 7, 15), "学校合并")));
        }
        for (int i = 0; i < MOVED_IN_SEPTEMBER + MOVED_IN_MARCH && !settled.isEmpty(); i++) {
            var person = settled.get(chance.nextInt(settled.size()));
            var before = land.schools.get(chance.nextInt(land.schools.size()));
            if (before.stages().contains(person.stage()) && !before.id().equals(person.unit())) {
                moves.putIfAbsent(person.id(), new Move(before.id(), LocalDate.of(region.year(), i < MOVED_IN_MARCH ? 3 : 9, 1), i % 4 == 0 ? "交流轮岗" : "调动"));
            }
        }
        return moves;
    }

    private void belong(Person person, UUID unit, String valid, String change) {
        memberships.add(new Tables.Membership(DemoRegion.id(chance), land.wall, person.id(), unit, valid, person.stage(), person.subjects(), grades(person), person.title(), null, change));
    }

    private List<String> grades(Person person) {
        return switch (person.stage()) {
            case "小学" -> List.of(GRADES.get(chance.nextInt(6)));
            case "初中" -> List.of(GRADES.get(6 + chance.nextInt(3)));
            case "高中" -> List.of(GRADES.get(9 + chance.nextInt(3)));
            case null, default -> List.of();
        };
    }

    private void honour(Person person) {
        int years = region.year() - person.employed();
        int luck = chance.nextInt(1000);
        if (years >= 22 && luck < 4) {
            honour(person, "省级", "特级教师", 10);
        } else if (years >= 15 && luck < 30) {
            honour(person, luck < 12 ? "市级" : "区级", "名师", 3);
        } else if (years >= 10 && luck < 80) {
            honour(person, luck < 45 ? "市级" : "区级", "学科带头人", 3);
        } else if (years >= 5 && luck < 240) {
            honour(person, luck < 110 ? "市级" : luck < 190 ? "区级" : "校级", "骨干教师", 3);
        }
    }

    /** For some years from a September not long ago; some have just run out. */
    private void honour(Person person, String level, String kind, int years) {
        var since = Staffing.first(region.year() - chance.nextInt(years + 1));
        honours.add(new Tables.Honour(DemoRegion.id(chance), land.wall, person.id(), level, kind, person.subjects().isEmpty() ? null : person.subject(),
                Tables.between(since, since.plusYears(years))));
    }
}
