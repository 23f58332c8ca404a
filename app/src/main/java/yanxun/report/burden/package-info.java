/** How the burden of filling in forms lies on the people of a unit: as a distribution, never by name. */
@org.jspecify.annotations.NullMarked
package yanxun.report.burden;
