package yanxun.notice;

import java.util.List;
import org.springframework.stereotype.Component;
import yanxun.org.PersonTraces;

/** Where people are named here. */
@Component
class NoticeTraces implements PersonTraces {
    @Override
    public List<Trace> traces() {
        return List.of(
                Trace.of("待办与消息", "notice.item.person_id", "notice.dispatch.person_id"),
                Trace.of("消息提醒设置", "notice.address.person_id", "notice.preference.person_id"),
                Trace.of("办理记录", "notice.robot.created_by"));
    }
}
