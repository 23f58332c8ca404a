/** Whether the program does what it promised: listeners that wait, work in the queue, the disk, the last backup; shown to the administrator, to monitoring and as figures over time. */
@org.jspecify.annotations.NullMarked
package yanxun.platform.health;
