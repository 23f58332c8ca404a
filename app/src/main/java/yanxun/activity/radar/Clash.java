package yanxun.activity.radar;

import static yanxun.platform.i18n.Text.t;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yanxun.org.Exam;
import yanxun.platform.i18n.Text;
import yanxun.platform.time.Times;

/** Something an activity collides with at a time. It forbids nothing. */
sealed interface Clash {
    Severity severity();

    String text(Known known);

    /** Where or when it happens. */
    String where();

    default @Nullable String link() {
        return null;
    }

    /** How many it troubles. */
    default int weight() {
        return 1;
    }

    /** With another activity. */
    sealed interface WithAnother extends Clash {
        Other other();

        @Override
        default String where() {
            return other().where();
        }

        @Override
        default @Nullable String link() {
            return other().link();
        }
    }

    /** On a day, whatever the hour. */
    sealed interface OfDay extends Clash {
        LocalDate on();

        @Override
        default String where() {
            return Times.weekday(on());
        }
    }

    record SamePeople(Other other, List<UUID> people) implements WithAnother {
        @Override
        public Severity severity() {
            return Severity.SEVERE;
        }

        @Override
        public String text(Known known) {
            return t("{0} 这时已安排参加“{1}”", known.who(people), other.shownTitle());
        }

        @Override
        public int weight() {
            return people.size();
        }
    }

    /** @param what 负责人 or 主讲人 or 场地 */
    record Taken(What what, Other other) implements WithAnother {
        enum What {
            LEADER("负责人这时要参加“{0}”"), SPEAKER("主讲人这时要主讲“{0}”"), ROOM("场地这时已用于“{0}”");

            private final String sentence;

            What(String sentence) {
                this.sentence = sentence;
            }
        }

        @Override
        public Severity severity() {
            return Severity.SEVERE;
        }

        @Override
        public String text(Known known) {
            return t(what.sentence, other.shownTitle());
        }
    }

    /** People cannot get from one place to the next in time. */
    record Journey(Other other, List<UUID> people, int minutes, long gap) implements WithAnother {
        @Override
        public Severity severity() {
            return Severity.WARNING;
        }

        @Override
        public String text(Known known) {
            return t("{0} 与“{1}”之间只隔 {2} 分钟,路上约需 {3} 分钟", known.who(people), other.shownTitle(), gap, minutes);
        }
    }

    /** The day itself is not one for activities. */
    record OffDay(Severity severity, LocalDate on, String sentence, String name) implements OfDay {
        static OffDay holiday(LocalDate on, String name) {
            return new OffDay(Severity.SEVERE, on, "这天是{0}假期", name);
        }

        static OffDay exam(LocalDate on, Exam exam) {
            return new OffDay(Severity.SEVERE, on, "这天在考试周:{0}", exam.name());
        }

        static OffDay weekend(LocalDate on) {
            return new OffDay(Severity.WARNING, on, "这天是周末,不是调休的工作日", "");
        }

        static OffDay outsideTerm(LocalDate on) {
            return new OffDay(Severity.WARNING, on, "这天不在学期内", "");
        }

        @Override
        public String text(Known known) {
            return t(sentence, name);
        }
    }

    /** Schools lose too many teachers of a subject at once. */
    record Drained(LocalDate on, List<Out> outs) implements OfDay {
        record Out(Teachers.Staff staff, int away, int teachers) {}

        @Override
        public Severity severity() {
            return Severity.WARNING;
        }

        @Override
        public String text(Known known) {
            var few = Known.first(outs).stream().map(out -> t("{0}{1} {2}/{3} 人", known.school(out.staff().school()), t(out.staff().subject()), out.away(), out.teachers())).toList();
            return t("同一学科外出过多:{0}", Text.listed(few)) + (outs.size() > few.size() ? t("等 {0} 处", outs.size()) : "");
        }

        @Override
        public int weight() {
            return outs.size();
        }
    }

    /** Schools, or the community, are called too often in one day. */
    record Crowded(LocalDate on, List<Load> loads) implements OfDay {
        /** @param school null for the community */
        record Load(@Nullable UUID school, int activities) {}

        @Override
        public Severity severity() {
            return Severity.WARNING;
        }

        @Override
        public String text(Known known) {
            var few = Known.first(loads).stream().map(load -> t("{0} {1} 项", load.school() == null ? t("本共同体") : known.school(load.school()), load.activities())).toList();
            return t("这一天的活动过多:{0}", Text.listed(few)) + (loads.size() > few.size() ? t("等 {0} 处", loads.size()) : "");
        }

        @Override
        public int weight() {
            return loads.size();
        }
    }
}
