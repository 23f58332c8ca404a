package yanxun.platform.spreadsheet;

/** How reading one cell ended. */
sealed interface Outcome<T> {
    record Value<T>(T value) implements Outcome<T> {}

    record Wrong<T>(String sentence) implements Outcome<T> {}
}
