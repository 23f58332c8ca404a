package yanxun.training.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.platform.access.Scope;
import yanxun.platform.access.Viewer;
import yanxun.platform.demo.DemoRegion;
import yanxun.training.trainer.Daypart;
import yanxun.training.trainer.Freeing;
import yanxun.training.trainer.KeepingTrainers;
import yanxun.training.trainer.Standing;
import yanxun.training.trainer.TrainerForm;
import yanxun.training.trainer.Week;

/** Sixty-two experts: most of the region with an honour to their name, a dozen from outside; some rest, some have left, some wait to be admitted. */
@Component
class ExpertPool {
    private static final int SIZE = 62;
    private static final List<String> OUTSIDERS = List.of("顾文涛", "申屠敏", "欧阳立", "林嘉禾", "姚若水", "费明远", "裘一鸣", "章含之", "柏青", "庄晓梦", "陆知行", "温如玉");
    private static final List<String> HOUSES = List.of("省教育学院", "师范大学教师教育学院", "市教科院", "省教研室");
    private static final List<String> TOPICS = List.of("单元整体教学设计、教学评一致性", "作业设计与命题、学业质量分析", "课堂观察与议课、青年教师成长", "跨学科主题学习、项目化学习", "信息技术与课堂融合、人工智能备课", "课题研究方法、教学成果表达", "班级管理、家校沟通", "实验教学、科学探究");

    private final JdbcClient jdbc;
    private final KeepingTrainers keeping;
    private final Freeing freeing;
    private final TrainingRoles roles;

    ExpertPool(JdbcClient jdbc, KeepingTrainers keeping, Freeing freeing, TrainingRoles roles) {
        this.jdbc = jdbc;
        this.keeping = keeping;
        this.freeing = freeing;
        this.roles = roles;
    }

    private record Honoured(String number, String stage, String subject) {}

    /** The experts of the region who may be asked, as the workshop asks them. */
    List<UUID> live(UUID officer, DemoRegion region) {
        var chance = region.chance("experts");
        var since = region.today().minusDays(250);
        var honoured = Scope.within(region.district(), () -> jdbc.sql("""
                select p.number, coalesce(p.stage, '小学') as stage, coalesce(p.subjects[1], '语文') as subject from org.person_card p
                 where p.wall = :wall and p.unit_id is not null and exists (select from org.honour_card h where h.person_id = p.id and h.kind in ('学科带头人', '名师', '特级教师') and h.valid @> current_date)
                 order by p.number limit :most
                """).param("wall", region.district()).param("most", SIZE - OUTSIDERS.size()).query(Honoured.class).list());
        var ids = new ArrayList<UUID>();
        roles.act(officer, since, viewer -> {
            for (var one : honoured) {
                ids.add(DemoRegion.id(chance));
                keeping.propose(form(ids.getLast(), one.number(), "", "", one.stage(), one.subject(), ids.size(), ""), viewer);
            }
            for (int i = 0; i < OUTSIDERS.size(); i++) {
                ids.add(DemoRegion.id(chance));
                keeping.propose(form(ids.getLast(), "", OUTSIDERS.get(i), HOUSES.get(i % HOUSES.size()), "小学", i % 2 == 0 ? "语文" : "数学", i, "1380000" + (1000 + i * 37)), viewer);
            }
        });
        roles.act(officer, since.plusDays(6), viewer -> decide(ids, region, viewer));
        return ids.subList(0, honoured.size());
    }

    private void decide(List<UUID> ids, DemoRegion region, Viewer viewer) {
        var chance = region.chance("experts away");
        for (int i = 0; i < ids.size(); i++) {
            var id = ids.get(i);
            if (i % 15 != 14) {
                keeping.move(id, Standing.ADMITTED, "", viewer);
            }
            if (i % 4 == 1) {
                freeing.mark(id, List.of(new Week.Slot(3, Daypart.AFTERNOON), new Week.Slot(4, Daypart.AFTERNOON), new Week.Slot(6, Daypart.MORNING)), viewer);
            }
            if (i == 9 || i == 27) {
                keeping.move(id, Standing.RESTING, i == 9 ? "援疆支教一年" : "产假", viewer);
            }
            if (i == 33) {
                keeping.move(id, Standing.LEFT, "已退休，本人不再承担授课", viewer);
            }
            if (i % 11 == 5) {
                var from = region.today().plusDays(10 + chance.nextInt(20));
                freeing.block(DemoRegion.id(chance), id, from, from.plusDays(2), "外出讲学", viewer);
            }
        }
    }

    private static TrainerForm form(UUID id, String number, String name, String house, String stage, String subject, int at, String phone) {
        var outside = number.isEmpty();
        return new TrainerForm(id, 0, number, name, house, outside ? at % 3 == 0 ? "教授" : "副教授" : "", TOPICS.get(at % TOPICS.size()), List.of(subject), List.of(stage),
                outside ? "长期从事教师培训，主持省级以上课题，著有教学论著多部。" : "", outside ? at % 3 == 0 ? "FULL" : "ASSOCIATE" : "NONE", phone);
    }
}
