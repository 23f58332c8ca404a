/** 撞车雷达: what collides with an activity before its notice goes out, and the nearest good slots. */
@org.jspecify.annotations.NullMarked
package yanxun.activity.radar;
