package yanxun.platform.error;

import java.util.List;

/** A rule says no: one sentence the person understands, which is also its own key for translation. */
public class Rejected extends RuntimeException {
    private final String sentence;
    private final transient List<Object> arguments;

    public Rejected(String sentence, Object... arguments) {
        super(fill(sentence, arguments));
        this.sentence = sentence;
        this.arguments = List.of(arguments);
    }

    public String sentence() {
        return sentence;
    }

    public List<Object> arguments() {
        return arguments;
    }

    private static String fill(String sentence, Object... arguments) {
        var filled = sentence;
        for (int i = 0; i < arguments.length; i++) {
            filled = filled.replace("{" + i + "}", String.valueOf(arguments[i]));
        }
        return filled;
    }
}
