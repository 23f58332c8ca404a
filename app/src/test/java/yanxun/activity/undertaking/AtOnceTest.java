package yanxun.activity.undertaking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import yanxun.platform.access.Scope;
import yanxun.platform.data.Id;
import yanxun.support.Browser;
import yanxun.support.TownTest;

/** Two people at the same moment. */
class AtOnceTest extends TownTest {
    private static final String TODAY = java.time.LocalDate.now(yanxun.platform.time.Times.ZONE).toString();

    String id;
    String url;
    String hearing;

    @BeforeEach
    void found() {
        var zhou = as("周主任");
        var community = Id.next();
        zhou.post("/network/communities", "id", community.toString(), "name", "河海共同体", "kind", "COUNTY_WIDE", "lead", town.school().toString(), "from", "2024-09-01");
        zhou.post("/network/communities/" + community + "/partners", "units", town.villageSchool().toString());
        id = Id.next().toString();
        url = "/undertakings/" + id;
        as("张校长").post("/undertakings", "id", id, "party", community + "/" + town.school(), "title", "习作", "form", "exhibition", "why", "因", "how", "法", "effect", "效");
        Scope.runEverywhere(() -> jdbc.sql("update activity.undertaking set phase = 'ARGUMENT', owner_id = :wang where id = :id::uuid").param("id", id).param("wang", town.person("王教研员")).update());
        Scope.runEverywhere(() -> jdbc.sql("""
                insert into activity.proposal (undertaking_id, number, walls, purpose, theme, goals, forms, content, measures, written_by, written_at)
                select id, 1, walls, '一', '二', '三', '四', '五', '六', created_by, now() from activity.undertaking where id = :id::uuid
                """).param("id", id).update());
        hearing = Id.next().toString();
        as("王教研员").post(url + "/hearings", "id", hearing, "day", TODAY, "experts", "王教研员");
        var expert = Scope.everywhere(() -> jdbc.sql("select id from activity.expert where hearing_id = :id::uuid").param("id", hearing).query(UUID.class).single());
        assertThat(as("王教研员").put(url + "/opinions/" + expert, "stand", "REVISE", "opinion", "目标要可测").status()).isEqualTo(303);
    }

    @RepeatedTest(3)
    void concludeOnce() throws Exception {
        var answers = both(() -> as("王教研员").put(url + "/hearings/" + hearing + "/conclusion", "version", "0", "conclusion", "REVISE", "changes", "目标可测"),
                () -> as("周主任").put(url + "/hearings/" + hearing + "/conclusion", "version", "0", "conclusion", "REJECT", "reasons", "重写"));

        assertThat(answers.stream().filter(answer -> answer.status() == 303)).hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.status() != 303)).singleElement().satisfies(second -> assertThat(second.body()).contains("现在是“方案”,不是“论证”"));
        assertThat(count("select count(*) from activity.passage where undertaking_id = :id::uuid and what = '论证结论'")).isEqualTo(1);
        assertThat(count("select count(*) from activity.required_change r join activity.hearing h on h.id = r.hearing_id where h.undertaking_id = :id::uuid")).isLessThanOrEqualTo(1);
    }

    @RepeatedTest(3)
    void finishAStepOnce() throws Exception {
        Scope.runEverywhere(() -> jdbc.sql("update activity.undertaking set phase = 'SUMMARY', highlights = '亮', problems = '问', improvements = '改' where id = :id::uuid").param("id", id).update());
        var zhang = as("张校长");
        var answers = both(() -> zhang.put(url + "/progress", "from", "SUMMARY"), () -> as("张校长").put(url + "/progress", "from", "SUMMARY"));

        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(303));
        assertThat(count("select count(*) from activity.passage where undertaking_id = :id::uuid and from_phase = 'SUMMARY'")).isEqualTo(1);
    }

    private List<Browser.Answer> both(Callable<Browser.Answer> one, Callable<Browser.Answer> other) throws Exception {
        try (var two = Executors.newFixedThreadPool(2)) {
            return List.of(two.submit(one), two.submit(other)).stream().map(future -> {
                try {
                    return future.get();
                } catch (Exception failed) {
                    throw new IllegalStateException(failed);
                }
            }).toList();
        }
    }

    private int count(String sql) {
        return Scope.everywhere(() -> jdbc.sql(sql).param("id", id).query(Integer.class).single());
    }
}
