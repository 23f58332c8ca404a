@org.jspecify.annotations.NullMarked
package yanxun.platform.figure;
