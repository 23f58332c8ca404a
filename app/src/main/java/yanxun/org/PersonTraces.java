package yanxun.org;

import java.util.List;

/**
 * The columns in which a module's tables name a person or an account: when two records of one person become one, they follow.
 * Whoever keeps the tables answers; a test finds every column nobody speaks of.
 */
public interface PersonTraces {
    List<Trace> traces();

    /** Columns that hold the account of a person instead. */
    default List<Trace> accountTraces() {
        return List.of();
    }

    /** @param label what the rows are to people @param columns {@code schema.table.column}; rows that hang on others come before those */
    record Trace(String label, List<String> columns) {
        public static Trace of(String label, String... columns) {
            return new Trace(label, List.of(columns));
        }
    }
}
