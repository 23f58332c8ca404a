package yanxun.platform.data.backup;

import java.util.List;

/** What an export holds: rows by table, where each sequence stood, and the migrations that shaped the tables. */
record Contents(List<String> migrations, List<Table> tables, List<Sequence> sequences) {
    static final String NAME = "contents.json";

    /** Names are quoted, ready for SQL. */
    record Table(String name, String columns, long rows) {
        String entry() {
            return "rows/" + name.replace("\"", "").replace('/', '_');
        }
    }

    record Sequence(String name, long value) {}

    long rows() {
        return tables.stream().mapToLong(Table::rows).sum();
    }
}
