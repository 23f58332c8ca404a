/** An official document on paper: one layout in the measures of GB/T 9704—2012, printed as PDF, shown as a picture of its pages, and written for Word. */
@NullMarked
package yanxun.document.layout;

import org.jspecify.annotations.NullMarked;
