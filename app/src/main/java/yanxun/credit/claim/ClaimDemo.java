package yanxun.credit.claim;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.credit.ledger.Posting;
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

/** Claims of one school in every state, each brought there by the people who may, and a spot check that finds one false. */
@Component
class ClaimDemo implements DemoPart {
    /** @param who of the teachers claims; {@code days} the training took; {@code scan} which picture, the same number the same file */
    private record Told(int who, String title, String organiser, String level, String form, String category, int days, String hours, int scan, Ending end) {}

    /** How far a claim has come. */
    private enum Ending { DRAFT, HANDED_IN, RETURNED, ENDORSED, POSTED, REFUSED, APPEALED, REFUSED_AGAIN, WITHDRAWN, FALSE }

    private static final List<Told> CLAIMS = List.of(
            new Told(2, "省级骨干教师跟岗研修", "省教师发展中心", "PROVINCE", "SHADOWING", "PRACTICE.SUBJECT", 5, "32", 1, Ending.POSTED),
            new Told(2, "部编教材网络研修", "市教育学院", "CITY", "ONLINE", "KNOWLEDGE.SUBJECT", 20, "20", 2, Ending.RETURNED),
            new Told(2, "朗读指导讲座", "区图书馆", "DISTRICT", "LECTURING", "PRACTICE.SUBJECT", 1, "2", 3, Ending.DRAFT),
            new Told(1, "整本书阅读高级研修", "市教育学院", "CITY", "WORKSHOP", "KNOWLEDGE.SUBJECT", 3, "18", 4, Ending.HANDED_IN),
            new Told(0, "整本书阅读高级研修", "市教育学院", "CITY", "WORKSHOP", "KNOWLEDGE.SUBJECT", 3, "18", 4, Ending.HANDED_IN),
            new Told(3, "区小学语文公开课：草船借箭", "区教研中心", "DISTRICT", "OPEN_LESSON", "PRACTICE.SUBJECT", 1, "1", 5, Ending.HANDED_IN),
            new Told(4, "在职教育硕士课程", "师范大学", "PROVINCE", "DEGREE", "KNOWLEDGE.SUBJECT", 30, "190", 6, Ending.ENDORSED),
            new Told(5, "家庭教育指导师培训", "市妇联", "CITY", "INTENSIVE", "ETHICS.FAMILY", 4, "28", 7, Ending.ENDORSED),
            new Told(1, "全国语文课例展评一等奖", "中国教育学会分会", "NATIONAL", "PRIZE", "PRACTICE.SUBJECT", 1, "1", 8, Ending.POSTED),
            new Told(6, "信息技术应用能力提升", "省电教馆", "PROVINCE", "ONLINE", "KNOWLEDGE.DIGITAL", 30, "30", 9, Ending.POSTED),
            new Told(7, "心理健康教育B证培训", "省教育厅", "PROVINCE", "INTENSIVE", "ETHICS.WELLBEING", 6, "48", 10, Ending.POSTED),
            new Told(5, "命题技术专题研修", "市教研院", "CITY", "WORKSHOP", "PRACTICE.ASSIGNMENT", 2, "12", 11, Ending.POSTED),
            new Told(0, "某平台直播课", "某科技公司", "NATIONAL", "ONLINE", "", 2, "40", 12, Ending.REFUSED),
            new Told(3, "书法水平考级", "某书画社", "CITY", "SELF_STUDY", "SELF", 10, "30", 13, Ending.APPEALED),
            new Told(6, "企业参观学习", "某集团", "CITY", "DISPATCH", "", 1, "8", 14, Ending.REFUSED_AGAIN),
            new Told(4, "读书会分享", "区新华书店", "DISTRICT", "WORKSHOP", "SELF", 1, "3", 15, Ending.WITHDRAWN),
            new Told(7, "班主任国培计划", "某培训学校", "NATIONAL", "INTENSIVE", "ETHICS", 5, "40", 16, Ending.FALSE));
    private static final int PEOPLE = 8;
    private static final String FALSE = "发证单位答复没有办过这个班";

    private final JdbcClient jdbc;
    private final Viewers viewers;
    private final Posting posting;
    private final Claimant claimant;
    private final Bureau bureau;

