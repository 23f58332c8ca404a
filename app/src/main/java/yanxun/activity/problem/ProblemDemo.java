package yanxun.activity.problem;

import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.platform.access.Scope;
import yanxun.platform.access.Viewer;
import yanxun.platform.access.Viewers;
import yanxun.platform.data.PersonId;
import yanxun.platform.demo.DemoPart;
import yanxun.platform.demo.DemoRegion;
import yanxun.platform.error.NotFound;
import yanxun.platform.job.Progress;
import yanxun.platform.time.ShiftingClock;
import yanxun.platform.time.Times;

/** A dozen problems, one or more in each state, each brought there by the people who may. */
@Component
class ProblemDemo implements DemoPart {
    /** @param end the state it has come to */
    private record Told(String title, String stage, String subject, String what, String tried, boolean unnamed, ProblemLife end) {}

    private static final List<Told> PROBLEMS = List.of(
            told("三年级学生习作写不具体", "小学", "语文", "写人写事只有一两句，让补充就加空话；范文读得多，下笔还是老样子。", "读范文、仿写句段，当堂有效，隔周又回去了。", ProblemLife.OPEN),
            told("三年级习作内容空洞不具体", "小学", "语文", "学生写人写事只写一两句，补充时加空话。", "", ProblemLife.MERGED),
            told("分数的初步认识学生难以理解", "小学", "数学", "能读写几分之一，换成一堆物体平均分就说不清整体是什么。", "用折纸和画图，约三分之一的学生仍混淆。", ProblemLife.AWARDED),
            told("计算课练习多、正确率不升", "小学", "数学", "两位数乘法每天练二十题，错误总在进位处，订正后还错。", "错题本、小组互批。", ProblemLife.SOLVED),
            told("村小英语课听说机会太少", "小学", "英语", "一位教师带三个年级，每周两节，学生开口的时间每人不到一分钟。", "录音跟读，没有反馈。", ProblemLife.OPEN),
            told("初中实验课小组里总有人旁观", "初中", "物理", "四人一组，常是一人操作三人看，测验里实验题得分两极分化。", "轮流当操作员，时间不够。", ProblemLife.AWARDED),
            told("文言文课堂讲得多读得少", "初中", "语文", "逐字翻译占去大半节课，学生会背不会读。", "", ProblemLife.POSTED),
            told("跨学科项目怎样评价学生", "小学", "科学", "作品热闹，各人做了什么、学到什么说不清，家长也有疑问。", "用过互评表，分数都很高。", ProblemLife.ESCALATED),
            new Told("后半节课学生注意力涣散", "初中", "数学", "第五、六节课后二十分钟，抬头率明显下降，提醒无效。", "换活动、加提问。", true, ProblemLife.OPEN),
            told("作业太多", "小学", "数学", "作业多。", "", ProblemLife.RETURNED),
            told("高一新生函数概念过不去", "高中", "数学", "初高中衔接断层，抽象定义一出来就卡住，前测与后测差别不大。", "编了衔接学案。", ProblemLife.POSTED),
            told("线上教研互动少", "小学", "语文", "线上评课时只有两三个人发言。", "", ProblemLife.WITHDRAWN),
            told("整本书阅读怎样不增加负担", "小学", "语文", "学生读得快慢差一倍，交流课只能照顾中间。", "分组阅读单。", ProblemLife.SOLVED));

    private static final List<String> NOTES = List.of("前测做完：卡点集中在两处，与预想的不完全一样，第一轮先改任务单。",
            "第一轮试教：任务单改短后，独立完成的学生多了十来个。");

    private final JdbcClient jdbc;
    private final Viewers viewers;
    private final Asking asking;
    private final Screening screening;
    private final Solving solving;

    ProblemDemo(JdbcClient jdbc, Viewers viewers, Asking asking, Screening screening, Solving solving) {
        this.jdbc = jdbc;
        this.viewers = viewers;
        this.asking = asking;
        this.screening = screening;
        this.solving = solving;
    }

    @Override
    public int order() {
        return 45;
    }

    @Override
    public String name() {
        return "问题台";
    }

    private static Told told(String title, String stage, String subject, String what, String tried, ProblemLife end) {
        return new Told(title, stage, subject, what, tried, false, end);
    }

    @Override
    public void live(DemoRegion region, Progress progress) {
        var chance = region.chance("problems");
        var screener = Scope.everywhere(() -> jdbc.sql("select person_id from org.duty_card where wall = :wall and post = 'BUREAU_DIRECTOR' order by person_id limit 1").param("wall", region.district()).query(UUID.class).single());
        UUID first = null;
        for (int i = 0; i < PROBLEMS.size(); i++) {
            var told = PROBLEMS.get(i);
            var people = teachers(region, told, chance);
            if (people.size() >= 4) {
                var id = DemoRegion.id(chance);
                first = first == null ? id : first;
                live(id, told, new Cast(region, 50 - 3 * i, people, screener, first));
            }
        }
    }

