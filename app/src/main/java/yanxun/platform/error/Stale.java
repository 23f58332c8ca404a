package yanxun.platform.error;

/** Somebody else saved first. Nothing was overwritten; the person sees both and decides. */
public class Stale extends Rejected {
    public Stale() {
        super("刚才有人先保存了。您的内容没有覆盖它:请核对页面上的最新内容,再提交一次");
    }

    @Override
    public int status() {
        return 409;
    }
}
