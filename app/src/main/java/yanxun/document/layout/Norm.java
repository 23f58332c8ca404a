package yanxun.document.layout;

/** The measures of GB/T 9704—2012, in points from the upper left corner of the paper. */
final class Norm {
    static final double PAPER_WIDTH = mm(210);
    static final double PAPER_HEIGHT = mm(297);
    static final double TOP = mm(37);
    static final double LEFT = mm(28);
    static final double WIDTH = mm(156);
    static final double RIGHT = LEFT + WIDTH;
    static final double BOTTOM = mm(262);

    static final int LINES = 22;
    static final int CELLS = 28;
    /** What Word calls exactly 28.95 points: 22 of them fill the type area. */
    static final double LINE = 28.95;
    static final double SIZE = 16;
    static final double TITLE_SIZE = 22;
    static final double SMALL_SIZE = 14;
    static final double TABLE_SIZE = 12;
    /** A character takes one of 28 equal parts of the width, a little less than its size. */
    static final double CELL = WIDTH / CELLS;

    static final double BANNER_TOP = TOP + mm(35);
    static final double LETTER_BANNER_TOP = mm(30);
    static final double RULE_BELOW = mm(4);
    static final double RULE_THICKNESS = 1.4;
    static final double LETTER_RULE_WIDTH = mm(170);
    static final double LETTER_RULE_BOTTOM = PAPER_HEIGHT - mm(20);
    static final double PAGE_NUMBER_DASH = BOTTOM + mm(7);
    static final double IMPRINT_THICK = mm(0.35);
    static final double IMPRINT_THIN = mm(0.25);
    static final double IMPRINT_LINE = 23;
    /** Where the line on which the letters stand lies in a character's square, measured from its top. */
    static final double BASELINE = 0.88;

    private Norm() {}

    static double mm(double millimetres) {
        return millimetres * 72 / 25.4;
    }

    static double cell(double size) {
        return size * CELL / SIZE;
    }
}
