/**
 * What codes given to a lesson at a steady pace tell of it: student–teacher analysis, Flanders's interaction analysis, plain counts, and how far two observers agree.
 *
 * <p>傅德荣、章慧敏《教育信息处理》, 北京师范大学出版社 2001; N. A. Flanders, Analyzing Teaching Behavior, Addison-Wesley 1970; J. Cohen, A Coefficient of Agreement for Nominal Scales, 1960.
 */
@org.jspecify.annotations.NullMarked
package yanxun.methods.coding;
