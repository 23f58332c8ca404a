@org.jspecify.annotations.NullMarked
package yanxun.platform.i18n;
