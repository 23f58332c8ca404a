package yanxun.rubric;

import java.util.UUID;

/** One edition of an instrument, published at least once. @param unitId who keeps it */
public record Edition(UUID id, UUID instrumentId, UUID unitId, String unitName, String title, String guide, int number, State state, Content content) {
    public Kind kind() {
        return content.kind();
    }
}
