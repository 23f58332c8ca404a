/** What an activity has to say in an official document. */
@org.jspecify.annotations.NullMarked
package yanxun.activity.paper;
