package yanxun.platform.data;

import yanxun.platform.error.Rejected;

/** What the program was started for, and so what it may do to a database that is not of its version. */
public enum Start {
    /** Serves people: brings the database up to date. */
    SERVE,
    /** A verb that may be the first thing done with an installation. */
    FOUND,
    /** A verb that looks at, or works on, what is there. */
    WORK;

    private static final String PROPERTY = "yanxun.start";

    /** For the program about to start in this process. */
    public void choose() {
        System.setProperty(PROPERTY, name());
    }

    static Start chosen() {
        return valueOf(System.getProperty(PROPERTY, SERVE.name()));
    }

    boolean mayMigrate(boolean isFresh, boolean isBehind) {
        if (this == SERVE || this == FOUND && isFresh) {
            return true;
        }
        if (isFresh) {
            throw new Rejected("库里还没有数据:请先启动一次服务(./yanxun)");
        }
        if (isBehind) {
            throw new Rejected("数据库还是旧版本的:请先启动服务(./yanxun)完成升级,再执行这个命令");
        }
        return false;
    }
}
