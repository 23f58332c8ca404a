package yanxun.platform.error;

import java.util.List;

/** A rule says no. The sentence is for the person who asked, and is its own key for translation. */
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
        var text = sentence;
        for (int i = 0; i < arguments.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(arguments[i]));
        }
        return text;
    }
}
