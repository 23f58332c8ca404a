package yanxun.document.official;

import yanxun.platform.web.View;

/** Told beside the form when it was saved by itself. */
public record DraftSaved(int version, String at) implements View {}
