package yanxun.org.demo;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import yanxun.platform.demo.DemoRegion;

/** Draws the map: 65 primary schools, 26 with a junior stage, three senior ones, in three streets and ten towns; and the neighbour with its four schools. */
final class Founding {
    private static final List<String> STREETS = List.of("凤凰街道", "清源街道", "文昌街道");
    private static final List<String> TOWNS = List.of("羊里镇", "苗山镇", "方下镇", "牛泉镇", "槐林镇", "青石关镇", "云岭镇", "柳桥镇", "芹村镇", "石河镇");
    private static final String[] TOWN_SCHOOLS = "第一小学 第二小学 第三小学 实验小学 育才小学".split(" ");
    private static final String[] VILLAGES = """
            东坡 南峪 柳行 石桥 北山 杏林 大槐树 官庄 上河 下河 前台 后台 西岭 东岭 玉泉 响水 双泉 桃园 栗园 枣林 小寨 陈家庄 孙家沟 王家洼 李条 黄庄
            沙岭 平顶 龙湾 凤台 马头 石灰峪 红岭 青杨 白塔 三官庙 五龙 泉头 井峪 竹园 常庄 鲁村 西关 嘶马河 圣井 望山 大舟 车辋 雅鹿 老鸦峪""".split("\\s+");

    private final DemoRegion region;

    Founding(DemoRegion region) {
        this.region = region;
    }

    Landscape district() {
        var land = new Landscape(region.district(), region.chance("units"));
        land.region(region.district(), "COUNTY", "云州市凤城区", "凤城区", region.city());
        var villages = new ArrayDeque<>(Arrays.asList(VILLAGES));
        STREETS.stream().limit(region.isTiny() ? 1 : 3).forEach(name -> street(land, name));
        TOWNS.stream().limit(region.isTiny() ? 2 : 10).forEach(name -> town(land, name, villages));
        seniors(land);
        history(land);
        land.schools.forEach(land::group);
        return land;
    }

    private void street(Landscape land, String name) {
        var street = land.office("TOWNSHIP", "凤城区" + name, name, land.wall);
        var word = name.substring(0, 2);
        for (var school : TOWN_SCHOOLS) {
            land.school("PRIMARY", "凤城区" + word + school, street, "URBAN", classes(land.chance, 26, 48), 2.3, List.of("小学"));
        }
        for (var number : region.isTiny() ? List.of("第一") : List.of("第一", "第二", "第三")) {
            land.school("JUNIOR", "凤城区" + word + number + "中学", street, "URBAN", classes(land.chance, 24, 42), 3.1, List.of("初中"));
        }
        if (!region.isTiny()) {
            land.school("NINE_YEAR", "凤城区" + word + "九年一贯制学校", street, "URBAN", classes(land.chance, 26, 36), 2.7, List.of("小学", "初中"));
            land.school("KINDERGARTEN", "凤城区" + word + "实验幼儿园", street, "URBAN", classes(land.chance, 9, 15), 2.3, List.of("学前"));
        }
    }

    private void town(Landscape land, String name, Deque<String> villages) {
        var town = land.office("TOWNSHIP", "凤城区" + name, name, land.wall);
        var centre = land.school("PRIMARY", name + "中心小学", town, "TOWN", classes(land.chance, 18, 26), 2.3, List.of("小学"));
        for (int i = 0; i < 4; i++) {
            land.school("PRIMARY", name + villages.pop() + "小学", town, "RURAL", classes(land.chance, 7, 15), 2.4, List.of("小学"));
        }
        land.school("JUNIOR", name + "中学", town, "TOWN", classes(land.chance, 18, 30), 3.1, List.of("初中"));
        int place = TOWNS.indexOf(name);
        if (place == 0) {
            land.school("JUNIOR", name + "第二中学", town, "TOWN", 18, 3.1, List.of("初中"));
        } else if (place <= 3) {
            land.school("NINE_YEAR", name.replace("镇", "") + "学校", town, "TOWN", classes(land.chance, 20, 28), 2.7, List.of("小学", "初中"));
        } else if (place <= 9 && !region.isTiny()) {
            point(land, name + villages.pop() + "教学点", centre);
        }
        if (place >= 5) {
            land.school("KINDERGARTEN", name + "中心幼儿园", town, "TOWN", classes(land.chance, 6, 10), 2.2, List.of("学前"));
        }
    }

