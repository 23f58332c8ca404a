package yanxun.notice.channel;

import static yanxun.platform.i18n.Text.t;
import static yanxun.platform.i18n.Text.told;

import java.util.List;
import java.util.function.BiConsumer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import yanxun.platform.data.Secrets;
import yanxun.platform.i18n.Text;

/** Short messages for what cannot wait: the title, and no more. */
@Component
public class SmsCarrier implements Carrier {
    private static final int LONGEST = 60;

    private final SmsGateway gateway;
    private final Secrets secrets;

    SmsCarrier(ObjectProvider<SmsGateway> plugged, Secrets secrets) {
        this.secrets = secrets;
        this.gateway = plugged.getIfAvailable(LoggingSmsGateway::new);
    }

    public SmsGateway gateway() {
        return gateway;
    }

    @Override
    public Wire wire() {
        return Wire.SMS;
    }

    @Override
    public boolean isReady() {
        return true;
    }

    @Override
    public boolean mayRepeat() {
        return gateway.knowsRepeats();
    }

    @Override
    public void carry(List<Parcel> parcels, BiConsumer<Parcel, Outcome> told) {
        parcels.forEach(parcel -> told.accept(parcel, gateway.send(parcel.id(), secrets.open(parcel.to()).orElse(""), text(parcel))));
    }

    private static String text(Parcel parcel) {
        return Text.speaking(parcel.spoken(), () -> {
            var title = told(parcel.title());
            return t("研训:{0}。详情请登录查看", title.length() > LONGEST ? title.substring(0, LONGEST) + "…" : title);
        });
    }
}
