package yanxun.methods.outline;

/** A place a person should look at; the text itself is also in the plan. */
public record Uncertain(int line, String text, String why) {}
