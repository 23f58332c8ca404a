package yanxun.platform.demo;

/** Names for counties that do not exist: two characters, no two alike. */
final class CountyNames {
    private static final String FIRST = "安宁清平东西南永长新广丰";
    private static final String SECOND = "河岭泉川阳桥山原水台州浦";

    private CountyNames() {}

    static String name(int number) {
        return "" + FIRST.charAt(number % FIRST.length()) + SECOND.charAt((number / FIRST.length() + number) % SECOND.length());
    }
}
