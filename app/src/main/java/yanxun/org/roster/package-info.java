@org.jspecify.annotations.NullMarked
package yanxun.org.roster;
