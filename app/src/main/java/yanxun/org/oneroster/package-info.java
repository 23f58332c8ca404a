/** Packages of the OneRoster standard (1EdTech, CSV binding 1.1 and 1.2): read into our own lists, and written from the records. */
@org.jspecify.annotations.NullMarked
package yanxun.org.oneroster;
