package shop.kaibo.buyer;

import shop.kaibo.sqlite.Ask;
import shop.kaibo.sqlite.Database;

import java.util.BitSet;
import java.util.List;
import java.util.function.Supplier;

/**
 * Which keys are there still: asked for at every order, answered without opening one, looked for in
 * the file once. Of a million buyers it takes an eighth of a megabyte. Used under the lock of its
 * owner.
 */
final class HeldKeys {
    private static final String FIND = "SELECT id FROM buyer_key WHERE id = ?";

    private final Supplier<Database> file;
    private final BitSet held = new BitSet();

    HeldKeys(Supplier<Database> file) {
        this.file = file;
    }

    boolean has(long id) {
        int at = Math.toIntExact(id);
        if (!held.get(at) && file.get().read(h -> Ask.number(h, FIND, List.of(id)) > 0)) {
            held.set(at);
        }
        return held.get(at);
    }

    void add(long id) {
        held.set(Math.toIntExact(id));
    }

    void gone(long id) {
        held.clear(Math.toIntExact(id));
    }
}
