package yanxun.methods.outline;

import java.util.List;

/** What a file holds: its plans in their order, and the lines that belong to the page it was copied from, not to any plan. */
public record ParsedDocument(List<ParsedPlan> plans, List<Furniture> furniture) {}
