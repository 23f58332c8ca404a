package yanxun.observation.timetable;

import java.util.Map;
import yanxun.platform.web.Choices;

/** Names of the days of a week, in order. */
public final class TimetableWords {
    public static final Map<String, String> WEEKDAYS = Choices.ordered("1", "星期一", "2", "星期二", "3", "星期三", "4", "星期四", "5", "星期五", "6", "星期六", "7", "星期日");
    /** 一 … 十二 */
    static final String[] NUMERALS = {"一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"};

    private TimetableWords() {}
}
