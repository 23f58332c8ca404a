package yanxun.notice.channel;

import java.util.List;
import java.util.function.BiConsumer;

/** Somebody who takes parcels out of the house by one wire. */
public interface Carrier {
    Wire wire();

    /** Whether it is set up; until then everything waits. */
    boolean isReady();

    /** Whether what may have gone out can be sent again unharmed, because the receiver knows it by its number. */
    boolean mayRepeat();

    /** Takes them one after another and tells what became of each; a parcel of which nothing is told waits for the next round. */
    void carry(List<Parcel> parcels, BiConsumer<Parcel, Outcome> told);
}
