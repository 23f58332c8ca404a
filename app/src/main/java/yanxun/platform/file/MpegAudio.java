package yanxun.platform.file;

/** MP3 without a tag begins with a bare frame, too weak a mark alone: the next frame must follow where the first says. */
final class MpegAudio {
    private static final int[] KBIT_VERSION_1 = {0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320};
    private static final int[] KBIT_VERSION_2 = {0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160};
    private static final int[] HERTZ_VERSION_1 = {44_100, 48_000, 32_000};

    private MpegAudio() {}

    static boolean startsAt(byte[] head) {
        int next = frameLength(head, 0);
        return next > 0 && frameLength(head, next) > 0;
    }

    /** Length of the layer-3 frame at this offset; 0 if there is none. */
    private static int frameLength(byte[] head, int at) {
        if (at + 4 > head.length || (head[at] & 0xff) != 0xff || (head[at + 1] & 0xe6) != 0xe2) {
            return 0;
        }
        int version = (head[at + 1] >> 3) & 3;
        int rate = (head[at + 2] >> 4) & 15;
        int frequency = (head[at + 2] >> 2) & 3;
        if (version == 1 || rate == 0 || rate == 15 || frequency == 3) {
            return 0;
        }
        boolean first = version == 3;
        int kbit = (first ? KBIT_VERSION_1 : KBIT_VERSION_2)[rate];
        int hertz = HERTZ_VERSION_1[frequency] / (first ? 1 : version == 2 ? 2 : 4);
        return (first ? 144_000 : 72_000) * kbit / hertz + ((head[at + 2] >> 1) & 1);
    }
}
