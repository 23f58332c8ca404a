package yanxun.org.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yanxun.platform.demo.DemoRegion;

/** Fills schools and offices with people, true to size, subjects and ages, and keeps the rows they become. */
final class Staffing {
    private static final List<String> NEVER_ALONE = List.of("道德与法治", "劳动", "心理健康", "信息科技");
    private static final int YOUNGEST_YEARS_OF_SERVICE = 2;

    private final DemoRegion region;
    private final Random chance;
    private final Names names;
    private final String prefix;
    private final UUID wall;
    final List<Person> people = new ArrayList<>();
    private int numbers;

    Staffing(DemoRegion region, UUID wall, String prefix) {
        this.region = region;
        this.chance = region.chance("people " + prefix);
        this.names = new Names(chance);
        this.prefix = prefix;
        this.wall = wall;
    }

    void staff(School school) {
        for (var stage : school.stages()) {
            var count = school.teachers() / school.stages().size();
            var shares = School.sharesOf(stage);
            int total = shares.values().stream().mapToInt(Integer::intValue).sum();
            if (total == 0) {
                add(count, school, stage, List.of());
            } else {
                shares.forEach((subject, share) -> add(share(count, share, total), school, stage, taught(subject, school)));
            }
        }
    }

    /** Rounded by chance, so that small shares come out right over many schools. */
    private int share(int count, int share, int total) {
        var exact = (double) count * share / total;
        return (int) exact + (chance.nextDouble() < exact - (int) exact ? 1 : 0);
    }

    private List<String> taught(String subject, School school) {
        var second = subject.equals("数学") ? "科学" : "语文";
        return school.isSmall() && NEVER_ALONE.contains(subject) && school.stages().contains("小学") ? List.of(second, subject) : List.of(subject);
    }

    private void add(int count, School school, String stage, List<String> subjects) {
        for (int i = 0; i < count; i++) {
            person(school.id(), stage, subjects, employed(), stage.equals("高中") ? 52 : stage.equals("初中") ? 62 : 76);
        }
    }

    Person person(UUID unit, @Nullable String stage, List<String> subjects, int employed, int womenOfHundred) {
        var woman = chance.nextInt(100) < womenOfHundred;
        var name = names.next(woman, employed - 23);
        var person = new Person(DemoRegion.id(chance), wall, prefix + String.format("%05d", ++numbers), name, woman, employed, unit, stage, subjects, title(region.year() - employed));
        people.add(person);
        return person;
    }

    /** Most between five and thirty years in service; those of the last two years are chosen afterwards. */
    private int employed() {
        var years = YOUNGEST_YEARS_OF_SERVICE + (chance.nextInt(3) == 0 ? chance.nextInt(10) : chance.nextInt(33));
        return region.year() - years;
    }

    private String title(int years) {
        var luck = chance.nextInt(100);
        if (years < 2) {
            return "未定级";
        } else if (years < 8) {
            return luck < 85 ? "二级教师" : "三级教师";
        } else if (years < 16) {
            return luck < 70 ? "一级教师" : "二级教师";
        } else if (years < 22) {
            return luck < 25 ? "高级教师" : "一级教师";
        } else {
            return luck < 2 ? "正高级教师" : luck < 48 ? "高级教师" : "一级教师";
        }
    }

    /** So many of the teachers are new: they came on that first of September. */
    void renew(int howMany, int year) {
        var young = new ArrayList<>(java.util.stream.IntStream.range(0, people.size())
                .filter(at -> region.year() - people.get(at).employed() >= YOUNGEST_YEARS_OF_SERVICE).boxed().toList());
        java.util.Collections.shuffle(young, chance);
        young.stream().limit(howMany).forEach(at -> {
            var old = people.get(at);
            people.set(at, new Person(old.id(), old.wall(), old.number(), names.next(old.woman(), year - 23), old.woman(), year, old.unit(), old.stage(), old.subjects(), "未定级"));
        });
    }

    static LocalDate first(int year) {
        return LocalDate.of(year, 9, 1);
    }

    Random chance() {
        return chance;
    }
}