    private static void point(Landscape land, String name, School centre) {
        land.office("TEACHING_POINT", name, name, centre.id());
    }

    private void seniors(Landscape land) {
        land.school("SENIOR", "凤城高级中学", land.wall, "URBAN", classes(land.chance, 60, 68), 4.1, List.of("高中"));
        if (!region.isTiny()) {
            land.school("SENIOR", "凤城区第二中学", land.wall, "URBAN", classes(land.chance, 48, 60), 4.1, List.of("高中"));
            land.school("SENIOR", "凤城区文昌高级中学", land.wall, "URBAN", classes(land.chance, 42, 54), 4.1, List.of("高中"));
            land.school("SPECIAL", "凤城区特殊教育学校", land.wall, "URBAN", 12, 2.6, List.of("特教"));
        }
    }

    /** One school took another name, another joined its neighbour: their past stays readable. */
    private void history(Landscape land) {
        var renamed = village(land, 3);
        var change = LocalDate.of(region.year() - 2, 9, 1);
        var now = land.periods.stream().filter(period -> period.unitId().equals(renamed.id())).findFirst().orElseThrow();
        land.periods.remove(now);
        land.schoolPeriod(renamed, Tables.between(Landscape.FOUNDED, change), renamed.name().replaceFirst("小学$", "联合小学"), java.util.Objects.requireNonNull(now.parentId()), "建立");
        land.schoolPeriod(renamed, Tables.from(change), renamed.name(), now.parentId(), "更名");
        var heir = village(land, 4);
        var closed = merged(land, heir);
        land.unit(closed.id(), "SCHOOL", "3799000099");
        var parent = land.periods.stream().filter(period -> period.unitId().equals(heir.id())).findFirst().orElseThrow().parentId();
        land.schoolPeriod(closed, Tables.between(Landscape.FOUNDED, LocalDate.of(region.year() - 1, 7, 15)), closed.name(), java.util.Objects.requireNonNull(parent), "建立，后并入" + heir.name());
    }

    private static School village(Landscape land, int place) {
        return land.schools.stream().filter(school -> school.setting().equals("RURAL")).skip(place).findFirst().orElseThrow();
    }

    /** The school that joined the fifth village school; its teachers went along. */
    static School merged(Landscape land, School heir) {
        var id = new UUID(heir.id().getMostSignificantBits() ^ 0x10, heir.id().getLeastSignificantBits() ^ 0x10);
        return new School(id, land.wall, heir.name().substring(0, 3) + "北河小学", "PRIMARY", "RURAL", List.of("小学"), 4, 9);
    }

    static School heir(Landscape land) {
        return village(land, 4);
    }

    Landscape neighbour() {
        var land = new Landscape(region.neighbour(), region.chance("neighbour"));
        land.region(region.neighbour(), "COUNTY", "云州市临江区", "临江区", region.city());
        var street = land.office("TOWNSHIP", "临江区沿江街道", "沿江街道", land.wall);
        land.school("PRIMARY", "临江区第一小学", street, "URBAN", 18, 2.3, List.of("小学"));
        land.school("PRIMARY", "临江区江岸小学", street, "TOWN", 8, 2.4, List.of("小学"));
        land.school("JUNIOR", "临江区江城中学", street, "URBAN", 12, 3.1, List.of("初中"));
        land.school("SENIOR", "临江高级中学", land.wall, "URBAN", 9, 3.8, List.of("高中"));
        land.schools.forEach(land::group);
        return land;
    }

    private static int classes(Random chance, int least, int most) {
        return least + chance.nextInt(most - least + 1);
    }

}
