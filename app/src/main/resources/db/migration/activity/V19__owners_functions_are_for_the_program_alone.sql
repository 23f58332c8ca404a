revoke execute on function activity.turn_out_activity(), activity.turn_out_persons(), activity.turn_out_renamed() from public;
alter view activity.usual_category set (security_invoker = true);
