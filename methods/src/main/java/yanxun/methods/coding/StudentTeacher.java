package yanxun.methods.coding;

import java.util.ArrayList;
import java.util.List;

/**
 * S–T analysis: each sample is the behaviour of students (S) or of the teacher (T).
 *
 * @param samples N
 * @param teacher samples that are the teacher's
 * @param runs g, stretches of the same behaviour
 */
public record StudentTeacher(int samples, int teacher, int runs, List<Point> stairs) {
    public static final String STUDENT = "S";
    public static final String TEACHER = "T";

    /** How a lesson is taught, by 傅德荣、章慧敏 2001; discussed by 刘立新 and others in 化学教学 2014 (1) and (7). */
    public enum Mode {
        PRACTICE("练习型"), LECTURE("讲授型"), DIALOGUE("对话型"), MIXED("混合型");

        private final String displayName;

        Mode(String displayName) {
            this.displayName = displayName;
        }

        public String displayName() {
            return displayName;
        }
    }

    /** Where the stairs turn: samples of the teacher to the right, of the students upwards. */
    public record Point(int teacher, int student) {}

    /** Other codes than S and T are refused. */
    public static StudentTeacher of(List<String> codes) {
        var stairs = new ArrayList<Point>(List.of(new Point(0, 0)));
        int teacher = 0;
        int runs = 0;
        for (int i = 0; i < codes.size(); i++) {
            var code = codes.get(i);
            if (!code.equals(TEACHER) && !code.equals(STUDENT)) {
                throw new IllegalArgumentException(code);
            }
            teacher += code.equals(TEACHER) ? 1 : 0;
            boolean ends = i == codes.size() - 1 || !codes.get(i + 1).equals(code);
            if (ends) {
                runs++;
                stairs.add(new Point(teacher, i + 1 - teacher));
            }
        }
        return new StudentTeacher(codes.size(), teacher, runs, List.copyOf(stairs));
    }

    /** Rt: the teacher's share of the lesson, 0 to 1. */
    public double teacherShare() {
        return samples == 0 ? 0 : (double) teacher / samples;
    }

    /** Ch = (g − 1) / N: how often it changes between teacher and students. */
    public double changeRate() {
        return samples == 0 ? 0 : (runs - 1.0) / samples;
    }

    /**
     * The bounds belong to the modes at the sides: Rt ≤ 0.3, Rt ≥ 0.7, Ch ≥ 0.4. Where the share of the teacher and the rate of change name two modes
     * (Rt of 0.25 and Ch of 0.45), the sources leave it open and here the share decides. Compared as whole numbers, so that 0.3 of 30 samples is 9.
     */
    public Mode mode() {
        if (samples == 0) {
            throw new IllegalStateException("nothing was coded");
        } else if (10L * teacher <= 3L * samples) {
            return Mode.PRACTICE;
        } else if (10L * teacher >= 7L * samples) {
            return Mode.LECTURE;
        } else {
            return 10L * (runs - 1) >= 4L * samples ? Mode.DIALOGUE : Mode.MIXED;
        }
    }

    /** No lesson lies above: the plot of Rt and Ch is a triangle with its top at (0.5, 1). */
    public static double highestChangeRate(double teacherShare) {
        return 2 * Math.min(teacherShare, 1 - teacherShare);
    }
}
