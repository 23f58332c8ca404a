package yanxun.observation.timetable;

import java.util.LinkedHashMap;
import java.util.Map;
import yanxun.platform.spreadsheet.Column;
import yanxun.platform.spreadsheet.SheetSpec;

/** A timetable as a list: a row for each lesson of the week. */
final class TimetableSheet {
    static final Column<String> NUMBER = Column.code("工号").alias("教师工号", "教职工号", "教师编号").longest(32).example("T2023001").note("工号和教师填一项就够;同名的要填工号");
    static final Column<String> TEACHER = Column.name("教师").alias("任课教师", "教师姓名", "姓名", "老师").longest(40).example("王芳");
    static final Column<String> SUBJECT = Column.text("学科").alias("课程", "科目").required().longest(20).example("语文");
    static final Column<String> CLASS = Column.text("班级").alias("行政班", "班").required().longest(40).example("三(2)班");
    static final Column<Integer> WEEKDAY = Column.choice("星期", weekdays()).alias("周几", "星期几").required().example("星期一");
    static final Column<Integer> PERIOD = Column.choice("节次", periods()).alias("节", "第几节").required().example("第3节");
    static final Column<Weeks> WEEKS = Column.choice("单双周", weeks()).alias("周次").example("每周").note("不填就是每周;学期第一周是单周");
    static final Column<String> ROOM = Column.text("教室").alias("地点", "上课地点").longest(60).example("实验楼 201");
    static final SheetSpec SPEC = SheetSpec.of("课表", NUMBER, TEACHER, SUBJECT, CLASS, WEEKDAY, PERIOD, WEEKS, ROOM);

    private TimetableSheet() {}

    static Map<String, Integer> weekdays() {
        var meanings = new LinkedHashMap<String, Integer>();
        for (int i = 1; i <= 7; i++) {
            var day = i == 7 ? "日" : TimetableWords.NUMERALS[i - 1];
            for (var word : new String[] {"星期" + day, "周" + day, day, String.valueOf(i), "星期" + i, "周" + i, "礼拜" + day}) {
                meanings.put(word, i);
            }
        }
        meanings.put("周天", 7);
        meanings.put("星期天", 7);
        return meanings;
    }

    static Map<String, Integer> periods() {
        var meanings = new LinkedHashMap<String, Integer>();
        for (int i = 1; i <= TimetableWords.NUMERALS.length; i++) {
            var numeral = TimetableWords.NUMERALS[i - 1];
            for (var word : new String[] {"第" + i + "节", String.valueOf(i), i + "节", "第" + numeral + "节", numeral, numeral + "节"}) {
                meanings.put(word, i);
            }
        }
        return meanings;
    }

    static Map<String, Weeks> weeks() {
        var meanings = new LinkedHashMap<String, Weeks>();
        for (var weeks : Weeks.values()) {
            meanings.put(weeks.displayName(), weeks);
        }
        meanings.putAll(Map.of("单", Weeks.ODD, "双", Weeks.EVEN, "全", Weeks.ALL, "全周", Weeks.ALL, "单双周", Weeks.ALL));
        return meanings;
    }
}
