package yanxun.platform.data.embedded;

/** The server ended before it served; the message is what it wrote into its log. */
final class ServerFailed extends RuntimeException {
    ServerFailed(String log) {
        super("内置数据库没有启动:\n" + log);
    }

    /** Another program took the port between our look and the server's. */
    boolean portTaken() {
        return getMessage().contains("Address already in use");
    }

    /** Killed without warning, the last server's workers may need a moment to notice. */
    boolean stillHeld() {
        return getMessage().contains("pre-existing shared memory block");
    }
}
