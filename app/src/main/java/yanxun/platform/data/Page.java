package yanxun.platform.data;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One page of a longer list; {@code number} counts from 1. */
public record Page<T>(List<T> rows, int number, int size, long total) {
    public static final int SIZE = 50;

    public int pages() {
        return (int) Math.max(1, (total + size - 1) / size);
    }

    public boolean hasNext() {
        return number < pages();
    }

    public long first() {
        return total == 0 ? 0 : (long) (number - 1) * size + 1;
    }

    public long last() {
        return Math.min(total, (long) number * size);
    }

    /** The page asked for in an address: the first, unless it says otherwise. */
    public static int number(@Nullable Integer asked) {
        return asked == null || asked < 1 ? 1 : asked;
    }

    public static int offset(int number) {
        return (Math.clamp(number, 1, 100_000) - 1) * SIZE;
    }
}
