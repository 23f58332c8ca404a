package yanxun.activity.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import yanxun.activity.Participations;
import yanxun.platform.access.Scope;
import yanxun.platform.data.Id;
import yanxun.support.TownTest;

/** What an activity's hours are for: taken from the catalogue when it is written down, and kept. */
class ClassificationTest extends TownTest {
    @Autowired
    Participations participations;

    @Test
    void anActivityTakesWhatItsFormSaysAndKeepsIt() {
        var id = Id.next();
        draft(id, "lecture");
        assertThat(session(id)).extracting(Participations.Session::category, Participations.Session::block).containsExactly("KNOWLEDGE.SUBJECT", "PRESCRIBED");
        reclassify("lecture", "ETHICS");
        as("王教研员").put("/activities/" + id, "version", "1", "title", "改了题目", "form", "lecture");
        assertThat(session(id)).extracting(Participations.Session::title, Participations.Session::category).containsExactly("改了题目", "KNOWLEDGE.SUBJECT");
    }

    @Test
    void anotherFormIsAnotherClassification() {
        var id = Id.next();
        draft(id, "lecture");
        as("王教研员").put("/activities/" + id, "version", "1", "title", "讲座", "form", "counselling");
        assertThat(session(id)).extracting(Participations.Session::category, Participations.Session::block).containsExactly("ETHICS.WELLBEING", "OWN");
    }

    @Test
    void theLedgerLearnsWhoLed() {
        var id = Id.next();
        var number = Scope.everywhere(() -> jdbc.sql("select number from org.person_card where id = :id").param("id", town.person("王教研员")).query(String.class).single());
        as("王教研员").post("/activities", "id", id.toString(), "title", "讲座", "form", "lecture", "leader", number);
        assertThat(session(id).leader()).isEqualTo(town.person("王教研员"));
    }

    @Test
    void everyDistrictHasTheUsualCategoriesAndItsOwnInstead() {
        Scope.runEverywhere(() -> jdbc.sql("insert into activity.category (wall, code, name, ordinal, retired) values (:wall, 'SELF', '自修', 1, true), (:wall, 'SAFETY', '安全', 500, false)")
                .param("wall", town.district()).update());
        assertThat(name(town.district(), "SELF")).isEqualTo("自修");
        assertThat(name(town.district(), "SAFETY")).isEqualTo("安全");
        assertThat(name(town.neighbour(), "SELF")).isEqualTo("自主研修");
        assertThat(Scope.everywhere(() -> jdbc.sql("select count(*) from activity.category_card where wall = :wall").param("wall", town.neighbour()).query(Integer.class).single())).isEqualTo(16);
    }

    private String name(UUID wall, String code) {
        return Scope.everywhere(() -> jdbc.sql("select name from activity.category_card where wall = :wall and code = :code").param("wall", wall).param("code", code).query(String.class).single());
    }

    private void draft(UUID id, String form) {
        as("王教研员").post("/activities", "id", id.toString(), "title", "讲座", "form", form);
    }

    private void reclassify(String form, String category) {
        Scope.runEverywhere(() -> jdbc.sql("insert into activity.form (wall, code, name, hours, needs_record, needs_reflection, category) values (:wall, :form, '讲座', 2, true, false, :category)")
                .param("wall", town.district()).param("form", form).param("category", category).update());
    }

    private Participations.Session session(UUID id) {
        return Scope.everywhere(() -> participations.session(id));
    }
}
