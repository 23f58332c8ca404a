package yanxun.platform.demo;

/** How large a region: one district lives its year; what lies beyond are copies of it for measuring growth. */
public enum DemoScale {
    /** A district of a few schools, for tests. */
    TINY(0, 0),
    /** The district of about 6,000 teachers, a small neighbour, and the city above them. */
    DISTRICT(0, 0),
    /** Twelve districts of one city, 60,000 teachers and more. */
    CITY(11, 0),
    /** 117 districts in ten cities of a province, 700,000 teachers; of the year only a quarter is copied. */
    PROVINCE(116, 9);

    private final int copies;
    private final int moreCities;

    DemoScale(int copies, int moreCities) {
        this.copies = copies;
        this.moreCities = moreCities;
    }

    /** Districts copied from the one that lives. */
    public int copies() {
        return copies;
    }

    /** Cities beside the first. */
    public int moreCities() {
        return moreCities;
    }
}
