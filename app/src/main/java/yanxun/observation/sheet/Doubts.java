package yanxun.observation.sheet;

import static yanxun.platform.i18n.Text.kept;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import yanxun.platform.time.Times;

/** Whether the times a device tells can be right. What is doubtful is taken in all the same, shown, and counts once somebody who looks after the school has cleared it. */
final class Doubts {
    private static final Duration SLACK = Duration.ofMinutes(5);
    private static final int DAYS = 60;
    private static final int SHORTEST = 5;
    private static final int LONGEST = 240;

    private Doubts() {}

    /** @param started by the common clock @param elsewhere what the same observer recorded at the same time elsewhere, or empty @return a kept sentence, or empty */
    static String of(Instant started, int minutes, boolean sitting, LocalDate on, Instant received, String elsewhere) {
        var day = Times.day(started);
        if (started.isAfter(received.plus(SLACK))) {
            return kept("记录的开始时间 {0} 在收到之后,手机时钟可能不对", Times.minute(started));
        } else if (started.isBefore(received.minus(Duration.ofDays(DAYS)))) {
            return kept("记录的开始时间 {0} 距收到超过 {1} 天", Times.minute(started), DAYS);
        } else if (!day.equals(on)) {
            return kept("记录的日期是 {0},安排的日期是 {1}", Times.date(day), Times.date(on));
        } else if (started.plus(Duration.ofMinutes(minutes)).isAfter(received.plus(SLACK)) || minutes > LONGEST) {
            return kept("记录的时长 {0} 分钟对不上收到的时间", minutes);
        } else if (sitting && minutes < SHORTEST) {
            return kept("记录只有 {0} 分钟", minutes);
        } else {
            return elsewhere.isEmpty() ? "" : kept("同一时间还记录了另一节课:{0}", elsewhere);
        }
    }
}
