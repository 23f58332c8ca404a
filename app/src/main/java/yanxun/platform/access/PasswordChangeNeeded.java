package yanxun.platform.access;

/** The first sign-in: only the password page is open. */
public class PasswordChangeNeeded extends RuntimeException {}
