package yanxun.document.certificate;

import yanxun.document.Attesting;
import yanxun.platform.web.View;

/** What a paper attests, and whether that is still all. */
public record AttestedPage(Attesting.Attested attested) implements View {}
