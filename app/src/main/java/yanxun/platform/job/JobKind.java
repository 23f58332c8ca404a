package yanxun.platform.job;

/** A kind of long work. It may run twice without harm: a node that dies leaves its work to another. */
public interface JobKind {
    String kind();

    /** Does the work and returns what to tell the person: one sentence, or a link after a line break. */
    String run(String argument, Progress progress);
}
