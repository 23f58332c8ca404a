package yanxun.org.merger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.support.TransactionTemplate;
import yanxun.platform.access.Scope;
import yanxun.support.TownTest;

/** Functions with the owner's rights do only what they are for, even if somebody gets to speak SQL in the program's name. */
class OwnersFunctionsTest extends TownTest {
    @Autowired
    TransactionTemplate transaction;

    UUID merger;

    @BeforeEach
    void aMergerInTheTown() {
        merger = UUID.randomUUID();
        Scope.runWithin(town.district(), () -> jdbc.sql("insert into org.merger (id, wall, gone_id, stays_id, gone_number, gone_name, reason, by_name, at) values (:id, :wall, :gone, :stays, '1', 'x', 'x', 'x', now())")
                .param("id", merger).param("wall", town.district()).param("gone", town.person("李老师")).param("stays", town.person("赵老师")).update());
    }

    @Test
    void noColumnIsFollowedThatNamesNobody() {
        for (var column : new String[] {"org.person_secret wall", "platform.audit actor", "platform.audit wall", "org.account id", "org.person name", "platform.session account_id"}) {
            var parts = column.split(" ");
            refused(() -> jdbc.sql("select org.lead(:merger, 'x', cast(:relation as regclass), :named, :from, :to)").param("merger", merger).param("relation", parts[0]).param("named", parts[1])
                    .param("from", town.person("李老师")).param("to", town.person("赵老师")).query().singleRow());
        }
    }

    @Test
    void nobodyIsFollowedButThePeopleOfTheMerger() {
        refused(() -> lead(town.person("外老师"), town.person("赵老师")));
        refused(() -> lead(town.person("李老师"), town.person("外老师")));
        refused(() -> jdbc.sql("select org.lay_down(:merger, :person)").param("merger", merger).param("person", town.person("周主任")).query().singleRow());
        assertThat(Scope.<java.util.Map<String, Object>>within(town.district(), () -> lead(town.person("李老师"), town.person("赵老师")))).isNotNull();
    }

    @Test
    void aMergerOfAnotherDistrictIsNotFound() {
        assertThatThrownBy(() -> Scope.within(town.neighbour(), () -> jdbc.sql("select org.part(:merger)").param("merger", merger).query().singleRow())).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> Scope.within(town.neighbour(), () -> lead(town.person("李老师"), town.person("赵老师")))).isInstanceOf(DataAccessException.class);
    }

    @Test
    void thePartsAreForNobody() {
        for (var call : new String[] {"org.lead_any(null, '', 'org.person', 'id', null, null)", "org.lay_down_any(null, null)", "org.part_any(null)", "org.set_aside(null, '', 'org.person', 'id', null, null, '')",
            "org.lead_hanging(null, '', 'org.person', null, null)", "org.write_line(null, '', 'org.person', 'id', null, null, '', null)"}) {
            assertThatThrownBy(() -> Scope.everywhere(() -> jdbc.sql("select " + call).query().listOfRows())).as(call).rootCause().hasMessageContaining("permission denied");
        }
    }

    @Test
    void anEntryOfTheTrailIsNotForgedForAnotherDistrict() {
        assertThatThrownBy(() -> Scope.within(town.neighbour(), () -> jdbc.sql("insert into platform.audit (wall, at, name, action, subject) values (:wall, now(), 'x', 'x', 'x')").param("wall", town.district()).update()))
                .rootCause().hasMessageContaining("row-level security");
    }

    @Test
    void nobodyOpensAllWallsByAskingForIt() {
        for (var walls : new String[] {"*", "*:", "*:" + "0".repeat(64)}) {
            var seen = Scope.<Long>within(town.district(), () -> transaction.execute(_ -> {
                jdbc.sql("select set_config('yanxun.walls', :walls, true)").param("walls", walls).query().singleRow();
                return jdbc.sql("select count(*) from org.person").query(Long.class).single();
            }));
            assertThat(seen).isZero();
        }
        assertThatThrownBy(() -> Scope.everywhere(() -> jdbc.sql("select key from platform.wall_key").query(String.class).single())).rootCause().hasMessageContaining("permission denied");
        assertThat(Scope.<Long>everywhere(() -> jdbc.sql("select count(distinct wall) from org.person").query(Long.class).single())).isGreaterThan(1);
    }

    private java.util.Map<String, Object> lead(UUID from, UUID to) {
        return jdbc.sql("select org.lead(:merger, 'x', 'org.membership', 'person_id', :from, :to)").param("merger", merger).param("from", from).param("to", to).query().singleRow();
    }

    private void refused(Runnable call) {
        assertThatThrownBy(() -> Scope.runWithin(town.district(), call)).isInstanceOf(DataAccessException.class);
    }
}
