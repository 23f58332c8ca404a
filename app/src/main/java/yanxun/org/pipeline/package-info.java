@org.jspecify.annotations.NullMarked
package yanxun.org.pipeline;
