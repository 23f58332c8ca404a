/** The demo region's year of activities, lived through the module's own use cases. */
@org.jspecify.annotations.NullMarked
package yanxun.activity.demo;
