package yanxun.observation.sheet;

import java.util.UUID;

/** A photograph has come as the camera made it and wants drawing anew. */
record PhotographTaken(UUID photo) {}
