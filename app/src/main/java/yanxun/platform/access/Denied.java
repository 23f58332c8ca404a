package yanxun.platform.access;

/** Signed in, but none of the person's duties brings the right. */
public class Denied extends RuntimeException {
    public Denied() {
        super("您的身份没有这项权限");
    }
}
