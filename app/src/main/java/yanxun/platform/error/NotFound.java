package yanxun.platform.error;

/** It is not there, or it is not yours: the answer is the same. */
public class NotFound extends RuntimeException {
    public NotFound() {
        super("没有找到,或者您无权查看");
    }
}
