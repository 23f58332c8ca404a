package yanxun.plan.calendar;

import static yanxun.platform.i18n.Text.t;

import java.time.LocalDate;
import java.util.List;
import yanxun.platform.time.Times;

/** A collision worth a second look. It forbids nothing. */
public sealed interface Hint {
    LocalDate on();

    String text();

    String link();

    /** Two activities at the same time expect the same people. */
    record SamePeople(Happening one, Happening other, int people, List<String> names) implements Hint {
        @Override
        public LocalDate on() {
            return one.from();
        }

        @Override
        public String text() {
            var who = String.join("、", names) + (people > names.size() ? t("等 {0} 人", people) : "");
            return t("{0} 同时被安排参加“{1}”和“{2}”", who, one.title(), other.title());
        }

        @Override
        public String link() {
            return other.link();
        }
    }

    /** A school is called to more in one day than it can bear. */
    record TooMany(LocalDate on, String school, int activities) implements Hint {
        @Override
        public String text() {
            return t("{0} 这一天有 {1} 项活动,请错开", school, activities);
        }

        @Override
        public String link() {
            return "/calendar?view=week&on=" + on;
        }
    }

    /** Something is set on a holiday. */
    record OnHoliday(Happening happening, String holiday, LocalDate instead) implements Hint {
        @Override
        public LocalDate on() {
            return happening.from();
        }

        @Override
        public String text() {
            return t("“{0}”排在{1}假期,最近的工作日是{2}", happening.title(), holiday, Times.weekday(instead));
        }

        @Override
        public String link() {
            return happening.link();
        }
    }
}
