package yanxun.activity.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.activity.undertaking.Phase;
import yanxun.platform.demo.DemoPart;
import yanxun.platform.demo.DemoRegion;
import yanxun.platform.job.Progress;

/** Community activities on their way: one at each step, some archived, some that ended early, and what the bureau offers for the term. */
@Component
class UndertakingDemo implements DemoPart {
    private static final List<Turn> TURNS = List.of(
            new Turn("统编教材习作单元整体教学", "exhibition", "语文", Phase.ARCHIVE, true, 250), new Turn("数学“图形与几何”同课异构", "exhibition", "数学", Phase.ARCHIVE, true, 230),
            new Turn("英语绘本阅读展课", "exhibition", "英语", Phase.ARCHIVE, true, 210), new Turn("科学探究课磨课与展示", "exhibition", "科学", Phase.DELIVERY, false, 120),
            new Turn("口语交际教学研讨", "exhibition", "语文", Phase.CHOICE, false, 95), new Turn("“量感”培养课例研究", "exhibition", "数学", Phase.EXHIBITION, false, 90),
            new Turn("道德与法治情境教学", "exhibition", "道德与法治", Phase.PREPARATION, false, 80), new Turn("体育大单元教学", "exhibition", "体育", Phase.STUDY, false, 60),
            new Turn("美术跨学科主题学习", "exhibition", "美术", Phase.BRIEFING, false, 50), new Turn("整本书阅读推进课", "exhibition", "语文", Phase.NOTICE, false, 45),
            new Turn("计算教学算理与算法", "exhibition", "数学", Phase.ARGUMENT, false, 35), new Turn("英语语音教学研讨", "exhibition", "英语", Phase.PLAN, false, 30),
            new Turn("劳动课程基地共享", "exhibition", "劳动", Phase.DIAGNOSIS, false, 40), new Turn("音乐合唱课堂展示", "exhibition", "音乐", Phase.SCREENING, false, 4),
            new Turn("信息科技项目学习", "exhibition", "信息科技", Phase.REQUEST, false, 2));

    private final JdbcClient jdbc;
    private final Undertaker undertaker;
    private final MenuLife menus;

    UndertakingDemo(JdbcClient jdbc, Undertaker undertaker, MenuLife menus) {
        this.jdbc = jdbc;
        this.undertaker = undertaker;
        this.menus = menus;
    }

    /** One activity: what about, how far it has come, whether it is over, how many days ago it was asked for. */
    record Turn(String title, String form, String subject, Phase until, boolean over, int ago) {}

    @Override
    public int order() {
        return 32;
    }

    @Override
    public String name() {
        return "共同体活动";
    }

    @Override
    public void live(DemoRegion region, Progress progress) {
        var cast = Cast.of(region.district(), jdbc);
        var communities = cast.communities.stream().filter(community -> "小学".equals(community.stage())).toList();
        var chance = region.chance("undertakings");
        var ways = new ArrayList<Undertaker.Way>();
        for (int i = 0; i < TURNS.size() && !communities.isEmpty(); i++) {
            var turn = TURNS.get(i);
            progress.at(50 * i / TURNS.size(), turn.title());
            ways.add(undertaker.begin(DemoRegion.id(chance), turn, communities.get(i % communities.size()), cast, start(region, turn), new Random(region.seed() + i)));
        }
        ways.stream().sorted(Comparator.comparing(Undertaker.Way::day)).forEach(undertaker::finish);
        menus.live(communities, cast, region);
    }

    private static LocalDate start(DemoRegion region, Turn turn) {
        return region.today().minusDays(turn.ago());
    }
}