    ClaimDemo(JdbcClient jdbc, Viewers viewers, Posting posting, Claimant claimant, Bureau bureau) {
        this.jdbc = jdbc;
        this.viewers = viewers;
        this.posting = posting;
        this.claimant = claimant;
        this.bureau = bureau;
    }

    @Override
    public int order() {
        return 66;
    }

    @Override
    public String name() {
        return "学时申报";
    }

    private record Cast(DemoRegion region, List<UUID> teachers, UUID dean, UUID director, UUID officer) {}

    @Override
    public void live(DemoRegion region, Progress progress) {
        var teachers = teachers(region);
        var dean = post("select d.person_id from org.duty_card d join org.unit_card u on u.id = d.scope_id where u.wall = :wall and d.post = 'DEAN' and u.name like '%实验小学' order by u.name, d.person_id limit 1", region);
        var director = post("select person_id from org.duty_card where wall = :wall and post = 'BUREAU_DIRECTOR' order by person_id limit 1", region);
        var officer = post("select person_id from org.duty_card where wall = :wall and post = 'TRAINING_OFFICER' order by person_id limit 1", region);
        if (teachers.size() < PEOPLE || dean.isEmpty() || director.isEmpty() || officer.isEmpty()) {
            return;
        }
        var cast = new Cast(region, teachers, dean.getFirst(), director.getFirst(), officer.getFirst());
        var chance = region.chance("claims");
        for (int i = 0; i < CLAIMS.size(); i++) {
            live(DemoRegion.id(chance), CLAIMS.get(i), 50 - 2 * i, cast);
        }
        check(DemoRegion.id(chance), cast);
    }

    /** @param since days ago when it was written */
    private void live(UUID id, Told told, int since, Cast cast) {
        var claimed = cast.teachers().get(told.who());
        act(cast, claimed, since, viewer -> claimant.write(id, form(id, told, cast, since), picture(told), viewer));
        if (told.end() == Ending.DRAFT) {
            return;
        }
        act(cast, claimed, since - 1, viewer -> claimant.handIn(id, viewer));
        switch (told.end()) {
            case DRAFT, HANDED_IN -> {}
            case RETURNED -> act(cast, cast.dean(), since - 2, viewer -> bureau.judging().sendBack(id, "证书编号看不清，请重新拍照", viewer));
            case WITHDRAWN -> act(cast, claimed, since - 2, viewer -> claimant.withdraw(id, viewer));
            case ENDORSED, POSTED, REFUSED, APPEALED, REFUSED_AGAIN, FALSE -> judged(id, told, since - 2, cast);
        }
    }

    private void judged(UUID id, Told told, int since, Cast cast) {
        act(cast, cast.dean(), since, viewer -> bureau.judging().endorse(id, viewer));
        if (told.end() == Ending.POSTED || told.end() == Ending.FALSE) {
            act(cast, cast.director(), since - 2, viewer -> bureau.judging().accept(id, null, "", viewer));
            act(cast, cast.director(), since - 2, _ -> posting.settle(ClaimSource.SOURCE, id, ""));
        } else if (told.end() != Ending.ENDORSED) {
            act(cast, cast.director(), since - 2, viewer -> bureau.judging().refuse(id, "主办单位不在认可的名录里", viewer));
            appealed(id, told, since - 4, cast);
        }
    }

    private void appealed(UUID id, Told told, int since, Cast cast) {
        if (told.end() != Ending.REFUSED) {
            act(cast, cast.teachers().get(told.who()), since, viewer -> claimant.appeal(id, "有教育局转发的通知，附在材料第二页", viewer));
        }
        if (told.end() == Ending.REFUSED_AGAIN) {
            act(cast, cast.officer(), since - 2, viewer -> bureau.judging().refuse(id, "通知只说鼓励参加，没有列入学时范围", viewer));
        }
    }

