package yanxun.platform.access;

/** Nobody is signed in, or the session has ended. */
public class SignInNeeded extends RuntimeException {}
