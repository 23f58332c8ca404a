package yanxun.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import yanxun.platform.access.Scope;
import yanxun.platform.access.Sessions;
import yanxun.platform.data.Id;
import yanxun.support.Browser;
import yanxun.support.TownTest;

/** A city above the town: it sees what its district published, and neither sees drafts nor writes what is the district's. */
class CitySightTest extends TownTest {
    @Autowired
    Sessions sessions;

    Browser city;
    UUID bureau;

    @BeforeEach
    void aCityAbove() {
        var region = Id.next();
        bureau = Id.next();
        var account = Scope.everywhere(() -> {
            unit(region, region, null, "CITY", "凤城市");
            unit(bureau, region, region, "BUREAU", "凤城市教科院");
            jdbc.sql("update org.unit_period set parent_id = :city where unit_id = :district").param("city", region).param("district", town.district()).update();
            jdbc.sql("select org.refresh_reach(:wall)").param("wall", region).query().listOfRows();
            jdbc.sql("select org.refresh_reach(:wall)").param("wall", town.district()).query().listOfRows();
            return director(region);
        });
        city = Browser.at(port).session(sessions.open(account, "test"));
    }

    @Test
    void plansOfADistrictAreReadOncePublishedAndNeverWritten() {
        var zhou = as("周主任");
        var plan = Id.next();
        assertThat(zhou.post("/plans", "id", plan.toString(), "kind", "YEAR", "title", "区里的草稿", "unit", town.bureau().toString(), "from", "2026-09-01", "to", "2027-08-31").status()).isEqualTo(303);
        assertThat(city.get("/plans").body()).doesNotContain("区里的草稿");
        assertThat(city.get("/plans/" + plan).status()).isEqualTo(404);
        Scope.runEverywhere(() -> jdbc.sql("update plan.plan set state = 'PUBLISHED' where id = :id").param("id", plan).update());
        assertThat(city.get("/plans/" + plan).status()).isEqualTo(200);
        assertThat(city.put("/plans/" + plan + "/publication").status()).isEqualTo(404);
        assertThat(city.post("/plans", "id", Id.next().toString(), "kind", "YEAR", "title", "替区里写", "unit", town.bureau().toString(), "from", "2026-09-01", "to", "2027-08-31").status()).isEqualTo(422);
        assertThat(city.post("/plans", "id", Id.next().toString(), "kind", "YEAR", "title", "市里自己的", "unit", bureau.toString(), "from", "2026-09-01", "to", "2027-08-31").status()).isEqualTo(303);
        assertThat(city.get("/plans").body()).contains("市里自己的");
    }

    @Test
    void activitiesOfADistrictAreSeenOncePublishedAndNotManaged() {
        var activity = Id.next();
        assertThat(as("王教研员").post("/activities", "id", activity.toString(), "title", "区里的活动草稿", "form", "lecture", "level", "DISTRICT").status()).isEqualTo(303);
        assertThat(as("周主任").get("/activities/" + activity).status()).isEqualTo(200);
        assertThat(city.get("/activities/" + activity).status()).isEqualTo(404);
        assertThat(city.get("/activities").body()).doesNotContain("区里的活动草稿");
        Scope.runEverywhere(() -> jdbc.sql("update activity.activity set state = 'PUBLISHED', starts_at = now(), ends_at = now() + interval '1 hour', content = '议题', speaker = '王教研员' where id = :id").param("id", activity).update());
        assertThat(city.get("/activities/" + activity).status()).isEqualTo(200);
        assertThat(city.get("/activities/" + activity + "/wall").status()).isEqualTo(404);
    }

    private void unit(UUID id, UUID wall, @org.jspecify.annotations.Nullable UUID parent, String kind, String name) {
        jdbc.sql("insert into org.unit (id, wall, kind) values (:id, :wall, :kind)").param("id", id).param("wall", wall).param("kind", kind).update();
        jdbc.sql("insert into org.unit_period (id, wall, unit_id, valid, name, parent_id, change) values (gen_random_uuid(), :wall, :id, daterange('2015-09-01', null), :name, :parent, '建立')")
                .param("wall", wall).param("id", id).param("name", name).param("parent", parent, java.sql.Types.OTHER).update();
    }

    private UUID director(UUID region) {
        var person = Id.next();
        var account = Id.next();
        jdbc.sql("insert into org.person (id, wall, number, name) values (:id, :wall, :number, '市主任')").param("id", person).param("wall", region).param("number", "C" + person.toString().substring(26)).update();
        jdbc.sql("insert into org.membership (id, wall, person_id, unit_id, valid, change) values (gen_random_uuid(), :wall, :id, :unit, daterange('2015-09-01', null), '入职')").param("wall", region).param("id", person).param("unit", bureau).update();
        jdbc.sql("insert into org.duty (id, wall, person_id, post, unit_id, scope_id, valid) values (gen_random_uuid(), :wall, :id, 'BUREAU_DIRECTOR', :unit, :wall, daterange(:from, null))").param("wall", region).param("id", person)
                .param("unit", bureau).param("from", LocalDate.of(2020, 9, 1)).update();
        jdbc.sql("insert into org.account (id, wall, person_id, login, password, must_change, created_at) values (:account, :wall, :id, :login, 'x', false, now())").param("account", account).param("wall", region).param("id", person)
                .param("login", "C" + person.toString().substring(26)).update();
        return account;
    }
}
