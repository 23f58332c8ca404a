package yanxun.methods.outline;

/** A line of the page the document was copied from: counters, buttons, rights, teasers of other documents. */
public record Furniture(int line, String text) {}
