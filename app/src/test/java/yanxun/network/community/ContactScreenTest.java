package yanxun.network.community;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import yanxun.network.TieRole;
import yanxun.network.Ties;
import yanxun.platform.access.Scope;
import yanxun.platform.data.Id;
import yanxun.platform.data.PersonId;
import yanxun.platform.time.Times;
import yanxun.support.Browser;
import yanxun.support.TownTest;

/** Who stands for the members of a community: named by their own school, with rights that end by themselves. */
class ContactScreenTest extends TownTest {
    @Autowired
    Ties ties;

    Browser zhou;
    Browser zhang;
    UUID community;
    String url;
    LocalDate today;

    @BeforeEach
    void found() {
        zhou = as("周主任");
        zhang = as("张校长");
        today = Times.day(java.time.Instant.now());
        community = Id.next();
        url = "/network/communities/" + community;
        zhou.post("/network/communities", "id", community.toString(), "name", "河海共同体", "kind", "COUNTY_WIDE", "lead", town.school().toString(), "from", "2024-09-01");
        zhou.post(url + "/partners", "units", town.villageSchool().toString());
    }

    @Test
    void aSchoolNamesItsOwnPeople() {
        assertThat(zhang.get(url).body()).contains("还没有联系人", "指定或改派", "凤来区实验小学", "河口小学");
        assertThat(name(zhang, town.school(), "COORDINATOR", "李老师").location()).isEqualTo(url + "#contacts");
        assertThat(zhang.get(url).body()).contains("李老师", "牵头学校协调人", "在任");
        assertThat(name(zhang, town.villageSchool(), "CONTACT", "刘老师").status()).isEqualTo(404);
        assertThat(name(zhang, town.school(), "CONTACT", "李老师").body()).contains("协作学校联系人由协作学校指定;凤来区实验小学请选“牵头学校协调人”");
        assertThat(name(zhang, town.school(), "COORDINATOR", "刘老师").body()).contains("本单位没有“刘老师”");
        assertThat(name(zhang, town.bureau(), "COORDINATOR", "王教研员").body()).contains("不是共同体成员");
        assertThat(zhang.post(url + "/contacts").body()).contains("请选择单位和身份");
        assertThat(name(zhou, town.villageSchool(), "CONTACT", "刘老师").status()).isEqualTo(303);
        assertThat(name(as("李老师"), town.school(), "COORDINATOR", "李老师").status()).isEqualTo(403);
        assertThat(as("李老师").get(url).body()).contains("刘老师", "协作学校联系人").doesNotContain("指定或改派");
        assertThat(roles("李老师", today)).containsExactly(TieRole.COORDINATOR);
        assertThat(roles("刘老师", today)).containsExactly(TieRole.CONTACT);
        assertThat(roles("赵老师", today)).isEmpty();
    }

    @Test
    void somebodyElseFromADayOnAndNobodyAtTheEnd() {
        name(zhang, town.school(), "COORDINATOR", "李老师", "from", "2025-09-01");
        name(zhang, town.school(), "COORDINATOR", "赵老师", "from", today.plusDays(10).toString());
        assertThat(roles("李老师", today.plusDays(9))).containsExactly(TieRole.COORDINATOR);
        assertThat(roles("李老师", today.plusDays(10))).isEmpty();
        assertThat(roles("赵老师", today.plusDays(10))).containsExactly(TieRole.COORDINATOR);
        name(zhang, town.school(), "COORDINATOR", "陈主任", "from", today.toString(), "last", today.plusDays(3).toString());
        assertThat(roles("陈主任", today.plusDays(3))).containsExactly(TieRole.COORDINATOR);
        assertThat(roles("李老师", today)).isEmpty();
        assertThat(roles("赵老师", today.plusDays(10))).as("a stand-in for some days leaves what comes later").containsExactly(TieRole.COORDINATOR);
        var chen = zhang.get(url).body().replaceAll("(?s).*?/contacts/([0-9a-f-]{36})/end.*", "$1");
        assertThat(zhang.put(url + "/contacts/" + chen + "/end", "last", today.toString()).status()).isEqualTo(303);
        assertThat(roles("陈主任", today)).isNotEmpty();
        assertThat(roles("陈主任", today.plusDays(1))).isEmpty();
        assertThat(as("外教研员").put(url + "/contacts/" + chen + "/end").status()).isIn(403, 404);
    }

    @Test
    void rightsEndTheSameDayWithoutAnybodyDoingAnything() {
        name(zhou, town.villageSchool(), "CONTACT", "刘老师");
        var partner = zhou.get(url).body().replaceAll("(?s).*/partners/([0-9a-f-]{36})/end.*", "$1");
        zhou.put(url + "/partners/" + partner + "/end", "last", today.plusDays(5).toString());
        assertThat(roles("刘老师", today.plusDays(5))).containsExactly(TieRole.CONTACT);
        assertThat(roles("刘老师", today.plusDays(6))).isEmpty();

        name(zhang, town.school(), "COORDINATOR", "李老师");
        zhou.put(url, "version", "0", "name", "河海共同体", "kind", "COUNTY_WIDE", "lead", town.school().toString(), "from", "2024-09-01", "last", today.plusDays(20).toString());
        assertThat(roles("李老师", today.plusDays(20))).containsExactly(TieRole.COORDINATOR);
        assertThat(roles("李老师", today.plusDays(21))).isEmpty();
    }

    @Test
    void whoMovesAwayOrIsLockedOutIsToBeReplaced() {
        name(zhang, town.school(), "COORDINATOR", "李老师");
        Scope.runEverywhere(() -> jdbc.sql("update org.account set disabled_at = now() where person_id = :li").param("li", town.person("李老师")).update());
        assertThat(zhang.get(url).body()).contains("账号已停用,请改派");
        name(zhou, town.school(), "STUDIO_LEADER", "赵老师");
        Scope.runEverywhere(() -> jdbc.sql("update org.membership set valid = daterange(lower(valid), :day) where person_id = :zhao").param("day", today).param("zhao", town.person("赵老师")).update());
        assertThat(zhang.get(url).body()).contains("已不在本单位,请改派");
        assertThat(roles("赵老师", today)).isEmpty();
        assertThat(roles("赵老师", today.minusDays(1))).isEmpty();
    }

    @Test
    void aNewLeadLeavesTheOldCoordinatorWithout() {
        name(zhang, town.school(), "COORDINATOR", "李老师");
        var partner = zhou.get(url).body().replaceAll("(?s).*/partners/([0-9a-f-]{36})/end.*", "$1");
        zhou.put(url + "/partners/" + partner + "/end", "last", "2024-12-31");
        assertThat(zhou.put(url, "version", "0", "name", "河海共同体", "kind", "COUNTY_WIDE", "lead", town.bureau().toString(), "from", "2024-09-01").status()).isEqualTo(303);
        assertThat(roles("李老师", today)).isEmpty();
        assertThat(zhang.get(url).body()).contains("单位已不是这一身份的成员,权限已止");
    }

    private java.util.Set<TieRole> roles(String person, LocalDate day) {
        return Scope.within(town.district(), () -> ties.of(new PersonId(town.person(person)), community, day));
    }

    private Browser.Answer name(Browser who, UUID unit, String role, String person, String... more) {
        var fields = new java.util.ArrayList<>(java.util.List.of("unit", unit.toString(), "role", role, "person", person));
        fields.addAll(java.util.List.of(more));
        return who.post(url + "/contacts", fields.toArray(String[]::new));
    }
}
