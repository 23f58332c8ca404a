package yanxun.platform.spreadsheet;

/** What stands in one cell: its text, never empty, and how the file kept it. */
record Entry(String text, boolean isNumber, boolean from1904) {
    /** What a formula shows that cannot be computed. */
    boolean isFailure() {
        return text.charAt(0) == '#' && switch (text) {
            case "#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!", "#SPILL!", "#CALC!", "#GETTING_DATA" -> true;
            default -> text.length() > 3 && text.chars().allMatch(c -> c == '#');
        };
    }
}
