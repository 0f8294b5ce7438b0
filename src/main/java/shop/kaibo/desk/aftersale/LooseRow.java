package shop.kaibo.desk.aftersale;

import shop.kaibo.aftersale.loose.LooseParcel;
import shop.kaibo.base.Shanghai;

/**
 * A no-info parcel on its shelf, as a line shows it. Thread-safe.
 *
 * @param photo the hash of its picture, "" when none was taken
 */
public record LooseRow(
        LooseParcel parcel, String number, String words, String since, String photo) {
    static LooseRow of(LooseParcel parcel) {
        String photo = parcel.photoSha();
        return new LooseRow(
                parcel,
                parcel.number(),
                (parcel.code() + " " + parcel.note()).strip(),
                Shanghai.shortMinute(parcel.shelvedMs()),
                photo == null ? "" : photo);
    }

    String id() {
        return parcel.id();
    }
}
