package yanxun.activity.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import yanxun.platform.access.Scope;
import yanxun.platform.data.Id;
import yanxun.support.Browser;
import yanxun.support.TownTest;

/** Activities of a community: which, for whom, and as what they count. */
class CommunityActivityTest extends TownTest {
    Browser zhou;
    UUID community;

    @BeforeEach
    void found() {
        zhou = as("周主任");
        community = Id.next();
        zhou.post("/network/communities", "id", community.toString(), "name", "河海共同体", "kind", "COUNTY_WIDE", "lead", town.school().toString(), "from", "2024-09-01");
        zhou.post("/network/communities/" + community + "/partners", "units", town.villageSchool().toString());
    }

    @Test
    void aCommunityActivitySaysWhichCommunity() {
        var chen = as("陈主任");
        assertThat(chen.get("/activities/new").body()).contains("河海共同体", "共同体活动必选");
        var refused = draft(chen, Id.next(), "joint-lesson", "");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("共同体活动请选择是哪个共同体的");
        var id = Id.next();
        assertThat(draft(chen, id, "joint-lesson", community.toString()).status()).isEqualTo(303);
        assertThat(chen.get("/activities/" + id).body()).contains("河海共同体", "/network/communities/" + community);
        assertThat(counted(id)).isEqualTo("EXCHANGE");
        assertThat(chen.put("/activities/" + id, "version", "1", "title", "交流", "form", "reading", "level", "COMMUNITY", "community", community.toString()).status()).isEqualTo(303);
        assertThat(counted(id)).isEqualTo("");
    }

    @Test
    void onlyCommunitiesWithinReachAreOffered() {
        var foreign = as("外教研员");
        assertThat(foreign.get("/activities/new").body()).doesNotContain("河海共同体");
        assertThat(draft(foreign, Id.next(), "joint-lesson", community.toString()).body()).contains("不能为这个共同体举办活动");
    }

    @Test
    void aContactSeesTheActivitiesOfTheCommunityAsLongAsTheTieLasts() {
        var id = Id.next();
        draft(zhou, id, "joint-lesson", community.toString());
        zhou.post("/activities/" + id + "/invitations", "units", town.school().toString());
        zhou.put("/activities/" + id + "/publication", "reason", "时间已商定");
        var liu = as("刘老师");
        assertThat(liu.get("/activities/" + id).status()).isEqualTo(404);
        zhou.post("/network/communities/" + community + "/contacts", "unit", town.villageSchool().toString(), "role", "CONTACT", "person", "刘老师", "from", "2025-09-01");
        assertThat(liu.get("/activities/" + id).body()).contains("交流");
        assertThat(liu.get("/activities").body()).contains("/activities/" + id);
        Scope.runEverywhere(() -> jdbc.sql("update network.partner set valid = daterange(lower(valid), current_date) where community_id = :id").param("id", community).update());
        assertThat(liu.get("/activities/" + id).status()).isEqualTo(404);
    }

    private Browser.Answer draft(Browser who, UUID id, String form, String of) {
        return who.post("/activities", "id", id.toString(), "title", "交流", "form", form, "level", "COMMUNITY", "community", of, "day", "2027-03-04", "from", "14:00", "to", "16:00", "content", "听课评课",
                "speaker", "专家");
    }

    private String counted(UUID activity) {
        return Scope.everywhere(() -> jdbc.sql("select coalesce(counts_as, '') from activity.activity_card where id = :id and community_id = :community").param("id", activity).param("community", community)
                .query(String.class).single());
    }
}
