package yanxun.training.task;

import java.time.LocalDate;
import java.util.UUID;
import yanxun.platform.error.Rejected;

/** What people are asked to hand in. */
public record Task(UUID id, int version, UUID cohortId, UUID wall, String kind, String title, String guide, LocalDate dueOn, int least, boolean needsFile, String reader, boolean condition,
        boolean withdrawn) {
    private static final int LONGEST = 20_000;

    public boolean isLate(LocalDate day) {
        return day.isAfter(dueOn);
    }

    public String kindName() {
        return TaskWords.KINDS.getOrDefault(kind, "");
    }

    public String readerName() {
        return TaskWords.READERS.getOrDefault(reader, "");
    }

    public String url() {
        return "/training/tasks/" + id;
    }

    /** Counted as people count: what can be seen, without the gaps. */
    static int length(String text) {
        return (int) text.codePoints().filter(letter -> !Character.isWhitespace(letter)).count();
    }

    void refuse(String text, boolean file) {
        if (withdrawn) {
            throw new Rejected("这项任务已经撤销,不用再交");
        }
        if (length(text) > LONGEST) {
            throw new Rejected("文字不超过 20000 字,更长的请用附件");
        }
        if (length(text) < least) {
            throw new Rejected("至少 {0} 字,现在 {1} 字", least, length(text));
        }
        if (needsFile && !file) {
            throw new Rejected("请附上文件");
        }
        if (length(text) == 0 && !file) {
            throw new Rejected("请填写文字,或附上文件");
        }
    }
}
