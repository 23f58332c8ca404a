/**
 * Spreadsheets in and out, so that nobody's work is lost: read tolerantly, every wrong cell told at once, the workbook handed back
 * with those cells red, templates and exports that print well and execute nothing.
 */
@NullMarked
package yanxun.platform.spreadsheet;

import org.jspecify.annotations.NullMarked;
