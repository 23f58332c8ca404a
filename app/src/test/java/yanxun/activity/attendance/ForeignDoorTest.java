package yanxun.activity.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import yanxun.platform.data.Id;
import yanxun.support.TownTest;

class ForeignDoorTest extends TownTest {
    @Test
    void theDoorOfAnotherDistrictAnswersNothing() {
        var id = Id.next().toString();
        assertThat(as("王教研员").post("/activities", "id", id, "title", "识字教学专题", "form", "lecture", "level", "DISTRICT").status()).isEqualTo(303);
        assertThat(as("外老师").post("/check-in/" + id, "code", "123456").status()).isEqualTo(404);
        assertThat(as("李老师").post("/check-in/" + id, "code", "123456").body()).contains("签到码不对");
    }
}
