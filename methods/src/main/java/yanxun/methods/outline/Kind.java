package yanxun.methods.outline;

/** Ways of numbering a heading, from the outermost inwards as Chinese documents usually nest them. */
enum Kind {
    HASH,
    PART,
    CHAPTER,
    CLAUSE,
    ARTICLE,
    ROMAN,
    FORMAL,
    CHINESE,
    CHINESE_BRACKET,
    ARABIC,
    DECIMAL_2,
    DECIMAL_3,
    DECIMAL_4,
    ARABIC_BRACKET,
    CIRCLED,
    ORDINAL,
    STEM,
    LETTER,
    /** A heading without a number. */
    PLAIN,
    /** A calendar entry. */
    TIME;

    /** Its place among the others is custom, so it may close deeper levels even where it first appears below them. */
    boolean settled() {
        return switch (this) {
            case PART, CHAPTER, CLAUSE, ARTICLE, FORMAL, CHINESE, CHINESE_BRACKET, ARABIC, DECIMAL_2, DECIMAL_3, DECIMAL_4, ARABIC_BRACKET, CIRCLED -> true;
            case HASH, ROMAN, ORDINAL, STEM, LETTER, PLAIN, TIME -> false;
        };
    }

    boolean outermost() {
        return compareTo(PART) >= 0 && compareTo(CHINESE) <= 0;
    }
}
