package yanxun.notice.channel;

/** The ways out of the house. */
public enum Wire {
    EMAIL("电子邮件"), SMS("短信"), ROBOT("群机器人");

    private final String displayName;

    Wire(String displayName) {
        this.displayName = displayName;
    }

    public String displayName() {
        return displayName;
    }
}
