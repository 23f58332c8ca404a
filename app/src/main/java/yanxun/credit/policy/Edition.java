package yanxun.credit.policy;

import java.util.UUID;

/** A policy in one of its editions. @param unit whose policy it is @param source the document it rests on */
public record Edition(UUID policy, int edition, String name, String source, UUID unit, UUID wall, int fromYear, State state, Policy definition, String note, int version) {
    public enum State {
        DRAFT("草稿"), IN_FORCE("执行中"), WITHDRAWN("已停用");

        private final String displayName;

        State(String displayName) {
            this.displayName = displayName;
        }

        public String displayName() {
            return displayName;
        }
    }
}
