package yanxun.org.roster;

/** What a sheet would do or did; {@code wrong} lines cannot be read or placed, {@code conflicts} need somebody's decision. */
public record Counts(long rows, long creates, long updates, long moves, long unchanged, long conflicts, long wrong, long undone) {
    public long changes() {
        return creates + updates + moves;
    }

    public long of(String outcome) {
        return switch (outcome) {
            case "CREATE" -> creates;
            case "UPDATE" -> updates;
            case "MOVE" -> moves;
            case "SAME" -> unchanged;
            case "CONFLICT" -> conflicts;
            case "WRONG" -> wrong;
            default -> rows;
        };
    }
}
