package yanxun.org.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yanxun.platform.demo.DemoRegion;

/** The units of one district as they are founded, with the rows they become. */
final class Landscape {
    static final LocalDate FOUNDED = LocalDate.of(2000, 9, 1);
    private static final double EAST = 117.66;
    private static final double NORTH = 36.21;

    final UUID wall;
    final Random chance;
    final List<Tables.Unit> units = new ArrayList<>();
    final List<Tables.UnitPeriod> periods = new ArrayList<>();
    final List<School> schools = new ArrayList<>();
    /** Subject groups by school and name of the subject; 综合 takes those without a group of their own. */
    final Map<UUID, Map<String, UUID>> groups = new HashMap<>();
    private int codes;

    Landscape(UUID wall, Random chance) {
        this.wall = wall;
        this.chance = chance;
    }

    UUID region(UUID id, String kind, String name, String shortName, @Nullable UUID parent) {
        unit(id, kind, null);
        period(id, Tables.from(FOUNDED), name, shortName, parent, "建立");
        return id;
    }

    UUID office(String kind, String name, String shortName, UUID parent) {
        return region(DemoRegion.id(chance), kind, name, shortName, parent);
    }

    School school(String kind, String name, UUID parent, String setting, int classes, double teachersPerClass, List<String> stages) {
        var id = DemoRegion.id(chance);
        unit(id, "SCHOOL", "3799" + String.format("%06d", ++codes + Math.abs(wall.hashCode() % 9) * 100_000));
        var school = new School(id, wall, name, kind, setting, stages, classes, (int) Math.round(classes * teachersPerClass) + 2);
        schools.add(school);
        schoolPeriod(school, Tables.from(FOUNDED), name, parent, "建立");
        return school;
    }

    void schoolPeriod(School school, String valid, String name, UUID parent, String change) {
        var pupils = school.classes() * (school.setting().equals("RURAL") ? 24 + chance.nextInt(9) : 38 + chance.nextInt(10));
        periods.add(new Tables.UnitPeriod(DemoRegion.id(chance), wall, school.id(), valid, name, name.replaceFirst("^凤城区|^临江区", ""), parent, school.kind(), school.stages(), null,
                school.setting(), school.classes(), pupils, place(EAST), place(NORTH), change));
    }

    /** The groups a school of that size keeps. */
    void group(School school) {
        var own = new HashMap<String, UUID>();
        for (var stage : school.stages()) {
            School.sharesOf(stage).forEach((subject, share) -> {
                if (share * school.teachers() >= (school.isSmall() ? 300 : 220) && !own.containsKey(subject)) {
                    own.put(subject, groupUnit(school, subject + "组", subject));
                }
            });
        }
        if (!school.stages().contains("学前")) {
            own.put("综合", groupUnit(school, "综合组", null));
        }
        groups.put(school.id(), own);
    }

    private UUID groupUnit(School school, String name, @Nullable String subject) {
        var id = DemoRegion.id(chance);
        unit(id, "SUBJECT_GROUP", null);
        periods.add(new Tables.UnitPeriod(DemoRegion.id(chance), wall, id, Tables.from(FOUNDED), school.name() + name, name, school.id(), null, school.stages(), subject, null, null, null, null,
                null, "建立"));
        return id;
    }

    void unit(UUID id, String kind, @Nullable String code) {
        units.add(new Tables.Unit(id, wall, kind, code));
    }

    void period(UUID id, String valid, String name, String shortName, @Nullable UUID parent, String change) {
        periods.add(new Tables.UnitPeriod(DemoRegion.id(chance), wall, id, valid, name, shortName, parent, null, List.of(), null, null, null, null, null, null, change));
    }

    private BigDecimal place(double middle) {
        return BigDecimal.valueOf(middle + (chance.nextDouble() - 0.5) * 0.5).setScale(6, RoundingMode.HALF_UP);
    }
}
