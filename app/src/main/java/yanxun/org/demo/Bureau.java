package yanxun.org.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import yanxun.platform.demo.DemoRegion;

/** The district's centre for teaching research: its sections, researchers full and part time, training officers, administrators. */
final class Bureau {
    private static final Map<String, List<String>> SUBJECTS = new LinkedHashMap<>();

    static {
        SUBJECTS.put("小学", List.of("语文", "数学", "英语", "道德与法治", "科学", "劳动", "音乐", "美术", "体育", "信息科技"));
        SUBJECTS.put("初中", List.of("语文", "数学", "英语", "物理", "化学", "道德与法治", "历史", "地理", "生物", "体育", "美术"));
        SUBJECTS.put("高中", List.of("语文", "数学", "英语", "物理", "化学", "生物", "历史", "地理", "道德与法治"));
    }

    private static final int HELPERS_PER_SUBJECT = 2;

    private final Landscape land;
    private final Staffing staffing;
    private final Duties duties;
    /** One person for each role shown at the door. */
    final Map<String, Person> shown = new LinkedHashMap<>();

    Bureau(Landscape land, Staffing staffing, Duties duties) {
        this.land = land;
        this.staffing = staffing;
        this.duties = duties;
    }

    /** With researchers for so many subjects of each stage. */
    void open(DemoRegion region, String district, int subjectsPerStage) {
        var bureau = land.office("BUREAU", district + "教育教学研究中心", "教研中心", land.wall);
        shown.put("director", officer(region, bureau, "BUREAU_DIRECTOR", bureau, null, null));
        officer(region, bureau, "BUREAU_DIRECTOR", bureau, null, null);
        SUBJECTS.forEach((stage, subjects) -> section(region, bureau, district, stage, subjects.stream().limit(subjectsPerStage).toList()));
        var training = land.office("SECTION", district + "教研中心培训科", "培训科", bureau);
        shown.put("training", officer(region, training, "TRAINING_OFFICER", training, null, null));
        officer(region, training, "TRAINING_OFFICER", training, null, null);
        officer(region, training, "TRAINING_OFFICER", training, null, null);
        var science = land.office("SECTION", district + "教研中心教科室", "教科室", bureau);
        officer(region, science, "RESEARCHER", science, null, "心理健康");
        officer(region, science, "RESEARCHER", science, null, null);
        shown.put("admin", officer(region, bureau, "SYSTEM_ADMIN", bureau, null, null));
        shown.put("audit", officer(region, bureau, "AUDITOR", bureau, null, null));
    }

    private void section(DemoRegion region, UUID bureau, String district, String stage, List<String> subjects) {
        var section = land.office("SECTION", district + "教研中心" + stage + "教研室", stage + "教研室", bureau);
        for (var subject : subjects) {
            var researcher = officer(region, section, "RESEARCHER", section, stage, subject);
            shown.putIfAbsent("researcher", researcher);
            helpers(section, stage, subject);
        }
    }

    /** Good teachers who help the researcher of their subject. */
    private void helpers(UUID section, String stage, String subject) {
        var able = new ArrayList<>(staffing.people.stream().filter(person -> stage.equals(person.stage()) && person.teaches(subject) && person.title().startsWith("高级"))
                .sorted(Comparator.comparing(Person::id)).toList());
        for (int i = 0; i < HELPERS_PER_SUBJECT; i++) {
            duties.take(able, 0).ifPresent(person -> {
                duties.hold(person, "PART_TIME_RESEARCHER", section, land.wall, stage, subject, "");
                duties.hold(person, "TEACHER", person.unit(), person.unit(), null, null, "");
                shown.putIfAbsent("parttime", person);
            });
        }
    }

    private Person officer(DemoRegion region, UUID unit, String post, UUID place, @org.jspecify.annotations.Nullable String stage, @org.jspecify.annotations.Nullable String subject) {
        var person = staffing.person(unit, stage, subject == null ? List.of() : List.of(subject), region.year() - 14 - staffing.chance().nextInt(16), 50);
        duties.hold(person, post, place, land.wall, stage, subject, "");
        return person;
    }
}
