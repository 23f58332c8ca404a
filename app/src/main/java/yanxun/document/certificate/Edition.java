package yanxun.document.certificate;

/** A template as it was at one time: what certificates issued under it say and look like. */
record Edition(String title, String wording, String issuer, Paper page, Border border) {}
