package yanxun.training.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.springframework.stereotype.Component;
import yanxun.platform.demo.DemoRegion;
import yanxun.training.task.ReadingThrough;
import yanxun.training.task.Setting;
import yanxun.training.task.SubmittingTasks;
import yanxun.training.task.TaskForm;

/** Tasks of the workshop, some handed in, some read, a few given back. */
@Component
class Handing {
    private static final List<String> NOTES = List.of("教材把“观察”放在习作之前，我原来只当例文讲。回校后先带学生去看校门口的树，写出来的句子具体多了；下一步要把观察单改短。",
            "磨课时大家问我：这一环节学生在学什么？我答不上来。重写目标后，把三个活动并成一个任务，课堂反而慢下来，学生说得更多。",
            "单元的重点是复述。我设计了“给一年级弟弟讲故事”的任务，孩子们主动去找关键词。困难是时间不够，准备把阅读单提前一天发。",
            "听了展示课才明白评价要放在前面想。我给自己的课补了一张三条标准的自评表，试用两次，学生能说出哪里没做到。");

    private final TrainingRoles roles;
    private final Setting setting;
    private final SubmittingTasks submitting;
    private final ReadingThrough reading;

    Handing(TrainingRoles roles, Setting setting, SubmittingTasks submitting, ReadingThrough reading) {
        this.roles = roles;
        this.setting = setting;
        this.submitting = submitting;
        this.reading = reading;
    }

    void live(UUID cohort, UUID officer, LocalDate today, Random chance, List<UUID> learners) {
        var reflection = DemoRegion.id(chance);
        var work = DemoRegion.id(chance);
        roles.act(officer, today.minusDays(19), viewer -> {
            setting.set(cohort, new TaskForm(reflection, 0, "REFLECTION", "第一次磨课反思", "写清改了什么、为什么改、学生有什么变化。", today.plusDays(3), 40, false, "DEAN", true), viewer);
            setting.set(cohort, new TaskForm(work, 0, "WORK", "单元教学设计一份", "含学情分析、任务、作业和评价标准。", today.plusDays(20), 0, false, "HEAD", true), viewer);
        });
        for (int i = 0; i < learners.size(); i++) {
            var person = learners.get(i);
            var text = NOTES.get(i % NOTES.size());
            if (chance.nextInt(100) < 65) {
                roles.act(person, today.minusDays(1 + i % 8), viewer -> submitting.handIn(reflection, text, null, viewer));
                if (i % 3 == 0) {
                    var again = i % 9 == 0;
                    roles.act(officer, today, viewer -> reading.read(reflection, person, !again, again ? "例子很好，请补上学生作业前后的对比。" : "改得具体，建议在校内教研分享。", 0, viewer));
                }
            }
        }
    }
}
