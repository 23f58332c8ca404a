package yanxun.platform.figure;

/**
 * A number with a name. The module that owns the rows contributes it; reports add, group and open it.
 *
 * @param key stable name for scripts and links
 * @param definition what is counted and what is not, in a sentence
 * @param unit what one of it is: 场, 人次, %, 学时
 * @param rows SQL of the rows behind the number, between {@code :from} and {@code :to}, with the columns
 *     {@code id uuid, on_date date, unit_id uuid, title text, link text, part text, level text, amount numeric, weight numeric}
 */
public record Figure(String key, String name, String definition, String unit, Sum sum, String partName, String rows) {

    /** How the rows become the number. */
    public enum Sum {
        /** How many rows. */
        COUNT,
        /** How many different {@code id}s, where one thing stands on several rows. */
        DISTINCT,
        /** The amounts added up. */
        TOTAL,
        /** Amounts over weights, in percent. */
        SHARE
    }
}
