package yanxun.platform.figure;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * A number with a name. The module that owns the rows contributes it; reports add, group and open it.
 *
 * @param key stable name for scripts and links
 * @param definition what is counted and what is not, in a sentence
 * @param unit what one of it is: 场, 人次, %, 学时
 * @param partName what the {@code part} of a row is called
 * @param rows where the rows behind the number come from
 * @param where which of the rows count: a condition on their columns
 * @param of what of a row is added up, an expression on its columns; see {@link Sum}
 * @param reached for a share, what a row that counts towards it is called (已到)
 * @param missing for a share, what the others are called (未到)
 */
@JsonIgnoreProperties({"rows", "where", "of"})
public record Figure(String key, String name, String definition, String unit, Sum sum, String partName, Rows rows, String where, String of, String reached, String missing) {

    /**
     * Rows several figures share, so that one look reckons them all.
     *
     * @param name tells these rows from others
     * @param sql rows of the districts {@code :walls} between the days {@code :from} and {@code :to}, with the columns {@code id uuid, on_date date,
     *     unit_id uuid, wall uuid, title text, link text, part text, level text, subject text, stage text, person uuid} (whom the row is about) and whatever the figures speak of. It runs for one district at a time and must
     *     answer the same for everybody: {@code wall} is the district whose changes {@code platform.touch} announces. {@code link} and {@code id} together are unique.
     */
    public record Rows(String name, String sql) {}

    /** How the rows become the number. */
    public enum Sum {
        /** How many rows. */
        COUNT,
        /** How many different {@code of}s, where one thing stands on several rows. In a region it counts once in each of its districts. */
        DISTINCT,
        /** The {@code of}s added up. */
        TOTAL,
        /** Rows of which {@code of} is true, in percent of all. */
        SHARE
    }

    public static Figure count(String key, String name, String definition, String unit, Rows rows, String where) {
        return new Figure(key, name, definition, unit, Sum.COUNT, "形式", rows, where, "1", "", "");
    }

    public static Figure distinct(String key, String name, String definition, String unit, Rows rows, String where, String of) {
        return new Figure(key, name, definition, unit, Sum.DISTINCT, "形式", rows, where, of, "", "");
    }

    public static Figure total(String key, String name, String definition, String unit, Rows rows, String where, String of) {
        return new Figure(key, name, definition, unit, Sum.TOTAL, "形式", rows, where, of, "", "");
    }

    public static Figure share(String key, String name, String definition, Rows rows, String where, String of, String reached, String missing) {
        return new Figure(key, name, definition, "%", Sum.SHARE, "形式", rows, where, of, reached, missing);
    }
}
