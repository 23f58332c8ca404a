package yanxun.activity.radar;

/** A place on the map, in degrees. */
record Point(double latitude, double longitude) {
    private static final double EARTH_KM = 6371.0;
    private static final double DETOUR = 1.3;
    private static final double KM_PER_HOUR = 30;
    private static final int SETTING_OUT = 10;

    /** As the crow flies. */
    double kilometres(Point other) {
        var up = Math.toRadians(other.latitude - latitude) / 2;
        var along = Math.toRadians(other.longitude - longitude) / 2;
        var chord = Math.pow(Math.sin(up), 2) + Math.cos(Math.toRadians(latitude)) * Math.cos(Math.toRadians(other.latitude)) * Math.pow(Math.sin(along), 2);
        return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(chord)));
    }

    /** Assumed: roads are 1.3 times the straight line, 30 km in an hour, ten minutes to set out and arrive; nothing for the same place. */
    int minutesTo(Point other) {
        var road = kilometres(other) * DETOUR;
        return road < 0.1 ? 0 : (int) Math.ceil(road / KM_PER_HOUR * 60) + SETTING_OUT;
    }
}
