package yanxun.observation.demo;

import java.util.List;
import java.util.Map;
import java.util.Random;

/** What observers of the demo write; data, not told in other tongues. */
final class Words {
    static final List<String> SEEN = List.of("出示情境图，请学生说发现了什么，三人发言，都说得完整。", "同桌互说一分钟，教师到后排听了两组。", "追问“你是怎么想的”，等了约五秒，学生补充了理由。", "板书关键词三个，学生齐读。", "小组动手操作，第四组材料少一份，教师及时补上。",
            "学生板演出现两种方法，教师让台下比较。", "练习分三层，后进生先做第一层。", "一名学生答错，教师请同伴帮助，没有直接给答案。", "播放两分钟视频，之后提的问题与视频关联不大。", "朗读指导到位，学生读出了变化。", "小结由学生说，教师补充一句。", "下课前两分钟布置分层作业。");
    static final List<String> STRENGTHS = List.of("目标具体，环节都围着目标走；追问有等待，学生愿意说。", "材料准备充分，学生动手时间超过十五分钟。", "关注到后排学生，巡视中作了个别指导。", "教学评一致，当堂练习看得出学会没有。", "情境贴近学生生活，板书清楚。");
    static final List<String> SUGGESTIONS = List.of("提问指向再集中一些，一个问题问到底。", "小组讨论前先给独立思考的时间。", "练习的反馈可以让学生互评。", "多请没有举手的学生。", "导入再短两分钟，把时间留给练习。");
    private static final Map<String, List<String>> TOPICS = Map.of("语文", List.of("观潮", "落花生", "搭船的鸟", "田字格里的春天", "我们的好朋友"), "数学", List.of("分数的初步认识", "圆的周长", "两位数乘两位数", "一次函数的图象"), "英语", List.of("My weekend plan", "Seasons", "A trip to the museum"),
            "科学", List.of("水的三态变化", "影子的秘密"), "音乐", List.of("四季歌", "小河淌水"), "美术", List.of("美丽的校园", "剪纸里的故事"));
    private static final List<String> REPORT = List.of("本学期随堂听课，覆盖各年级，常态课目标意识明显增强。", "课堂上学生活动的时间比上学期长，但讨论的质量参差，有的小组只有一人在说。", "从作业看，基础题正确率高，解决实际问题时审题不细。", "青年教师备课认真，追问和等待还需要练。",
            "集体备课落到了课堂，同一单元几位教师的任务设计能看出共同研究的痕迹。", "村小的实验材料不足，建议共同体牵头学校统一配送。", "评价单使用面扩大，学生能说出自己哪里没有做到。", "下一步以单元整体教学为重点，每月磨一节课，学期末展示。", "反馈会上教师谈得最多的是时间不够，建议精简环节，把问题问准。",
            "视导中发现的问题已逐校反馈，并约定了复看的时间。");

    private Words() {}

    static String topic(String subject, Random chance) {
        return pick(TOPICS.getOrDefault(subject, List.of("单元整体教学第一课时", "单元整体教学第二课时", "复习课", "实践活动课")), chance);
    }

    static String pick(List<String> words, Random chance) {
        return words.get(chance.nextInt(words.size()));
    }

    /** Exactly so many characters, in paragraphs. */
    static String report(int characters, Random chance) {
        var text = new StringBuilder();
        int count = 0;
        while (count < characters) {
            var sentence = pick(REPORT, chance);
            var part = sentence.length() > characters - count ? sentence.substring(0, characters - count) : sentence;
            text.append(part);
            count += part.length();
            if (chance.nextInt(4) == 0) {
                text.append('\n');
            }
        }
        return text.toString();
    }
}
