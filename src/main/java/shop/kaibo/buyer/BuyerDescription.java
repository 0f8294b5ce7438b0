package shop.kaibo.buyer;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** What is kept open of a buyer's fields: masks, and hashes to be found by. Thread-safe. */
record BuyerDescription(
        BuyerMasks masks, byte @Nullable [] tail, byte @Nullable [] nickname, List<byte[]> terms) {
    static BuyerDescription of(BuyerFields fields, BuyerTerms words) {
        byte[] tail = words.phoneTail(fields.phone());
        byte[] nickname = words.nickname(fields.nickname());
        var all = new ArrayList<byte[]>(words.name(fields.name()));
        if (tail != null) {
            all.add(tail);
        }
        if (nickname != null) {
            all.add(nickname);
        }
        return new BuyerDescription(SafeMasks.of(fields), tail, nickname, all);
    }
}