    /** A third of what was accepted; the false one is drawn, whatever the others: the seed was tried until it was. */
    private void check(UUID id, Cast cast) {
        var today = cast.region().today();
        var accepted = Scope.within(cast.region().district(), () -> jdbc.sql("select id, title from credit.claim where wall = :wall and state in ('ACCEPTED', 'POSTED') order by id").param("wall", cast.region().district()).query(Accepted.class).list());
        var wrong = accepted.stream().filter(each -> each.title().equals("班主任国培计划")).findFirst();
        if (wrong.isPresent()) {
            var ids = accepted.stream().map(Accepted::id).toList();
            var seed = java.util.stream.IntStream.range(2026001, 2026999).mapToObj(number -> "福彩 3D 第 " + number + " 期").filter(each -> Draw.of(ids, each, 34).contains(wrong.get().id())).findFirst().orElseThrow();
            act(cast, cast.director(), 4, viewer -> bureau.checks().draw(id, new CheckForm(id, "本学期申报抽查", today.minusDays(120), today, 34, seed), viewer));
            act(cast, cast.officer(), 3, viewer -> bureau.checks().find(id, wrong.get().id(), false, FALSE, viewer));
            act(cast, cast.officer(), 3, _ -> posting.settle(ClaimSource.SOURCE, wrong.get().id(), yanxun.platform.i18n.Text.kept("抽查不实:{0}", FALSE)));
        }
    }

    private record Accepted(UUID id, String title) {}

    private static ClaimForm form(UUID id, Told told, Cast cast, int since) {
        var to = cast.region().today().minusDays(since + 3L);
        return new ClaimForm(id, null, told.title(), told.organiser(), told.level(), told.category(), told.form(), told.form().equals("LECTURING") || told.form().equals("OPEN_LESSON") ? "LECTURER" : "LEARNER",
                told.form().equals("PRIZE") ? "FIRST" : "", to.minusDays(told.days() - 1L), to, new BigDecimal(told.hours()), told.scan() == 4 ? "" : "研训-" + cast.region().year() + "-" + (1000 + told.scan()), "");
    }

    private static byte[] picture(Told told) {
        return DemoEvidence.png(told.title(), told.hours() + " 学时", told.organiser(), "No. " + (1000 + told.scan()));
    }

    /** Teachers of Chinese without further duties, of the school that stands at the door. */
    private List<UUID> teachers(DemoRegion region) {
        return Scope.within(region.district(), () -> jdbc.sql("""
                select p.id from org.person_card p join org.unit_card u on u.id = p.unit_id
                 where p.wall = :wall and u.name like '%实验小学' and '语文' = any (p.subjects)
                   and not exists (select from org.duty_card d where d.person_id = p.id and d.post <> 'CLASS_TEACHER' and d.valid @> current_date) order by u.name, p.number limit :most
                """).param("wall", region.district()).param("most", PEOPLE).query(UUID.class).list());
    }

    private List<UUID> post(String sql, DemoRegion region) {
        return Scope.within(region.district(), () -> jdbc.sql(sql).param("wall", region.district()).query(UUID.class).list());
    }

    private void act(Cast cast, UUID person, int ago, Consumer<Viewer> deed) {
        var viewer = Objects.requireNonNull(Scope.everywhere(() -> viewers.of(new PersonId(person)).orElseThrow(NotFound::new)));
        var moment = cast.region().today().minusDays(ago).atTime(9 + Math.floorMod(ago, 8), 20).atZone(Times.ZONE).toInstant();
        ScopedValue.where(Scope.CURRENT, viewer.scope()).run(() -> ShiftingClock.at(moment, () -> deed.accept(viewer)));
    }

    /** Does what a claimant does on the pages. */
    @Component("demoClaimant")
    static class Claimant {
        private final Claiming claiming;
        private final Proving proving;

        Claimant(Claiming claiming, Proving proving) {
            this.claiming = claiming;
            this.proving = proving;
        }

        void write(UUID id, ClaimForm form, byte[] picture, Viewer viewer) {
            claiming.write(id, form, viewer);
            proving.add(id, "证书.png", new java.io.ByteArrayInputStream(picture), viewer);
        }

        void handIn(UUID id, Viewer viewer) {
            claiming.handIn(id, viewer);
        }

        void withdraw(UUID id, Viewer viewer) {
            claiming.withdraw(id, viewer);
        }

        void appeal(UUID id, String reason, Viewer viewer) {
            claiming.appeal(id, reason, viewer);
        }
    }

    /** Those who judge. */
    @Component("demoJudges")
    record Bureau(JudgingClaims judging, SpotChecks checks) {}
}
