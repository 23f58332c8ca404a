package yanxun.rubric;

import java.util.List;

/** Time-coded observation: at each tick, or whenever it changes, the observer taps what goes on. @param seconds between two codes */
public record Coding(Scheme scheme, int seconds, List<Code> codes) implements Content {
    public Coding {
        codes = Rating.given(codes);
    }

    /** Analyses that are made of the codes; OWN are a region's own, counted only. */
    public enum Scheme {
        ST("S-T 分析"), FLANDERS("弗兰德斯互动分析"), OWN("自定编码");

        private final String displayName;

        Scheme(String displayName) {
            this.displayName = displayName;
        }

        public String displayName() {
            return displayName;
        }

        /** Which codes there are is part of the analysis. */
        public boolean isFixed() {
            return this != OWN;
        }
    }

    /** @param hint when to tap it */
    public record Code(String key, String name, Group group, String hint) {
        public Code {
            hint = hint == null ? "" : hint;
        }
    }

    /** Whose behaviour a code is. */
    public enum Group {
        TEACHER("教师"), PUPIL("学生"), OTHER("其他");

        private final String displayName;

        Group(String displayName) {
            this.displayName = displayName;
        }

        public String displayName() {
            return displayName;
        }
    }

    public Coding withCodes(List<Code> codes) {
        return new Coding(scheme, seconds, codes);
    }

    @Override
    public Kind kind() {
        return Kind.CODING;
    }
}
