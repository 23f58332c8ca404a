package yanxun.org.demo;

import java.util.Random;

/** Chinese names as a staff room has them: surnames by their true frequency, given names by sex and the decade of birth. */
final class Names {
    /** Surname and weight per thousand of the population; the last are two-character ones, made a little less rare than they are. */
    private static final String[] SURNAMES = """
            王71 李70 张67 刘53 陈45 杨31 赵21 黄21 周19 吴19 徐14 孙14 胡12 朱12 高11 林11 何11 郭11 马10 罗9 梁8 宋8 郑7 谢7 韩6 唐6 冯6 于6 董6 萧5 程5 曹5 袁5 邓5 许5
            傅4 沈4 曾4 彭4 吕4 苏4 卢4 蒋4 蔡4 贾4 丁4 魏4 薛3 叶3 阎3 余3 潘3 杜3 戴3 夏3 钟3 汪3 田3 任3 姜3 范3 方3 石3 姚3 谭2 廖2 邹2 熊2 金2 陆2 郝2 孔2 白2 崔2 康2 毛2 邱2
            秦2 江2 史2 顾2 侯2 邵2 孟2 龙2 万2 段2 雷2 钱2 汤2 尹2 黎2 易2 常2 武2 乔2 贺2 赖2 龚2 文2 庞1 樊1 兰1 殷1 施1 陶1 洪1 翟1 安1 颜1 倪1 严1 牛1 温1 芦1 季1 俞1 章1 鲁1 葛1 伍1
            韦1 申1 尤1 毕1 聂1 丛1 焦1 向1 柳1 邢1 路1 岳1 齐1 柴1 梅1 莫1 庄1 辛1 管1 祝1 左1 涂1 谷1 祁1 时1 舒1 耿1 牟1 卜1 路1 詹1 关1 苗1 凌1 费1 纪1 靳1 盛1 童1 欧1 甄1 项1 曲1 成1 游1
            单1 解1 仇1 欧阳1 上官1 司马1 诸葛1 尉迟1 皇甫1 令狐1""".split("\\s+");

    private static final Decade[] DECADES = {
        new Decade(1975, 30, "建国爱志永明学德文玉洪庆传秀兴宝", "军华民强国平忠林生海峰东亮成利庆", "秀桂玉淑凤爱春红丽月素美兰翠", "英兰芳梅荣珍华玲香云霞芝凤萍", "军伟勇刚强涛峰斌健辉", "红英霞艳玲丽梅敏萍"),
        new Decade(1985, 26, "建志海晓永文国立春庆振红新玉长", "军伟强勇涛峰华明波辉斌刚东亮林", "晓春海丽红秀艳小玉爱雪燕文亚", "燕丽霞娟玲艳芳敏红梅静华英萍", "涛磊鹏超斌伟强刚峰勇", "丽静娟艳燕敏芳霞娜"),
        new Decade(1995, 18, "志晓文海俊明少家亚云凯子浩振", "超鹏磊杰飞龙洋帅斌凯宁波涛博", "晓雪亚文丽海婷梦雅思慧佳燕静", "娜婷静雪莹萍娟倩洁慧敏丹云洋", "鑫凯帅磊鹏超杰浩博宁", "静婷娜倩丹洁雪慧莹"),
        new Decade(2010, 6, "子浩宇俊博嘉一泽明天思家逸梓", "轩宇涵豪然杰阳泽航铭睿晨翔文", "雨欣梦思佳一子雅诗晓若嘉梓静", "涵怡萱欣琪雯婷瑶悦彤颖菲宁洁", "睿昊轩晨阳航", "琪悦颖欣妍瑶")
    };

    private final String[] surnames = new String[SURNAMES.length];
    private final int[] upTo = new int[SURNAMES.length];
    private final Random chance;

    Names(Random chance) {
        this.chance = chance;
        int sum = 0;
        for (int i = 0; i < SURNAMES.length; i++) {
            surnames[i] = SURNAMES[i].replaceAll("\\d", "");
            sum += Integer.parseInt(SURNAMES[i].replaceAll("\\D", ""));
            upTo[i] = sum;
        }
    }

    /** What people of that sex born in that year are called. */
    String next(boolean woman, int born) {
        var decade = decade(born);
        var alone = woman ? decade.womenAlone : decade.menAlone;
        if (chance.nextInt(100) < decade.aloneOfHundred) {
            return surname() + pick(alone);
        } else {
            var first = pick(woman ? decade.womenFirst : decade.menFirst);
            var second = pick(woman ? decade.womenSecond : decade.menSecond);
            return surname() + first + (second == first ? pick(alone) : second);
        }
    }

    private static Decade decade(int born) {
        for (var decade : DECADES) {
            if (born < decade.before) {
                return decade;
            }
        }
        return DECADES[DECADES.length - 1];
    }

    private String surname() {
        int at = java.util.Arrays.binarySearch(upTo, chance.nextInt(upTo[upTo.length - 1]) + 1);
        return surnames[at >= 0 ? at : -at - 1];
    }

    private char pick(String letters) {
        return letters.charAt(chance.nextInt(letters.length()));
    }

    /** The characters in fashion for those born before a year, and how many of a hundred bear a single one. */
    private record Decade(int before, int aloneOfHundred, String menFirst, String menSecond, String womenFirst, String womenSecond, String menAlone, String womenAlone) {}
}
