package yanxun.training.task;

import java.util.Map;
import yanxun.platform.web.Choices;

/** Names of the fixed choices of a task. */
public final class TaskWords {
    public static final Map<String, String> KINDS = Choices.ordered("NOTES", "学习笔记", "REFLECTION", "反思", "WORK", "作品");
    public static final Map<String, String> READERS = Choices.ordered("HEAD", "班主任(培训班负责人)", "DEAN", "本校教导主任", "PRINCIPAL", "本校校长");

    private TaskWords() {}
}
