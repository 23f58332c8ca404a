/** 活动形式与学时类别: what a district's activities are called and what their hours are for. Changes touch no activity already written down. */
@org.jspecify.annotations.NullMarked
package yanxun.activity.catalogue;
