package yanxun.document.layout;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import yanxun.document.layout.Paper.Annex;
import yanxun.document.layout.Paper.Imprint;
import yanxun.document.layout.Paper.Variant;

/** Documents of every shape out of a seed: short and long, with and without seal, attachments, rosters, copies. */
final class Papers {
    private static final String WORDS = "为深入推进课堂教学改革提高教研质量经研究决定举办全区小学语文教学研讨活动现将有关事项通知如下请各学校高度重视认真组织教师按时参加活动期间做好安全工作并于会后一周内上报总结材料";

    private Papers() {}

    static Paper of(int seed) {
        var chance = new Random(seed * 7919L);
        var variant = Variant.values()[seed % 3];
        var annexes = IntStream.range(0, chance.nextInt(4)).mapToObj(i -> annex(i, chance)).toList();
        return new Paper(variant, banner(variant, chance), "凤教研〔2026〕" + (1 + chance.nextInt(300)) + "号", variant == Variant.OFFICIAL && chance.nextInt(5) == 0 ? "周建国" : "",
                chance.nextInt(8) == 0 ? "秘密★1年" : "", chance.nextInt(6) == 0 ? "特急" : "", "关于" + text(chance, 6 + chance.nextInt(40)) + "的通知", chance.nextInt(10) == 0 ? "" : "各小学、各教研组",
                body(chance), annexes, "凤来区教研中心" + (chance.nextBoolean() ? "" : "教学研究与教师发展部"), LocalDate.of(2026, 1, 1).plusDays(chance.nextInt(365)), chance.nextBoolean(),
                chance.nextInt(4) == 0 ? "联系人：王老师，电话：0532-88886666" : "", imprint(chance));
    }

    private static String banner(Variant variant, Random chance) {
        var name = List.of("凤来区教研中心", "凤来区教育和体育局教学研究与教师发展中心", "河口小学").get(chance.nextInt(3));
        return variant == Variant.OFFICIAL ? name + "文件" : variant == Variant.MINUTES ? name + "会议纪要" : name;
    }

    private static Imprint imprint(Random chance) {
        return new Imprint(chance.nextInt(3) == 0 ? "" : "区教育和体育局，各教研共同体牵头学校" + (chance.nextBoolean() ? "，" + text(chance, 40) : ""), chance.nextInt(4) == 0 ? "" : "凤来区教研中心办公室", LocalDate.of(2026, 3, 5));
    }

    private static Annex annex(int number, Random chance) {
        return switch (chance.nextInt(3)) {
            case 0 -> new Annex("报名回执表", "", List.of(), true);
            case 1 -> new Annex("活动方案" + (number + 1), body(chance), List.of(), false);
            default -> {
                var rows = new ArrayList<List<String>>();
                rows.add(List.of("序号", "姓名", "单位", "学科", "备注"));
                IntStream.rangeClosed(1, 1 + chance.nextInt(90)).forEach(i -> rows.add(List.of(String.valueOf(i), text(chance, 3), "凤来区" + text(chance, 2 + chance.nextInt(12)) + "小学", "语文", "")));
                yield new Annex("参加人员名单", "", rows, false);
            }
        };
    }

    private static String body(Random chance) {
        var lines = new ArrayList<String>();
        lines.add(text(chance, 30 + chance.nextInt(120)) + "：");
        var heads = "一二三四五六七八";
        for (int i = 0; i < 1 + chance.nextInt(8); i++) {
            lines.add(heads.charAt(i) + "、" + text(chance, 4 + chance.nextInt(8)));
            lines.add("（一）" + text(chance, 8) + "。" + text(chance, 20 + chance.nextInt(80)) + "，时间为2026年11月20日14:00至16:30，人数不超过120人。");
            lines.add("1." + text(chance, 15 + chance.nextInt(100)) + "。");
            lines.add("（1）" + text(chance, 15 + chance.nextInt(60)) + "“" + text(chance, 6) + "”《" + text(chance, 7) + "》。");
        }
        return String.join("\n", lines);
    }

    private static String text(Random chance, int length) {
        var from = chance.nextInt(WORDS.length());
        return (WORDS + WORDS + WORDS).substring(from, from + Math.min(length, WORDS.length() * 2));
    }
}
