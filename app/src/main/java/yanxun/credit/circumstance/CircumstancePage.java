package yanxun.credit.circumstance;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import yanxun.credit.policy.Circumstance;
import yanxun.platform.data.Page;
import yanxun.platform.web.View;

/** Circumstances within reach. Reasons of health are named only to who decides. */
public record CircumstancePage(Page<Row> rows, String state, boolean mayPropose, boolean mayDecide, CircumstanceForm form, Map<String, String> errors) implements View {
    public record Row(UUID id, UUID personId, String number, String name, String unitName, Circumstance kind, LocalDate fromOn, LocalDate toOn, String note, String fileName, State state, String reason, int version,
                      boolean named, boolean decidable) {
        public String kindName() {
            return named ? kind.displayName() : "因身体或家庭原因";
        }

        public String tone() {
            return state == State.ACCEPTED ? "good" : state == State.PROPOSED ? "warn" : "";
        }
    }

    public enum State {
        PROPOSED("待审核"), ACCEPTED("已同意"), REFUSED("未同意"), WITHDRAWN("已撤回");

        private final String displayName;

        State(String displayName) {
            this.displayName = displayName;
        }

        public String displayName() {
            return displayName;
        }
    }

    public Map<String, String> kinds() {
        var kinds = new LinkedHashMap<String, String>();
        Stream.of(Circumstance.values()).forEach(kind -> kinds.put(kind.name(), kind.displayName()));
        return kinds;
    }

    public Map<String, String> states() {
        var states = new LinkedHashMap<String, String>();
        Stream.of(State.values()).forEach(each -> states.put(each.name(), each.displayName()));
        return states;
    }

    public String typed(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
