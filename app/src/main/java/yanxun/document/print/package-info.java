/** Pages drawn straight into PDF, for papers printed by the ten thousand: a typeface is read once, a paper carries only the strokes it shows. */
@org.jspecify.annotations.NullMarked
package yanxun.document.print;
