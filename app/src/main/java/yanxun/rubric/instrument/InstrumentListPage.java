package yanxun.rubric.instrument;

import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.LinkedHashMap;
import yanxun.platform.data.Page;
import yanxun.platform.web.View;
import yanxun.rubric.Kind;
import yanxun.rubric.State;

/** The instruments within sight: one line each, with the edition that counts. @param keepers the units that keep one */
public record InstrumentListPage(InstrumentFilter filter, Page<Row> instruments, Map<String, String> keepers, boolean writes) implements View {
    /** @param drafting whether the viewer has a draft of it in hand */
    public record Row(UUID id, String title, String kind, String unitName, int number, String state, boolean retired, boolean copied, boolean drafting) {
        public String url() {
            return Shown.path(id, number);
        }

        public String kindName() {
            return Kind.valueOf(kind).displayName();
        }

        public String stateName() {
            return retired ? InstrumentFilter.Standing.RETIRED.displayName() : State.valueOf(state).displayName();
        }

        public String tone() {
            return retired || state.equals("WITHDRAWN") ? "" : state.equals("PUBLISHED") ? "good" : "warn";
        }
    }

    public Map<String, String> kinds() {
        return Arrays.stream(Kind.values()).collect(Collectors.toMap(Kind::name, Kind::displayName, (one, _) -> one, LinkedHashMap::new));
    }

    /** InstrumentDrafts are listed for those who write. */
    public Map<String, String> states() {
        return Arrays.stream(InstrumentFilter.Standing.values()).filter(state -> writes || state != InstrumentFilter.Standing.DRAFT)
                .collect(Collectors.toMap(Enum::name, InstrumentFilter.Standing::displayName, (one, _) -> one, LinkedHashMap::new));
    }
}
