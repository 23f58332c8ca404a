package yanxun.platform.error;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A rule says no. The sentence is for the person who asked, and is its own key for translation. */
public class Rejected extends RuntimeException {
    private final String sentence;
    private final transient List<Object> arguments;
    private @Nullable String field;

    public Rejected(String sentence, Object... arguments) {
        super(fill(sentence, arguments));
        this.sentence = sentence;
        this.arguments = List.of(arguments);
    }

    public String sentence() {
        return sentence;
    }

    /** What it is as an answer over HTTP. */
    public int status() {
        return 422;
    }

    public List<Object> arguments() {
        return arguments;
    }

    /** The same, said beside the field of this name. */
    public Rejected beside(String field) {
        this.field = field;
        return this;
    }

    public Optional<String> field() {
        return Optional.ofNullable(field);
    }

    private static String fill(String sentence, Object... arguments) {
        var text = sentence;
        for (int i = 0; i < arguments.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(arguments[i]));
        }
        return text;
    }
}
