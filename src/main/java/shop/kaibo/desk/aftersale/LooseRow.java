package shop.kaibo.desk.aftersale;

import shop.kaibo.aftersale.loose.LooseParcel;
import shop.kaibo.base.Shanghai;

/** A no-info parcel on its shelf, as a line shows it. Thread-safe. */
public record LooseRow(String id, String number, String words, String since) {
    static LooseRow of(LooseParcel parcel) {
        String words = (parcel.code() + " " + parcel.note()).strip();
        return new LooseRow(
                parcel.id(), parcel.number(), words, Shanghai.shortMinute(parcel.shelvedMs()));
    }
}
