@org.jspecify.annotations.NullMarked
package yanxun.report.cockpit;
