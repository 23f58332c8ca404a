package yanxun.org;

import java.util.UUID;

/** What reaches or identifies somebody who left has been erased; other modules do the same with what they keep. */
public record PersonErased(UUID person, UUID wall) {}
