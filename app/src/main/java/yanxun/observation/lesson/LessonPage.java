package yanxun.observation.lesson;

import static yanxun.platform.i18n.Text.t;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yanxun.platform.time.Times;
import yanxun.platform.web.View;

/** One lesson: where it stands, who observes it, what was recorded and what came of it. */
public record LessonPage(Lesson lesson, List<Observer> observers, Map<String, String> instruments, List<Happenings.Line> happenings, List<Merging.Twin> twins, UUID me, LocalDate today) implements View {
    public record Observer(UUID id, String name, String unitName, String kind, boolean excused, String excuse, @Nullable UUID sheetId, @Nullable BigDecimal total, @Nullable String band, @Nullable Instant receivedAt,
            @Nullable String doubt, boolean cleared) {
        public String kindName() {
            return LessonWords.OBSERVERS.getOrDefault(kind, kind);
        }

        public boolean handedIn() {
            return sheetId != null;
        }

        public String when() {
            return receivedAt == null ? "" : Times.minute(receivedAt);
        }

        public boolean isDoubtful() {
            return doubt != null && !doubt.isEmpty() && !cleared;
        }
    }

    public @Nullable Observer mine() {
        return observers.stream().filter(each -> each.id().equals(me) && !each.excused()).findFirst().orElse(null);
    }

    public boolean mayObserve() {
        var mine = mine();
        return mine != null && !mine.handedIn() && !lesson.isCancelled();
    }

    /** Who looks after the school, or arranged it, may come too. */
    public boolean mayJoin() {
        return mine() == null && !lesson.mine() && !lesson.isCancelled();
    }

    public boolean mayChange() {
        return lesson.arranged() && lesson.isOpen();
    }

    /** The same as the sight of sheets tells: others' once one's own is in, what was recorded of the own lesson once it is released. */
    public boolean reads(Observer observer) {
        var mine = mine();
        return observer.id().equals(me) || (!observer.kind().equals("SELF") || lesson.isReleased()) && (lesson.mine() ? lesson.isReleased() : lesson.arranged() || mine != null && mine.handedIn());
    }

    public boolean readsSeveral() {
        return observers.stream().filter(each -> each.handedIn() && reads(each)).count() > 1;
    }

    /** There is something to talk over, or to read. */
    public boolean toldOfIt() {
        return !lesson.isCancelled() && (lesson.isReleased() || lesson.sheets() > 0 && (!lesson.mine() || lesson.kind().equals("REFLECTIVE")));
    }

    public long owing() {
        return observers.stream().filter(each -> !each.excused() && !each.handedIn()).count();
    }

    public String nextStep() {
        var mine = mine();
        if (lesson.isCancelled()) {
            return t("已取消:{0}", lesson.cancelReason());
        } else if (mine != null && !mine.handedIn()) {
            return lesson.onDate().isAfter(today) ? t("{0} 去听这节课。出发前打开一次“现场听课”,没有网络也能记。", lesson.when()) : t("请记录这节课。没有网络也能记,有网时自动交上来。");
        } else if (lesson.sheets() == 0) {
            return t("等听课的人记录。");
        } else if (owing() > 0) {
            return t("还有 {0} 人没有交听课记录。", owing());
        } else if (!lesson.isReleased()) {
            return t("记录齐了,可以议课并反馈给老师。");
        } else {
            return t("已经反馈给老师。");
        }
    }
}