    /** @param since days ago when it was posted */
    private record Cast(DemoRegion region, int since, List<UUID> people, UUID screener, UUID first) {}

    private void live(UUID id, Told told, Cast cast) {
        act(cast, 0, 0, viewer -> asking.post(id, new ProblemForm(id, null, told.title(), told.stage(), told.subject(), told.what(), told.tried(), told.unnamed(), null, null), viewer));
        switch (told.end()) {
            case POSTED -> {}
            case RETURNED -> act(cast, -1, 1, viewer -> screening.sendBack(id, "请写清是哪个年级、什么作业、多到什么程度", viewer));
            case WITHDRAWN -> act(cast, 0, 1, viewer -> asking.withdraw(id, viewer));
            case MERGED -> act(cast, -1, 1, viewer -> screening.merge(id, cast.first(), viewer));
            case OPEN, AWARDED, SOLVED, ESCALATED -> work(id, told, cast);
        }
    }

    private void work(UUID id, Told told, Cast cast) {
        act(cast, -1, 1, viewer -> screening.keep(id, viewer));
        for (int i = 2; i < cast.people().size(); i++) {
            act(cast, i, 2, viewer -> asking.echo(id, viewer));
        }
        if (told.end() == ProblemLife.ESCALATED) {
            act(cast, -1, 6, viewer -> screening.escalate(id, told.title() + "的实践研究", "涉及多学科、多学校，一个团队难以在一学期内解决", viewer));
            return;
        }
        act(cast, 1, 4, viewer -> solving.bid(id, new Solving.BidForm("先用两周做前测和访谈，找准卡点；再分三轮试教，每轮改一处，用后测和作业看变化。", cast.region().today().plusDays(40), number(cast.people().get(3))), viewer));
        if (told.end() != ProblemLife.OPEN) {
            act(cast, -1, 6, viewer -> screening.award(id, bid(id), viewer));
            act(cast, 1, 9, viewer -> solving.note(id, NOTES.getFirst(), null, "", viewer));
            act(cast, 3, 10, viewer -> solving.note(id, NOTES.getLast(), null, "", viewer));
        }
        if (told.end() == ProblemLife.SOLVED) {
            act(cast, 1, 11, viewer -> solving.solve(id, new Solving.CaseForm(told.what(), "前测找卡点，任务单由整页改为三步；每步有样例和自查，教师只讲共性错误；每周一次十分钟回看。", "六周后测，正确率由 62% 升到 81%；两所学校试用，结果相近。", "提出人与攻关团队"), viewer));
        }
    }

    /** Teachers of the subject from several schools: the poster, the bidder, and those who ask the same; the fourth is in the team. */
    private List<UUID> teachers(DemoRegion region, Told told, Random chance) {
        var all = Scope.within(region.district(), () -> jdbc.sql("select p.id from org.person_card p where p.wall = :wall and p.stage = :stage and :subject = any (p.subjects) and p.unit_id is not null order by p.number")
                .param("wall", region.district()).param("stage", told.stage()).param("subject", told.subject()).query(UUID.class).list());
        var mixed = new java.util.ArrayList<>(all);
        java.util.Collections.shuffle(mixed, chance);
        return mixed.stream().limit(5 + chance.nextInt(6)).toList();
    }

    private String number(UUID person) {
        return jdbc.sql("select number from org.person_card where id = :id").param("id", person).query(String.class).single();
    }

    private UUID bid(UUID problem) {
        return jdbc.sql("select id from activity.bid where problem_id = :id").param("id", problem).query(UUID.class).single();
    }

    /** In the name of one of the people, or of the screener; so many days after it was posted. */
    private void act(Cast cast, int who, int days, Consumer<Viewer> deed) {
        var person = who < 0 ? cast.screener() : cast.people().get(who);
        var viewer = Objects.requireNonNull(Scope.everywhere(() -> viewers.of(new PersonId(person)).orElseThrow(NotFound::new)));
        var moment = cast.region().today().minusDays(cast.since() - days).atTime(9 + days % 8, 10 + who + days).atZone(Times.ZONE).toInstant();
        ScopedValue.where(Scope.CURRENT, viewer.scope()).run(() -> ShiftingClock.at(moment, () -> deed.accept(viewer)));
    }
}
